import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/builds/**', 'test/journeys/**'],
        },
      },
      { test: { name: 'site', include: ['test/site/**/*.test.ts'] } },
      { test: { name: 'builds', include: ['test/builds/**/*.test.ts'] } },
    ],
  },
});
