/** The part of the Frictionless reference library that the tests use; it comes without types. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly read: (options: { readonly keyed: true }) => Promise<readonly unknown[]>;
  }
  export const Package: {
    readonly load: (
      descriptor: object,
      options: { readonly basePath: string; readonly strict?: boolean },
    ) => Promise<{
      readonly valid: boolean;
      readonly errors: readonly Error[];
      readonly resources: readonly Resource[];
    }>;
  };
}
