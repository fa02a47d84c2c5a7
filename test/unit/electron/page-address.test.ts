import { expect, test } from 'vitest';
import { pageAddress } from '../../../src-main/electron/page-address.ts';

const OURS = 'app://bibliotek24/';

test('vite’s server counts as our page in development alone', () => {
  const server = 'http://localhost:5173';
  const development = pageAddress(false, server);
  expect(development.start).toBe('http://localhost:5173/');
  expect(development.isOurs('http://localhost:5173/x')).toBe(true);
  for (const url of [OURS, 'http://localhost:5174/', 'https://localhost:5173/'])
    expect(development.isOurs(url)).toBe(false);
  expect(pageAddress(true, server).isOurs(server)).toBe(false);
  expect(pageAddress(true, server).start).toBe(OURS);
});
