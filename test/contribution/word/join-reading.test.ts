import { expect, test } from 'vitest';
import type { Picture, Submission } from '#contribution/draft.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { toNewSubmission } from '#contribution/form/new-draft.ts';
import { joinReading } from '#contribution/word/join-reading.ts';
import { TODAY } from './read.ts';

const begun = toNewSubmission(toForm('case-study'), TODAY);
const toPicture = (name: string, byte: number): Picture => ({ name, bytes: Uint8Array.of(byte) });
const NAME = 'a-town-1.png';
const [first, second] = [toPicture(NAME, 1), toPicture(NAME, 2)];

const toReading = (text: string, pictures: readonly Picture[]) => ({
  draft: { ...begun.draft, sections: [{ heading: 'The challenge', text }] },
  pictures,
});
const toNames = ({ pictures }: Submission) => pictures.map(({ name }) => name);

test('a file read over another takes its text and its pictures with it', () => {
  const shown = `![Our town](${NAME})`;
  const once = joinReading(begun, toReading(shown, [first]));
  const twice = joinReading(once, toReading(shown, [second]));
  expect(twice.draft.sections).toEqual([{ heading: 'The challenge', text: shown }]);
  expect(twice.pictures).toEqual([second]);
});

test('a file without text leaves the text and its pictures, and its own go under other names', () => {
  const held = joinReading(begun, toReading('Long waits.', [first]));
  const joined = joinReading(held, toReading('', [second, toPicture('a-town-2.png', 3)]));
  expect(joined.draft.sections).toEqual(held.draft.sections);
  expect(toNames(joined)).toEqual([NAME, 'a-town-1-2.png', 'a-town-2.png']);
  expect(joined.pictures[0]).toEqual(first);
});

test('what the file says goes over what stood there; what it leaves blank stays', () => {
  const { provenance } = begun.draft.fields;
  const fields = { ...begun.draft.fields, title: 'Mine', summary: 'Mine.' };
  const held = { ...begun, draft: { ...begun.draft, id: 'mine', fields } };
  const { draft, pictures } = toReading('', []);
  const said = { ...draft, id: '', fields: { title: 'Theirs', summary: '', provenance: {} } };
  expect(joinReading(held, { draft: said, pictures }).draft).toMatchObject({
    id: 'mine',
    fields: { title: 'Theirs', summary: 'Mine.', provenance },
  });
});
