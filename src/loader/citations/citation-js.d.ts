// Citation.js has no types of its own; these are of what the hub asks of it.
declare module '@citation-js/core' {
  interface Register {
    readonly get: (name: string) => string;
    readonly add: (name: string, value: string) => void;
    readonly has: (name: string) => boolean;
  }
  interface Config {
    readonly '@csl': { readonly locales: Register; readonly styles: Register };
    readonly '@bibtex': {
      readonly format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
    };
  }
  export const plugins: {
    readonly config: { readonly get: <K extends keyof Config>(name: K) => Config[K] };
    readonly output: {
      readonly format: (format: string, works: readonly object[], options?: object) => unknown;
    };
    readonly input: {
      readonly chain: (text: string, options?: object) => readonly Record<string, unknown>[];
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
