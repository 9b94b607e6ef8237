import { defineConfig } from '@playwright/test';

const chromium = process.env.CHROMIUM_PATH;

/** Journeys through the built site, in a real browser. The set-up serves both builds. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/journeys',
  globalSetup: './test/journeys/serve-sites.ts',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  // Two processors: while one journey waits for its page, another goes on.
  workers: 3,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'root',
      use: { baseURL: process.env.HUB_ROOT_URL },
    },
    {
      name: 'sub-path',
      testMatch: '**/finding.test.ts',
      use: { baseURL: process.env.HUB_SUB_PATH_URL },
    },
  ],
});
