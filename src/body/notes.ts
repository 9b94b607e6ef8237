import type { ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { quote } from './body-problem.ts';
import { element, spoken, text } from './hast.ts';
import { report, type Place, type Reading } from './reading.ts';

/** Draws the number that leads to a note; notes are numbered in the order in which the text points to them. */
export function drawNotePointer(
  reading: Reading,
  node: FootnoteReference,
  place: Place,
): ElementContent[] {
  const where = place.heading
    ? 'a heading'
    : place.link
      ? 'a link'
      : place.note
        ? 'another note'
        : undefined;
  if (where !== undefined) {
    const message = `The pointer ${quote(`[^${node.label ?? node.identifier}]`)} is in ${where}.`;
    report(reading, 'matched-notes', node, message, 'Put it in the running text.');
    return [];
  }
  const use = (reading.noteUses.get(node.identifier) ?? 0) + 1;
  reading.noteUses.set(node.identifier, use);
  const number = [...reading.noteUses.keys()].indexOf(node.identifier) + 1;
  return [
    element('sup', {}, [
      element(
        'a',
        {
          className: ['note-ref'],
          href: `#note-${String(number)}`,
          id: `note-${String(number)}-use-${String(use)}`,
        },
        [spoken('Note '), text(String(number))],
      ),
    ]),
  ];
}

/** Notes that nothing points to, and notes with the label of another. */
export function checkNotes(reading: Reading, notes: readonly FootnoteDefinition[]): void {
  for (const note of notes) {
    const label = quote(`[^${note.label ?? note.identifier}]`);
    if (reading.notes.get(note.identifier) !== note) {
      report(
        reading,
        'matched-notes',
        note,
        `Two notes have the label ${label}.`,
        'Give one of them another label.',
      );
    } else if (!reading.noteUses.has(note.identifier)) {
      const fix = 'Put its label into the text where it belongs, or delete the note.';
      report(
        reading,
        'matched-notes',
        note,
        `Nothing in the text points to the note ${label}.`,
        fix,
      );
    }
  }
}

/** Draws the notes, in order, each with a link back to every place that points to it. */
export function drawNotes(
  reading: Reading,
  drawNote: (note: FootnoteDefinition) => ElementContent[],
): ElementContent[] {
  if (reading.noteUses.size === 0) return [];
  const items = [...reading.noteUses].flatMap(([identifier, uses], index): ElementContent[] => {
    const note = reading.notes.get(identifier);
    if (note === undefined) return [];
    const number = String(index + 1);
    const drawn = drawNote(note);
    const back = Array.from({ length: uses }, (_, use): ElementContent[] => [
      text(' '),
      element('a', { className: ['back'], href: `#note-${number}-use-${String(use + 1)}` }, [
        text('↑ in text'),
        spoken(`, note ${number}${uses > 1 ? `, place ${String(use + 1)}` : ''}`),
      ]),
    ]).flat();
    const last = drawn.at(-1);
    if (last?.type === 'element' && last.tagName === 'p') last.children.push(...back);
    else drawn.push(element('p', {}, back.slice(1)));
    return [element('li', { id: `note-${number}` }, drawn)];
  });
  return [
    element('section', { className: ['notes'], ariaLabelledBy: ['notes-heading'] }, [
      element('h2', { id: 'notes-heading' }, [text('Notes')]),
      element('ol', {}, items),
    ]),
  ];
}
