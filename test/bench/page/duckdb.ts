import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import duckdbWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { nationalTables } from '../national-tables.ts';
import { DASHBOARD_COUNTY, type Dashboards, digest, type Total } from './dashboards.ts';

const COLUMNS = `{source_id: 'VARCHAR', service_id: 'VARCHAR', organisation_id: 'VARCHAR', month: 'VARCHAR',
  metric: 'VARCHAR', count: 'BIGINT', allocated: 'BOOLEAN'}`;

const TOTALS = `SELECT service_id, metric, CAST(month[1:4] AS INTEGER) * 12 + CAST(month[6:7] AS INTEGER) - 1 AS at,
  CAST(sum(count) AS DOUBLE) AS sum FROM usage`;

/** DuckDB-WASM in memory: nothing of it outlives the page. Milliseconds of starting, of loading the file and of the answers. */
export async function duckdbImport(
  file: File,
): Promise<{ start: number; load: number; queries: number; digest: string }> {
  const began = performance.now();
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(duckdbWorker));
  await database.instantiate(new URL(duckdbWasm, location.href).href);
  const connection = await database.connect();
  await connection.query('CREATE TABLE organisations (id VARCHAR, county_id VARCHAR)');
  const places = nationalTables().organisations.map(({ id, county_id }) => `('${id}', '${county_id ?? ''}')`);
  await connection.query(`INSERT INTO organisations VALUES ${places.join()}`);
  const started = performance.now();
  await database.registerFileHandle('usage.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await connection.query(
    `CREATE TABLE usage AS SELECT * FROM read_csv('usage.csv', header = true, columns = ${COLUMNS})`,
  );
  const loaded = performance.now();
  const ask = async (where: string): Promise<Total[]> => {
    const rows = await connection.query(`${TOTALS} ${where} GROUP BY ALL`);
    const [service, metric, month, sum] = [0, 1, 2, 3].map((column) => rows.getChildAt(column));
    return Array.from({ length: rows.numRows }, (_, i) => ({
      serviceId: service?.get(i),
      metric: metric?.get(i),
      month: Number(month?.get(i)),
      sum: Number(sum?.get(i)),
    }));
  };
  const answer: Dashboards = {
    country: await ask(''),
    county: await ask(
      `JOIN organisations ON organisations.id = organisation_id WHERE county_id = '${DASHBOARD_COUNTY}'`,
    ),
  };
  const answered = performance.now();
  return {
    start: started - began,
    load: loaded - started,
    queries: answered - loaded,
    digest: digest(answer),
  };
}
