import { expect, test } from 'vitest';
import { EXAMPLE_SHA256 } from '../../support/workbook-example.ts';

test('a worker writes the same bytes as Node', async () => {
  const worker = new Worker(new URL('xlsx-writer.worker.ts', import.meta.url), { type: 'module' });
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage('write');
  });
  worker.terminate();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  expect([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(EXAMPLE_SHA256);
});
