import { describe, expect, it } from 'vitest';
import {
  MOST_ADDRESS_CHARACTERS,
  toIssueAddress,
  toMailAddress,
  toNewFileAddress,
} from '#contribution/addresses.ts';

const HUB = 'https://github.com/a/hub';
const file = 'content/qas/an-interview.mdx';

describe('GitHub’s page for a new file', () => {
  const text = '---\ntitle: “Less than 5” & more\n---\n\n## Why?\n\n* 5 < 6 + {x} #1 % done\n';

  it('opens with the very file, spaces as a plus sign', () => {
    const address = toNewFileAddress(HUB, { file, text }) ?? '';
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toBe('/a/hub/new/main');
    expect(searchParams.get('filename')).toBe(file);
    expect(searchParams.get('value')).toBe(text);
    expect(address).not.toContain('%20');
    expect(address).not.toContain(' ');
  });

  it('is not offered where the address would be longer than GitHub takes', () => {
    const fixed = toNewFileAddress(HUB, { file, text: '' })?.length ?? 0;
    const room = MOST_ADDRESS_CHARACTERS - fixed;
    expect(toNewFileAddress(HUB, { file, text: 'a'.repeat(room) })).toHaveLength(7_500);
    expect(toNewFileAddress(HUB, { file, text: 'a'.repeat(room + 1) })).toBeUndefined();
  });
});

describe('the issue form', () => {
  it('is the purpose’s own and holds the block where it fits', () => {
    const { address, isFilled } = toIssueAddress(HUB, {
      purpose: 'qa',
      title: 'A title & more',
      block: '```hub-submission\n{}\n```',
    });
    const query = new URL(address).searchParams;
    expect(isFilled).toBe(true);
    expect(query.get('template')).toBe('qa.yml');
    expect(query.get('title')).toBe('A title & more');
    expect(query.get('data')).toBe('```hub-submission\n{}\n```');
  });

  it('is empty where the block is too long', () => {
    const long = toIssueAddress(HUB, { purpose: 'qa', title: 'T', block: 'a'.repeat(8_000) });
    expect(long).toEqual({ address: `${HUB}/issues/new?template=qa.yml&title=T`, isFilled: false });
    expect(toIssueAddress(HUB, { purpose: 'qa', title: 'T', block: undefined })).toEqual(long);
  });
});

describe('the letter to the editors', () => {
  it('names the file to attach, and a title can add no other receiver', () => {
    const address = toMailAddress('hub@example.org', {
      title: 'A&B?cc=x@example.com\r\nBcc: y',
      fileName: 'a.mdx',
    });
    const { pathname, searchParams } = new URL(address ?? '');
    expect(pathname).toBe('hub@example.org');
    expect([...searchParams.keys()]).toEqual(['subject', 'body']);
    expect(searchParams.get('body')).toContain('attach the file a.mdx');
  });

  it('is not offered where the hub has no address', () => {
    expect(toMailAddress('', { title: 'A', fileName: 'a.mdx' })).toBeUndefined();
  });
});
