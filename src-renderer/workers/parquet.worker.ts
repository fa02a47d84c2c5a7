import { database } from '#data/working-copy.ts';
import { type ParquetProgress, parquetExport } from './parquet-export.ts';
import { type Handlers, serve } from './rpc.ts';

/** A worker of its own: the writer is loaded when somebody exports, and cancelling ends nothing else. */
serve({ export: (report) => parquetExport(database, report) } satisfies Handlers<ParquetProgress>);
