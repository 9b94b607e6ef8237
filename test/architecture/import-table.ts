/** Which folder may import from which: the architecture, as data. */
export interface ImportRule {
  /** Folders it may import from, besides itself. */
  readonly folders: readonly string[];
  /** Folders whose types it may name, but nothing that runs. */
  readonly types?: readonly string[];
  /** Packages it may not import, and why not. */
  readonly packages: RegExp;
}

const NO_ASTRO_NO_NODE = /^(?!zod$)(?:astro|@astrojs|node:|fs$|path$)/;
const NO_CONTENT = /^astro:content$/;

/** Keys are folders of `src`, or files of `src` that stand in none, or `scripts`. */
export const importTable: Readonly<Record<string, ImportRule>> = {
  domain: { folders: [], packages: /^(?!zod$)/ },
  body: { folders: ['domain'], packages: NO_ASTRO_NO_NODE },
  rules: { folders: ['domain', 'body'], packages: NO_ASTRO_NO_NODE },
  views: { folders: ['domain', 'body'], types: ['contribution'], packages: NO_ASTRO_NO_NODE },
  loader: { folders: ['domain', 'body', 'rules'], packages: NO_CONTENT },
  // The types of what it hands on: a drawn body, and what views need to know of the site.
  queries: { folders: ['domain', 'loader'], types: ['body', 'views'], packages: /^(?!)/ },
  components: { folders: ['styles'], types: ['domain', 'views'], packages: NO_CONTENT },
  // Of the domain they take the policy that stands in every page's head.
  layouts: { folders: ['components', 'domain', 'styles'], types: ['views'], packages: NO_CONTENT },
  pages: {
    folders: [
      'domain',
      'body',
      'loader',
      'queries',
      'views',
      'components',
      'layouts',
      'styles',
      'contribution',
      'paper',
    ],
    packages: NO_CONTENT,
  },
  // Runs in a browser and in Node alike: the form, the command line and the workflows share it.
  paper: { folders: ['domain'], packages: NO_ASTRO_NO_NODE },
  contribution: { folders: ['domain', 'body', 'rules', 'paper'], packages: NO_ASTRO_NO_NODE },
  // Of components a preview takes the one that draws an entry's page.
  client: {
    folders: ['domain', 'body', 'rules', 'views', 'contribution', 'components', 'paper'],
    packages: NO_ASTRO_NO_NODE,
  },
  'live.config.ts': { folders: ['domain', 'loader'], packages: /^(?!)/ },
  // The loader's reader of the content folder, for the checker; nothing that needs Astro to run.
  scripts: { folders: ['domain', 'body', 'rules', 'loader', 'contribution'], packages: /^astro:/ },
};

/** What a `<script>` of a component, layout or page may import: it runs in the browser. */
export const browserScripts: ImportRule = { folders: ['client'], packages: /./ };
