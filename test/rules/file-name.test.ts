import { describe, expect, test } from 'vitest';
import { parsePlace } from '#rules/source-file.ts';

const say = (file: string) => {
  const place = parsePlace(file);
  return 'kind' in place ? 'an entry' : `${place.message} → ${place.fix}`;
};

describe('the name of a file', () => {
  test.each([
    'content/topics/evidence.mdx',
    'content/people/a-person.yaml',
    'content/glossary.yaml',
  ])('%s is that of an entry', (file) => {
    expect(say(file)).toBe('an entry');
  });

  // Names that a folder of fixtures can't hold on every computer.
  test.each([
    ['con.mdx', '“con” is a name that computers reserve.'],
    ['nul.mdx', '“nul” is a name'],
    ['com1.mdx', '“com1” is a name'],
    ['.DS_Store', 'is a file that a computer leaves behind'],
    ['Thumbs.db', 'is a file that a computer leaves behind'],
    ['~$evidence.mdx', 'is a file that a computer leaves behind'],
    ['evidence.mdx~', 'is a file that a computer leaves behind'],
    ['.evidence.mdx', 'begins with “.”, which hides a file'],
    ['evi\ndence.mdx', 'contains a character that can’t be seen (U+000A)'],
    ['evi\u202edence.mdx', 'contains a character that can’t be seen (U+202E)'],
    ['evidence.mdx.exe', 'has an ending, “.mdx.exe”'],
    ['evidence.yaml', 'has an ending, “.yaml”'],
    ['photo.heic', 'is a picture in a form that the hub does not show'],
    ['constructor.mdx', 'is a name that computers reserve'],
    ['__proto__.mdx', 'begins with “_”'],
    [`${'a'.repeat(81)}.mdx`, 'has 81 characters'],
  ])('may not be %j', (name, message) => {
    expect(say(`content/topics/${name}`)).toContain(message);
  });

  test('is bettered where it can be', () => {
    expect(say('content/topics/Who’s Who – 2026.mdx')).toContain('Name it whos-who-2026.mdx.');
    expect(say('content/topics/Évidence.mdx')).toContain('Name it evidence.mdx.');
  });
});
