import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
};

export default defineConfig([
  {
    ignores: [
      'dist/',
      '.dist-*/',
      '.astro/',
      '.cache/',
      'test-results/',
      'content/',
      '**/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      ...noDefaultExport,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // These tools ask for a default export.
    files: ['*.config.{ts,mjs}', 'test/journeys/serve-sites.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.astro'],
    extends: [
      tseslint.configs.strict,
      tseslint.configs.stylistic,
      astro.configs['flat/recommended'],
      astro.configs['flat/jsx-a11y-strict'],
    ],
    rules: {
      eqeqeq: 'error',
      'astro/no-set-html-directive': 'error',
      'astro/no-unused-css-selector': 'error',
    },
  },
  {
    // They place what the body reader drew from a checked tree, JSON-LD with its brackets escaped, and what
    // components drew.
    files: [
      'src/components/documents/Wordings.astro',
      'src/components/entry/{EntryPage,Parts}.astro',
      'src/components/Once.astro',
      'src/layouts/Page.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
]);
