import { defineConfig } from '@playwright/test';

/** End-to-end runs: the built program, started as a user starts it, in the runner that `B24_RUNNER` names. */
export default defineConfig({
  // A long life is for `npm run soak -- --life`, not for every run.
  testDir: process.env.B24_LIFE_MINUTES ? 'test/life' : 'test/e2e',
  outputDir: 'node_modules/.cache/e2e',
  globalSetup: './test/e2e/support/prepare.ts',
  workers: 1,
  timeout: 240_000,
  // Generous: a slow or busy machine is no defect, and speed is measured elsewhere (`npm run bench`).
  expect: { timeout: 60_000 },
  // Some are about the other host itself.
  ...(process.env.B24_RUNNER === 'electron' && { grepInvert: /@loopback/ }),
  forbidOnly: process.env.CI === 'true',
  reporter: process.env.B24_REPORT ? [['list'], ['json', { outputFile: process.env.B24_REPORT }]] : [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.B24_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
