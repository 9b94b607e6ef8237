import { defineConfig } from 'vitest/config';

/** Tests that put something else in the place of a module, which no other file may see. */
const ALONE = [
  'test/client/contribute/judge.test.ts',
  'test/client/contribute/draft-store.test.ts',
  'test/client/search/word-lists.test.ts',
];

/** Long enough for a machine that is slow and busy: these limits are for tests that never end. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    // Left to itself, vitest keeps one processor free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          ...patience,
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/site/**',
            'test/builds/**',
            'test/journeys/**',
            'test/firefox/**',
            ...ALONE,
          ],
          // Files share what they import: to load it anew for each took longer than the tests.
          isolate: false,
        },
      },
      { test: { name: 'unit-alone', ...patience, include: ALONE } },
      {
        test: { name: 'site', ...patience, include: ['test/site/**/*.test.ts'], isolate: false },
      },
      { test: { name: 'firefox', ...patience, include: ['test/firefox/**/*.test.ts'] } },
      { test: { name: 'builds', ...patience, include: ['test/builds/**/*.test.ts'] } },
    ],
  },
});
