import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  MOST_CHARACTERS,
  parseDataBlock,
  type SentEntry,
  toDataBlock,
  toFileDigest,
} from '#contribution/data-block.ts';
import { toFenced } from '#contribution/fenced-text.ts';
import { FAR_TOO_LONG, measureProcessorTime } from '#test/processor-time.ts';

const sent: SentEntry = {
  version: 1,
  purpose: 'qa',
  kind: 'qas',
  id: 'an-interview',
  text: '---\ntitle: An interview\n---\n\n```\n````\n~~~\n',
};
const toIssue = (data: unknown) => toFenced(JSON.stringify(data), 'hub-submission');
const messageOf = (text: string) => {
  const parsed = parseDataBlock(text);
  return 'message' in parsed ? parsed.message : '';
};

describe('a submission in an issue', () => {
  it('is read back as it was sent, whatever it holds and however the issue’s lines end', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.boolean(), (text, isWindows) => {
        const issue = `### Heading\n\n${toDataBlock({ ...sent, text }) ?? ''}\n\n_No response_\n`;
        const read = parseDataBlock(isWindows ? issue.replaceAll('\n', '\r\n') : issue);
        expect(read).toEqual({ ...sent, text });
      }),
    );
  });

  it('is plain characters that can be seen', () => {
    expect(toDataBlock({ ...sent, text: 'a\u202Eb\u0007' })).not.toMatch(/[\p{Cf}\u0007]/u);
  });

  it('says which version of a file it changes', async () => {
    const original = await toFileDigest('name: A\n');
    const change: SentEntry = { ...sent, purpose: 'correction', kind: 'people', original };
    expect(parseDataBlock(toDataBlock(change) ?? '')).toEqual(change);
    expect(await toFileDigest('name: B\n')).not.toBe(original);
  });

  it('can’t be written where an issue has no room for it', () => {
    expect(toDataBlock({ ...sent, text: 'a'.repeat(MOST_CHARACTERS) })).toBeUndefined();
  });
});

describe('an issue is politely refused that', () => {
  const block = toDataBlock(sent) ?? '';

  test.each([
    ['has no block', 'Hello, please publish my case study.', /no block/],
    ['has a block of another name', toFenced(JSON.stringify(sent), 'json'), /no block/],
    ['shows a block inside another', toFenced(block, 'text'), /no block/],
    ['has two blocks', `${block}\n\n${block}`, /2 blocks/],
    ['holds no JSON', toFenced('{"version": 1', 'hub-submission'), /can’t be read/],
    ['has more in it than is asked for', toIssue({ ...sent, path: 'x' }), /can’t be read/],
    ['has no text', toIssue({ ...sent, text: '' }), /can’t be read/],
    ['leaves its folder', toIssue({ ...sent, id: '../../x' }), /can’t be read/],
    ['names a kind that is none', toIssue({ ...sent, kind: 'scripts' }), /can’t be read/],
    ['is an object’s own part', toIssue({ ...sent, kind: '__proto__' }), /can’t be read/],
    ['has a kind that the purpose is not for', toIssue({ ...sent, kind: 'people' }), /do not fit/],
    ['changes what it does not name', toIssue({ ...sent, purpose: 'correction' }), /do not fit/],
    ['makes anew what it changes', toIssue({ ...sent, original: 'a'.repeat(64) }), /do not fit/],
    ['is huge', toIssue({ ...sent, text: 'a'.repeat(100_000) }), /100\d\d\d characters/],
  ])('%s', (_, issue, message) => {
    expect(messageOf(issue)).toMatch(message);
  });

  it('is nothing but spaces after a fence: they are read once', () => {
    const took = measureProcessorTime(() => {
      for (const mark of ['~', '`'])
        expect(messageOf(`${mark.repeat(3)}${' '.repeat(95_000)}\``)).toMatch(/no block/);
    });
    expect(took).toBeLessThan(FAR_TOO_LONG);
  });

  it('has its block within a fence of tildes, whatever that is called', () => {
    expect(messageOf(`~~~ a\`b\n${block}\n~~~`)).toMatch(/no block/);
  });

  it('is any text: nothing throws and nothing hangs', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(messageOf(`\`\`\`hub-submission\n${text}`)).not.toBe('');
      }),
    );
  });
});
