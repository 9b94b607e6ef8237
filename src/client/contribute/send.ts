import { make } from '#client/page-parts.ts';
import type { Submission } from '#contribution/draft.ts';
import type { FieldProblem } from '#contribution/find-submission-problems.ts';
import { PERSONAL, type SendWays, toSendWays, type Way } from '#contribution/send-ways.ts';
import { toSentEntry } from '#contribution/sent-entry.ts';
import { toEntryFile } from '#contribution/write-entry.ts';
import { TRY_AGAIN } from '#client/try-again.ts';
import { ANSWER_WITHIN } from '#domain/queue.ts';
import { saveFile } from '#client/save-file.ts';
import { toDownload } from './download-submission.ts';

export interface SendOptions {
  readonly submission: () => Submission;
  /** The errors that the check found last; undefined where it has not answered yet. */
  readonly errors: () => readonly Pick<FieldProblem, 'rule'>[] | undefined;
  readonly repository: string;
  /** The editors' address; '' where none is published. */
  readonly mail: string;
  readonly queuePath: string;
}

/** The last step: three ways to send what was written, why one is closed, and what comes after. */
export interface SendView {
  /** Draws it again: what was written or what is wrong with it has changed. */
  readonly refresh: () => void;
}

/** Draws the sending of a submission into `host`. Nothing leaves the browser until the person chooses a way. */
export function mountSend(host: HTMLElement, options: SendOptions): SendView {
  const ways = make('div', {});
  const said = make('p', { role: 'status', class: 'send-said' });
  const say = (words: string): void => {
    said.textContent = words;
  };
  host.replaceChildren(make('h2', {}, 'Send it'), ways, said, drawAfter(options.queuePath));

  let turn = 0;
  let shown = '';
  const refresh = (): void => {
    turn += 1;
    void draw(turn);
  };
  const draw = async (mine: number): Promise<void> => {
    const submission = options.submission();
    const { repository, mail } = options;
    try {
      const entry = toEntryFile(submission.draft, submission.original);
      const sent = await toSentEntry(submission);
      const found = options.errors();
      const errors = found?.length;
      const isPersonal = found?.some(({ rule }) => PERSONAL.has(rule)) ?? false;
      const state = JSON.stringify([sent, submission.pictures.length, errors, isPersonal]);
      // A link that somebody is about to follow is not drawn anew for nothing.
      if (mine !== turn || state === shown) return;
      shown = state;
      const open = toSendWays({
        submission,
        entry,
        sent,
        errors,
        isPersonal,
        repository,
        mail,
      });
      const download = async (): Promise<void> => {
        try {
          saveFile(await toDownload(entry, submission.pictures), open.fileName);
          say(`Saved as ${open.fileName}, most likely in your Downloads folder.`);
        } catch {
          say(NOT_SAVED);
        }
      };
      ways.replaceChildren(drawWays(open, errors !== 0, () => void download(), say));
    } catch {
      if (mine === turn) ways.replaceChildren(make('p', { class: 'wrong' }, FAILED));
    }
  };
  refresh();
  return { refresh };
}

const NOT_SAVED = `The file could not be made. ${TRY_AGAIN}`;

const FAILED =
  'What you wrote could not be made into a file. It is still in this browser: keep a copy of the draft, and tell the editors.';

type Say = (words: string) => void;

/** The ways in order of ease; whoever can only keep the file finds that last. */
function drawWays(
  open: SendWays,
  isUnfinished: boolean,
  download: () => void,
  say: Say,
): HTMLElement {
  const asFile = drawFileWay(open, isUnfinished, download);
  const online = [drawIssueWay(open.issue, say), ...drawNewFileWay(open.newFile, say)];
  return make(
    'ol',
    { class: 'ways plain' },
    ...(open.mail === undefined ? [...online, asFile] : [asFile, ...online]),
  );
}

/** A hub that has published no address can't be written to. */
function drawFileWay(
  { fileName, whyNoFile, mail }: SendWays,
  isUnfinished: boolean,
  download: () => void,
): HTMLElement {
  const save = make(
    'button',
    { type: 'button', class: 'nhsuk-button' },
    isUnfinished ? 'Download it unfinished' : 'Download it',
  );
  save.addEventListener('click', download);
  const next =
    mail === undefined
      ? 'If you have no GitHub account, give it to a colleague who has one.'
      : 'Attach it to an e-mail to the editors.';
  return make(
    'li',
    {},
    make('h3', {}, mail === undefined ? 'Keep a copy' : 'By e-mail: no account needed'),
    make('p', {}, `You get one file, ${fileName}. ${next}`),
    whyNoFile === undefined
      ? make('p', {}, save)
      : make('p', { class: 'closed' }, `Not available: ${whyNoFile}`),
    mail !== undefined && drawWay(mail, 'Write the e-mail'),
  );
}

function drawIssueWay(issue: SendWays['issue'], say: Say): HTMLElement {
  return make(
    'li',
    {},
    make('h3', {}, 'As an issue: with a free GitHub account'),
    make(
      'p',
      {},
      'A check reads it at once and proposes it to the editors. The issue is public, and so is the name of your account.',
    ),
    drawWay(issue, 'Open the issue form', say),
    issue.block !== undefined && drawBlock(issue.block, say),
  );
}

function drawNewFileWay(newFile: Way | undefined, say: Say): readonly HTMLElement[] {
  if (newFile === undefined) return [];
  return [
    make(
      'li',
      {},
      make('h3', {}, 'As a new file: if you know GitHub'),
      make(
        'p',
        {},
        'GitHub opens with the file filled in. If it asks you to make a copy first (“fork”), say yes; then choose Propose changes.',
      ),
      drawWay(newFile, 'Open it on GitHub', say),
    ),
  ];
}

function drawWay(way: Way, words: string, say?: (words: string) => void): HTMLElement {
  if ('whyNot' in way) return make('p', { class: 'closed' }, `Not available: ${way.whyNot}`);
  const isLetter = way.address.startsWith('mailto:');
  const link = make(
    'a',
    {
      href: way.address,
      ...(!isLetter && { target: '_blank', rel: 'noopener noreferrer' }),
    },
    isLetter ? words : `${words} (opens in a new tab)`,
  );
  link.addEventListener('click', () => {
    say?.('It is only sent when you send it from the page that has opened.');
  });
  return make('p', {}, link);
}

/** The block to paste, for those whose entry is too long for an address. */
function drawBlock(block: string, say: (words: string) => void): HTMLElement {
  const field = make('textarea', {
    id: 'send-block',
    class: 'nhsuk-textarea',
    rows: '4',
    readonly: '',
    spellcheck: 'false',
  });
  field.value = block;
  const copy = make(
    'button',
    { type: 'button', class: 'nhsuk-button nhsuk-button--secondary' },
    'Copy the block',
  );
  copy.addEventListener('click', () => {
    field.select();
    navigator.clipboard.writeText(block).then(
      () => {
        say('Copied. Paste it into the first field of the issue form.');
      },
      () => {
        say('It could not be copied. It is selected: press Ctrl and C, or Command and C.');
      },
    );
  });
  return make(
    'div',
    { class: 'nhsuk-form-group' },
    make(
      'label',
      { class: 'nhsuk-label', for: 'send-block' },
      'It is too long to fill in for you: paste this into the form’s first field',
    ),
    field,
    make('p', {}, copy),
  );
}

function drawAfter(queuePath: string): HTMLElement {
  return make(
    'section',
    { 'aria-labelledby': 'send-after' },
    make('h3', { id: 'send-after' }, 'What happens next'),
    make(
      'ol',
      {},
      make('li', {}, `An editor reads it and answers within ${ANSWER_WITHIN}.`),
      make('li', {}, 'If something is unclear, they ask you, in the place where you sent it.'),
      make(
        'li',
        {},
        'Once its sources support it, it is published. You are named only if you agree.',
      ),
    ),
    make(
      'p',
      {},
      make('a', { href: queuePath }, 'Where is my submission?'),
      ' lists what has been sent and how far it has got. Until you send it, what you wrote is only in this browser.',
    ),
  );
}
