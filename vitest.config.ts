import { defineConfig } from 'vitest/config';

/** Tests that put something else in the place of a module, which no other file may see. */
const ALONE = [
  'test/client/contribute/judge.test.ts',
  'test/client/contribute/draft-store.test.ts',
  'test/client/search/word-lists.test.ts',
];

export default defineConfig({
  test: {
    // Left to itself, vitest keeps one processor free.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/builds/**', 'test/journeys/**', ...ALONE],
          // Files share what they import: to load it anew for each took longer than the tests.
          isolate: false,
        },
      },
      { test: { name: 'unit-alone', include: ALONE } },
      { test: { name: 'site', include: ['test/site/**/*.test.ts'], isolate: false } },
      { test: { name: 'builds', include: ['test/builds/**/*.test.ts'] } },
    ],
  },
});
