/** The part of the browser's Trusted Types that is used here; some browsers have none. */
interface PolicyMaker {
  readonly defaultPolicy: object | null;
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (text: string, type?: string, sink?: string) => string;
      readonly createScriptURL: (address: string) => string;
    },
  ) => unknown;
}

/** A document parsed apart runs nothing, and what is taken from it is judged by the policy of the page. */
const PARSED_APART = 'DOMParser parseFromString';

/**
 * Makes the rules by which this page's scripts may hand text to what a browser would run or read as markup: workers
 * from the hub itself, documents parsed apart, and words without markup. To be called before any of them does; where
 * the host sends the hub's headers, a browser refuses every other use.
 */
export function limitSinks(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyMaker };
  if (trustedTypes?.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', {
    createHTML(text, _type, sink) {
      if (sink !== PARSED_APART && text.includes('<'))
        throw new TypeError('Markup may not be set as text.');
      return text;
    },
    createScriptURL(address) {
      if (new URL(address, location.href).origin !== location.origin)
        throw new TypeError('Scripts come from the hub itself.');
      return address;
    },
  });
}
