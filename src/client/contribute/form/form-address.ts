/** What the address of a form holds. */
export interface FormAddress {
  /** The step that is shown; '' for the first. */
  readonly step: string;
  /** The key of the draft in this browser; '' for one that was not kept yet. */
  readonly draft: string;
  /** The entry that is corrected, `kind/id`; '' for none. */
  readonly entry: string;
  /** The case study that was adapted; '' for none. */
  readonly from: string;
}

const names = ['step', 'draft', 'entry', 'from'] as const;

export function parseFormAddress(search: string): FormAddress {
  const query = new URLSearchParams(search);
  const read = (name: (typeof names)[number]) => query.get(name) ?? '';
  return { step: read('step'), draft: read('draft'), entry: read('entry'), from: read('from') };
}

export function toFormAddress(path: string, address: FormAddress): string {
  const query = names.flatMap((name) =>
    address[name] === ''
      ? []
      : `${name}=${address[name].split('/').map(encodeURIComponent).join('/')}`,
  );
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}
