import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toDownload } from '#client/contribute/download-submission.ts';
import { parseDataBlock } from '#contribution/data-block.ts';
import type { Submission } from '#contribution/draft.ts';
import { ruleInfos } from '#rules/index.ts';
import { PERSONAL, toSendWays } from '#contribution/send-ways.ts';
import { toSentEntry } from '#contribution/sent-entry.ts';
import { toEntryFile } from '#contribution/write-entry.ts';

const toSubmission = (fields: Partial<Submission> = {}, words = 'Words.'): Submission => ({
  purpose: 'qa',
  draft: {
    kind: 'qas',
    id: 'an-interview',
    fields: { title: 'An interview' },
    sections: [{ heading: 'Why?', text: words }],
  },
  original: undefined,
  pictures: [],
  ...fields,
});

async function waysOf(submission: Submission, errors = 0, mail = 'hub@example.org') {
  return toSendWays({
    submission,
    entry: toEntryFile(submission.draft, submission.original),
    sent: await toSentEntry(submission),
    errors,
    isPersonal: false,
    repository: 'https://github.com/a/hub',
    mail,
  });
}
const addressOf = (way: object = {}) => new URL('address' in way ? String(way.address) : 'none:');

describe('an entry that the check has not answered for', () => {
  it('goes no way yet, and each says why', async () => {
    const submission = toSubmission();
    const { mail, newFile, issue } = toSendWays({
      submission,
      entry: toEntryFile(submission.draft, submission.original),
      sent: await toSentEntry(submission),
      errors: undefined,
      isPersonal: false,
      repository: 'https://github.com/a/hub',
      mail: 'hub@example.org',
    });
    const whyNot = 'The check has not finished yet.';
    expect([mail, newFile, issue]).toEqual([{ whyNot }, { whyNot }, { whyNot }]);
  });
});

describe('a finished entry', () => {
  it('can go all three ways, and each holds the file that is downloaded', async () => {
    const submission = toSubmission();
    const entry = toEntryFile(submission.draft);
    const { fileName, mail, newFile, issue } = await waysOf(submission);
    expect(fileName).toBe('an-interview.mdx');
    expect(await (await toDownload(entry, [])).text()).toBe(entry.text);
    expect(addressOf(mail).searchParams.get('subject')).toContain('An interview');
    expect(addressOf(newFile).searchParams.get('filename')).toBe('content/qas/an-interview.mdx');
    expect(addressOf(newFile).searchParams.get('value')).toBe(entry.text);
    const sent = parseDataBlock(addressOf(issue).searchParams.get('data') ?? '');
    expect(sent).toMatchObject({ kind: 'qas', id: 'an-interview', text: entry.text });
    expect(issue.block).toBeUndefined();
  });

  it('that is long goes by a block to paste, and one that is longer by e-mail alone', async () => {
    const long = await waysOf(toSubmission({}, 'Words and more words. '.repeat(600).trim()));
    expect(long.newFile).toHaveProperty('whyNot');
    expect(addressOf(long.issue).search).toBe('?template=qa.yml&title=An+interview');
    expect(parseDataBlock(long.issue.block ?? '')).toHaveProperty('text');
    const longer = await waysOf(toSubmission({}, 'Words and more words. '.repeat(4_000).trim()));
    expect(longer.issue).toHaveProperty('whyNot');
    expect(longer.mail).toHaveProperty('address');
  });

  it('with pictures is a folder in one file, for e-mail alone', async () => {
    const pictures = [{ name: 'map.png', bytes: Uint8Array.of(1, 2, 3) }];
    const submission = toSubmission({ pictures });
    const entry = toEntryFile(submission.draft);
    const { fileName, mail, newFile, issue } = await waysOf(submission);
    expect(fileName).toBe('an-interview.zip');
    expect(mail).toHaveProperty('address');
    expect([newFile, issue]).toEqual([
      { whyNot: expect.stringContaining('It has pictures') as string },
      { whyNot: expect.stringContaining('It has pictures') as string },
    ]);
    const zip = unzipSync(new Uint8Array(await (await toDownload(entry, pictures)).arrayBuffer()));
    expect(Object.keys(zip)).toEqual(['content/qas/an-interview.mdx', 'content/qas/map.png']);
    expect(new TextDecoder().decode(zip['content/qas/an-interview.mdx'])).toBe(entry.text);
  });
});

describe('a way is closed, with the reason,', () => {
  it('where something is left to mend: it can be kept unfinished', async () => {
    const { fileName, ...ways } = await waysOf(toSubmission(), 2);
    expect(fileName).toBe('an-interview.mdx');
    for (const way of Object.values(ways))
      expect(way).toEqual({ whyNot: '2 things are left to fix first.' });
    expect((await waysOf(toSubmission(), 1)).mail).toEqual({
      whyNot: 'One thing is left to fix first.',
    });
  });

  it('where something personal stands in it: no file is made of it, finished or not', async () => {
    const submission = toSubmission();
    const held = {
      submission,
      entry: toEntryFile(submission.draft),
      sent: await toSentEntry(submission),
      errors: 1,
      repository: 'https://github.com/a/hub',
      mail: 'hub@example.org',
    };
    expect(toSendWays({ ...held, isPersonal: true }).whyNoFile).toContain('Take it out first.');
    expect(toSendWays({ ...held, isPersonal: false })).not.toHaveProperty('whyNoFile');
    const known = ruleInfos.map(({ id }) => id);
    expect([...PERSONAL].filter((id) => !known.includes(id))).toEqual([]);
  });

  it('where the hub has no e-mail address', async () => {
    const pictures = [{ name: 'map.png', bytes: Uint8Array.of(1, 2, 3) }];
    expect(await waysOf(toSubmission(), 0, '')).not.toHaveProperty('mail');
    expect(await waysOf(toSubmission(), 1, '')).not.toHaveProperty('mail');
    const { issue } = await waysOf(toSubmission({ pictures }), 0, '');
    expect(issue).toEqual({
      whyNot: expect.stringMatching(/^It has pictures.* Take them out/u) as string,
    });
  });

  it('where a page is changed: GitHub takes a new file by its address only', async () => {
    const original = toEntryFile(toSubmission().draft).text;
    const { newFile, issue } = await waysOf(toSubmission({ purpose: 'correction', original }));
    expect(newFile).toBeUndefined();
    expect(issue).toHaveProperty('address');
  });
});

it('an entry without a name yet can be kept all the same', async () => {
  const { draft, ...rest } = toSubmission();
  const nameless = { ...rest, draft: { ...draft, id: '', fields: {} } };
  expect((await waysOf(nameless, 3)).fileName).toBe('unfinished.mdx');
});
