import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // Astro looks for its collections there by the file's name.
  entry: ['scripts/*.{ts,mjs}', 'src/live.config.ts'],
  project: [
    'src/**/*.{ts,astro,mdx,sass,scss}',
    'scripts/**/*.{ts,mjs}',
    'test/**/*.ts',
    '*.config.{ts,mjs}',
  ],
  ignoreDependencies: [
    // A test hands its types to TypeScript's compiler in a file that it writes as text.
    'schema-dts',
    // Sass asks for these by a path from node_modules, which is taken for a path beside the file.
    'nhsuk-frontend',
    '@fontsource/public-sans',
    // The bench builds a plain Astro project with these, which it writes as text.
    '@astrojs/mdx',
    '@astrojs/markdown-satteri',
  ],
  // A type that a module's own exports are made of is there to be named, used elsewhere yet or not.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
