import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const fake = fileURLToPath(new URL('./test/support/electron-fake.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        // Tests never reach the real module: one stray import would start a download.
        resolve: { alias: { electron: fake } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{unit,property,contract,architecture}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
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
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'react/jsx-runtime',
            'wouter',
            'wouter/memory-location',
            'wouter/use-hash-location',
            '@digdir/designsystemet-react',
            '@navikt/aksel-icons',
            '@tanstack/react-virtual',
            'axe-core',
            'dexie',
            'dexie-react-hooks',
            'papaparse',
            'docx',
            'fflate',
            'pptxgenjs',
            'recharts',
            'vitest-browser-react',
          ],
        },
      },
    ],
  },
});
