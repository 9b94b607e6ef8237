import { toIssueAddress, toMailAddress, toNewFileAddress } from './addresses.ts';
import { type SentEntry, toDataBlock } from './data-block.ts';
import type { Submission } from './draft.ts';

/** A way to send something: where it leads, or why it is closed. */
export type Way = { readonly address: string } | { readonly whyNot: string };

/** How a submission can be sent, in order of ease. */
export interface SendWays {
  /** The name of the file that is downloaded; a folder in one file where pictures go with it. */
  readonly fileName: string;
  /** Why it can't be saved as that file; left out where it can. */
  readonly whyNoFile?: string;
  /** Left out where the hub publishes no e-mail address. */
  readonly mail?: Way;
  /** Left out for a change: GitHub takes a new file by its address, and nothing else. */
  readonly newFile?: Way;
  /** With the block to paste, where the address has no room for it. */
  readonly issue: Way & { readonly block?: string };
}

interface Sending {
  readonly submission: Submission;
  /** What `toEntryFile` made of it. */
  readonly entry: { readonly file: string; readonly text: string };
  readonly sent: SentEntry;
  /** How many things must be mended first; undefined while that is not known. */
  readonly errors: number | undefined;
  /** Whether something personal stands in it, as the rules of `PERSONAL` find it. */
  readonly isPersonal: boolean;
  readonly repository: string;
  /** The editors' address; '' where none is published. */
  readonly mail: string;
}

/** The rules that find what no file may hold, finished or not. */
export const PERSONAL: ReadonlySet<string> = new Set([
  'no-email-addresses',
  'no-national-insurance-numbers',
  'no-nhs-numbers',
  'no-phone-numbers',
]);

const WHY_NO_FILE =
  'It has somebody’s e-mail address or number in it, and no file may contain one. Take it out first. What you wrote is kept in this browser.';

const PICTURES = 'It has pictures, and this way takes only text.';
const TOO_LONG = 'It is too long for an issue.';

/** The ways that are open to a submission, and why the others are closed. */
export function toSendWays(sending: Sending): SendWays {
  const { submission, entry, errors, isPersonal, repository, mail } = sending;
  const hasPictures = submission.pictures.length > 0;
  const fileName = toFileName(entry.file, hasPictures);
  const title = toTitle(submission);
  const letter = toMailAddress(mail, { title, fileName });
  if (errors !== 0) {
    const whyNot = toWhyNot(errors);
    return {
      fileName,
      ...(isPersonal && { whyNoFile: WHY_NO_FILE }),
      ...(letter !== undefined && { mail: { whyNot } }),
      ...(submission.original === undefined && { newFile: { whyNot } }),
      issue: { whyNot },
    };
  }
  return {
    fileName,
    ...(letter !== undefined && { mail: { address: letter } }),
    ...(submission.original === undefined && { newFile: toNewFileWay(sending, hasPictures) }),
    issue: hasPictures
      ? { whyNot: toPicturesWords(mail) }
      : toIssueWay(sending.sent, repository, title, mail),
  };
}

function toWhyNot(errors: number | undefined): string {
  if (errors === undefined) return 'The check has not finished yet.';
  return `${errors === 1 ? 'One thing is' : `${String(errors)} things are`} left to fix first.`;
}

function toPicturesWords(mail: string): string {
  return mail === ''
    ? `${PICTURES} Take them out to send the text, and say in it that you have pictures.`
    : `${PICTURES} Download it and send it by e-mail.`;
}

function toNewFileWay({ entry, repository, mail }: Sending, hasPictures: boolean): Way {
  if (hasPictures) return { whyNot: toPicturesWords(mail) };
  return toWay(
    toNewFileAddress(repository, entry),
    'It is too long for a web address. Send it as an issue, or download it.',
  );
}

function toIssueWay(
  sent: SentEntry,
  repository: string,
  title: string,
  mail: string,
): SendWays['issue'] {
  const block = toDataBlock(sent);
  if (block === undefined)
    return {
      whyNot:
        mail === ''
          ? `${TOO_LONG} Shorten it, or download it and give it to a colleague who uses GitHub.`
          : `${TOO_LONG} Download it and send it by e-mail.`,
    };
  const { address, isFilled } = toIssueAddress(repository, {
    purpose: sent.purpose,
    title,
    block,
  });
  return isFilled ? { address } : { address, block };
}

const toWay = (address: string | undefined, whyNot: string): Way =>
  address === undefined ? { whyNot } : { address };

/** An entry that has no name yet is called unfinished. */
function toFileName(file: string, hasPictures: boolean): string {
  const [stem = '', ending = ''] = (file.split('/').at(-1) ?? '').split('.');
  return `${stem === '' ? 'unfinished' : stem}.${hasPictures ? 'zip' : ending}`;
}

function toTitle({ draft: { fields, id } }: Submission): string {
  const title = [fields.title, fields.name, fields.question, fields.term].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return typeof title === 'string' ? title : id;
}
