import type { PurposeId } from './draft.ts';

/** The branch that contributions are proposed for. */
export const MAIN_BRANCH = 'main';

/**
 * Characters. GitHub answered addresses of up to about 8,190 bytes when it was tried; signing in adds the
 * address to another, so some room is left.
 */
export const MOST_ADDRESS_CHARACTERS = 7_500;

/**
 * GitHub's page for a new file, with the file in it. Undefined where the file is too long for an address.
 * @param repository its address, without a slash at the end
 */
export function toNewFileAddress(
  repository: string,
  { file, text }: { readonly file: string; readonly text: string },
): string | undefined {
  // Spaces become `+`, a third of `%20`.
  const query = new URLSearchParams({ filename: file, value: text });
  return toShort(`${repository}/new/${MAIN_BRANCH}?${query.toString()}`);
}

/** What an issue is opened with. */
export interface IssueStart {
  readonly purpose: PurposeId;
  readonly title: string;
  /** From `toDataBlock`; undefined where it is too long for any issue. */
  readonly block: string | undefined;
}

/** The purpose's issue form on GitHub, and whether the block is in it already or is to be pasted. */
export function toIssueAddress(
  repository: string,
  { purpose, title, block }: IssueStart,
): { readonly address: string; readonly isFilled: boolean } {
  const start = { template: `${purpose}.yml`, title };
  const toAddress = (query: Readonly<Record<string, string>>) =>
    `${repository}/issues/new?${new URLSearchParams(query).toString()}`;
  const filled = block === undefined ? undefined : toShort(toAddress({ ...start, data: block }));
  return filled === undefined
    ? { address: toAddress(start), isFilled: false }
    : { address: filled, isFilled: true };
}

/** A letter to the editors that asks to attach the file. Undefined where the hub has published no address. */
export function toMailAddress(
  mail: string,
  { title, fileName }: { readonly title: string; readonly fileName: string },
): string | undefined {
  if (mail === '') return undefined;
  const body = [
    'Hello,',
    '',
    `Please attach the file ${fileName}, which you have just downloaded, to this e-mail. It is most likely in your Downloads folder.`,
    '',
    `Title: ${title}`,
    '',
    'Anything the editors should know:',
    '',
  ].join('\r\n');
  const subject = `For the Primary Care Hub: ${title}`;
  return `mailto:${encodeURIComponent(mail).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

function toShort(address: string): string | undefined {
  return address.length > MOST_ADDRESS_CHARACTERS ? undefined : address;
}
