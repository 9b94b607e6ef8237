import type { DraftSection } from '#contribution/draft.ts';
import { parseMarkdown } from '#contribution/parse-markdown.ts';
import { align, type Step } from './align.ts';
import { type Span, toSections, type WrittenSection } from './file-parts.ts';
import type { Edit } from './line-ends.ts';
import { toCanonical, writeHeading, writeSection } from './write-body.ts';

/** Edits that turn a body into these sections, touching only the blocks that differ. Places count from its start. */
export function editBody(body: string, after: readonly DraftSection[]): Edit[] {
  const before = toSections(body);
  const toText = ({ text }: WrittenSection) => body.slice(text.from, text.to);
  const steps = align(
    before.map((section) => toKey(section.heading, toText(section))),
    after.map(({ heading, text }) => toKey(heading, text)),
    (one, other) => {
      const isSaid = one.said === other.said;
      if (one.heading === other.heading) return isSaid ? 1 : 0.8;
      return isSaid ? 0.7 : 0.1;
    },
  );
  const parts = before.map(({ line, text }, index) => ({
    from: line?.from ?? text.from,
    to: before[index + 1]?.line?.from ?? body.length,
    end: Math.max(text.to, line?.to ?? 0),
  }));
  const anew = (at: number) => writeSection(after[at] ?? { heading: '', text: '' });
  const changed: Change = (old, now) => {
    const written = before[old];
    const section = after[now];
    if (written === undefined || section === undefined) return [];
    const { line, text } = written;
    const isRenamed = line !== undefined && written.heading !== section.heading;
    return [
      ...(isRenamed ? [{ ...line, text: writeHeading(section.heading) }] : []),
      ...editText(toText(written), section.text).map((edit) => move(edit, text.from)),
    ];
  };
  return toEdits(steps, parts, body, { anew, changed });
}

function toKey(heading: string, text: string) {
  return { heading, said: toCanonical(text) };
}

/** Whether two texts say the same, whatever the marks they are written with. */
export function isSameText(one: string, other: string): boolean {
  return one === other || toCanonical(one) === toCanonical(other);
}

function move({ from, to, text }: Edit, by: number): Edit {
  return { from: from + by, to: to + by, text };
}

/** Edits of the blocks of one section that differ; those that are written alike in other words stay. */
function editText(before: string, after: string): Edit[] {
  if (before === after) return [];
  const old = toBlocks(before);
  const now = toBlocks(after).map(({ from, to }) => after.slice(from, to));
  if (old.length === 0 || now.length === 0)
    return [
      { from: 0, to: before.length, text: before === '' && after !== '' ? `\n\n${after}` : after },
    ];
  const said = old.map(({ from, to }) => toCanonical(before.slice(from, to)));
  const nowSaid = now.map(toCanonical);
  const steps = align(said, nowSaid, (one, other) => (one === other ? 1 : 0.1));
  const parts = old.map(({ from, to }, index) => ({
    from,
    to: old[index + 1]?.from ?? to,
    end: to,
  }));
  const anew = (at: number) => now[at] ?? '';
  const changed: Change = (one, other) => {
    const span = old[one];
    return span === undefined || said[one] === nowSaid[other]
      ? []
      : [{ ...span, text: anew(other) }];
  };
  return toEdits(steps, parts, before, { anew, changed });
}

/** The parts of a text that stand at the left margin. */
function toBlocks(text: string): Span[] {
  return (parseMarkdown(text)?.children ?? []).map(({ position }) => {
    const from = position?.start.offset ?? 0;
    return { from, to: position?.end.offset ?? from };
  });
}

/** The edits of a part that stays, by its places before and after. */
type Change = (before: number, after: number) => readonly Edit[];

/** A part, the beginning of the next, and where its own words end. */
interface Place extends Span {
  readonly end: number;
}

/** Edits for parts that stand one below the other: what stays keeps the lines between. */
function toEdits(
  steps: readonly Step[],
  places: readonly Place[],
  whole: string,
  write: { readonly anew: (after: number) => string; readonly changed: Change },
): Edit[] {
  const edits: Edit[] = [];
  // The last part that stays, if any has so far.
  let above: Place | undefined;
  const isLast = (index: number) =>
    steps
      .slice(index + 1)
      .every(({ before, after }) => before === undefined || after === undefined);
  for (const [index, step] of steps.entries()) {
    const place = step.before === undefined ? undefined : places[step.before];
    if (place === undefined) {
      const text = write.anew(step.after ?? 0);
      const next = steps
        .slice(index)
        .find(({ before, after }) => before !== undefined && after !== undefined);
      const at = next === undefined ? whole.length : (places[next.before ?? 0]?.from ?? 0);
      edits.push(
        above === undefined
          ? { from: at, to: at, text: next === undefined ? text : `${text}\n\n` }
          : { from: above.end, to: above.end, text: `\n\n${text}` },
      );
    } else if (step.after === undefined) {
      // The last ones take along the empty lines above them, others those below.
      if (!isLast(index) || above === undefined)
        edits.push({ from: place.from, to: place.to, text: '' });
      else {
        const start = edits.at(-1)?.to ?? 0;
        edits.push({ from: Math.max(above.end, start), to: place.end, text: '' });
      }
    } else {
      edits.push(...write.changed(step.before ?? 0, step.after));
      above = place;
    }
  }
  return edits;
}
