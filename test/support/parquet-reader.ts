import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { readParquet } from 'parquet-wasm';

export type ReadRow = Readonly<Record<string, unknown>>;

/**
 * Reads Parquet files with a reader that has nothing to do with our writer (Apache Arrow's, in Rust) and asks DuckDB about
 * them. DuckDB's build for the web has no Parquet reader of its own: it would fetch one from the network.
 */
export async function duckdbOver(files: Readonly<Record<string, Uint8Array>>): Promise<(query: string) => ReadRow[]> {
  started ??= startDuckdb();
  const database = await started;
  database.reset();
  const connection = database.connect();
  for (const [name, bytes] of Object.entries(files)) {
    connection.insertArrowFromIPCStream(readParquet(bytes).intoIPCStream(), { name, create: true });
  }
  return (query) =>
    connection
      .query(query)
      .toArray()
      .map((row) => row.toJSON());
}

/** Takes some seconds, so the tests of a file share one. */
let started: ReturnType<typeof startDuckdb> | undefined;

async function startDuckdb() {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const bundle = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: '' });
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => undefined);
  return database;
}
