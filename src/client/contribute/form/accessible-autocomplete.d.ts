declare module 'accessible-autocomplete' {
  interface Options<T> {
    readonly element: HTMLElement;
    readonly id: string;
    readonly source: (query: string, populate: (found: readonly T[]) => void) => void;
    /** What stands in the field, and in the list: the latter is set as markup. */
    readonly templates: {
      readonly inputValue: (value?: T | string) => string;
      readonly suggestion: (value: T | string) => string;
    };
    readonly defaultValue?: string;
    readonly displayMenu?: 'inline' | 'overlay';
    readonly confirmOnBlur?: boolean;
    readonly showAllValues?: boolean;
    readonly dropdownArrow?: () => string;
    readonly inputClasses?: string;
    readonly menuAttributes?: Readonly<Record<string, string>>;
    readonly onConfirm?: (value?: T) => void;
    readonly tNoResults?: () => string;
    readonly tStatusNoResults?: () => string;
    readonly tStatusResults?: () => string;
    readonly tAssistiveHint?: () => string;
  }
  const accessibleAutocomplete: <T>(options: Options<T>) => void;
  // eslint-disable-next-line no-restricted-exports -- The package exports it so.
  export default accessibleAutocomplete;
}
