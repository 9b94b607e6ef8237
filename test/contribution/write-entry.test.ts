import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWithSatteri } from '#body/parse-with-satteri.ts';
import { toGlossaryIndex } from '#body/glossary-terms.ts';
import { toVisibleLine } from '#contribution/clean-text.ts';
import type { Draft } from '#contribution/draft.ts';
import { readEntryFile } from '#contribution/read-entry.ts';
import { toEntryFile } from '#contribution/write-entry.ts';
import { kinds } from '#domain/kinds.ts';
import { readFile } from '#rules/read-file.ts';
import { contentEntries, type ContentEntry } from './content-entries.ts';

const MANY = 60_000;

/** What the checker makes of a file by itself. */
function check(file: string, text: string) {
  const source = { file, bytes: new TextEncoder().encode(text) };
  const picture = { src: '/a.png', srcset: '', width: 8, height: 8 };
  return readFile(source, {
    glossary: toGlossaryIndex([]),
    parse: parseWithSatteri,
    base: '/',
    image: () => picture,
  });
}

function getEntry(kind: string, id?: string): ContentEntry {
  const entry = contentEntries.find(
    (one) => one.kind === kind && (id === undefined || one.id === id),
  );
  if (entry === undefined) throw new Error(`There is no entry in ${kind}.`);
  return entry;
}

/** Writes an entry with some fields changed. */
function change(entry: ContentEntry, fields: Record<string, unknown>, text = entry.text): string {
  const draft = readEntryFile(entry.kind, entry.id, text);
  return toEntryFile({ ...draft, fields: { ...draft.fields, ...fields } }, text).text;
}

/** Lines that one text has and the other has not, as a reviewer sees them. */
function diff(before: string, after: string): { readonly gone: string[]; readonly come: string[] } {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end))
    end += 1;
  return { gone: old.slice(start, old.length - end), come: now.slice(start, now.length - end) };
}

describe('an entry that nobody changed', () => {
  test('is written byte for byte as it was', { timeout: MANY }, () => {
    const changed = contentEntries.filter(
      ({ kind, id, text }) => toEntryFile(readEntryFile(kind, id, text), text).text !== text,
    );
    expect(changed.map(String)).toEqual([]);
  });
  test('keeps its Windows line ends and the want of a last one', () => {
    const { kind, id, text } = getEntry('case-studies');
    const windows = text.trimEnd().replaceAll('\n', '\r\n');
    expect(toEntryFile(readEntryFile(kind, id, windows), windows).text).toBe(windows);
  });
});

describe('an entry written anew', () => {
  const whole = contentEntries.filter(({ kind }) => kinds[kind].format !== 'list');
  test('says what it said: same data, same drawing, nothing to mend', { timeout: MANY }, () => {
    for (const { kind, id, file, text } of whole) {
      const draft = readEntryFile(kind, id, text);
      const written = toEntryFile(draft);
      expect(written.file).toBe(file);
      const before = check(file, text);
      const after = check(file, written.text);
      expect(after.problems).toEqual([]);
      expect(after.entries[0]?.entry?.data).toEqual(before.entries[0]?.entry?.data);
      const toDrawing = ({ entries: [entry] }: typeof before) => ({
        ...entry?.drawing,
        // The lines of headings move with the length of the fields.
        sections: entry?.drawing?.sections.map(({ line: _, ...section }) => section),
        hubLinks: entry?.drawing?.hubLinks.map(({ address }) => address),
        blanks: entry?.drawing?.blanks.map(({ name }) => name),
      });
      expect(toDrawing(after)).toEqual(toDrawing(before));
    }
  });
  test('leaves out what has no answer, and writes lists that must be there', () => {
    const draft: Draft = {
      kind: 'case-studies',
      id: 'a-place',
      fields: {
        summary: ' What a\u00a0reader\u200b takes away. ',
        title: 'A place: a story',
        updated: '',
        externalHelp: [],
        setUp: { time: '' },
        published: '2026-11-22',
        documents: [],
        authors: ['A. Person', ''],
      },
      sections: [
        { heading: 'The challenge', text: '' },
        { heading: 'What they did', text: 'They met.\r\n' },
      ],
    };
    expect(toEntryFile(draft).text).toBe(
      "---\ntitle: 'A place: a story'\nsummary: What a reader takes away.\npublished: '2026-11-22'\nauthors:\n  - A. Person\nsetUp: {}\nexternalHelp: []\n---\n\n## The challenge\n\n## What they did\n\nThey met.\n",
    );
  });
  test('folds long text', () => {
    const text = 'word '.repeat(60).trim();
    const { text: written } = toEntryFile({
      kind: 'topics',
      id: 'a',
      fields: { title: 'A', summary: text },
      sections: [],
    });
    expect(written).toContain('summary: >-\n  word');
    expect(Math.max(...written.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
    expect(readEntryFile('topics', 'a', written).fields.summary).toBe(text);
  });
  test('keeps text as text, whatever YAML would make of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
        const draft: Draft = {
          kind: 'topics',
          id: 'a',
          fields: { title: typed, summary: `${typed} and ${typed.repeat(20)}` },
          sections: [],
        };
        const { fields } = readEntryFile('topics', 'a', toEntryFile(draft).text);
        const title = toVisibleLine(typed).trim();
        expect(fields.title).toBe(title === '' ? undefined : title);
        expect(typeof fields.summary).toBe('string');
      }),
    );
  });
});

describe('an interview', () => {
  test('has its questions for headings, and a question for each heading', () => {
    const draft: Draft = {
      kind: 'qas',
      id: 'a',
      fields: { questions: [{ question: 'What changed?', gist: 'Much.' }] },
      sections: [
        { heading: 'What was changed?', text: 'Much has.' },
        { heading: 'Why is *that*?', text: 'Nobody knows.' },
      ],
    };
    const { text } = toEntryFile(draft);
    expect(text).toContain(
      '## What changed?\n\nMuch has.\n\n## Why is \\*that\\*?\n\nNobody knows.\n',
    );
    expect(readEntryFile('qas', 'a', text).fields.questions).toEqual([
      { question: 'What changed?', gist: 'Much.' },
      { question: 'Why is *that*?' },
    ]);
  });
});

describe('a correction touches only the lines of what it changes', () => {
  const study = getEntry('case-studies', 'birmingham-and-solihull');
  const record = getEntry('collaboratives', 'birmingham-and-solihull-gp-partnership-board');
  const fieldsOf = ({ kind, id, text }: ContentEntry) => readEntryFile(kind, id, text).fields;

  test('a short text keeps its quotation marks', () => {
    expect(diff(study.text, change(study, { title: 'An elected board: it’s new' }))).toEqual({
      gone: ["title: 'Birmingham and Solihull: an elected board with a unit behind it'"],
      come: ["title: 'An elected board: it’s new'"],
    });
  });
  test('a folded text keeps the lines before the change', () => {
    const summary = String(fieldsOf(study).summary).replace(
      'Cost and effect',
      'Its cost and effect',
    );
    const { gone, come } = diff(study.text, change(study, { summary }));
    expect([gone.length, come.length]).toEqual([1, 1]);
  });
  test('an item of a list is added', () => {
    const status = [
      ...(fieldsOf(record).status as unknown[]),
      { date: '2026-11', state: 'running', reason: 'Its page says so.', source: 'bsol-psu' },
    ];
    expect(diff(record.text, change(record, { status }))).toEqual({
      gone: [],
      come: [
        "  - date: '2026-11'",
        '    state: running',
        '    reason: Its page says so.',
        '    source: bsol-psu',
      ],
    });
  });
  test('an item of a list is taken out', () => {
    const [first, , ...rest] = fieldsOf(study).topics as unknown[];
    expect(diff(study.text, change(study, { topics: [first, ...rest] }))).toEqual({
      gone: ['  - collective-voice'],
      come: [],
    });
  });
  test('a field deep within a list is changed, added or taken out', () => {
    const [first, ...rest] = fieldsOf(study).timeline as Record<string, unknown>[];
    const { about: _, ...exact } = first ?? {};
    expect(
      diff(study.text, change(study, { timeline: [{ ...exact, date: '2016-05' }, ...rest] })),
    ).toEqual({
      gone: ["  - date: '2016'", '    about: true'],
      come: ["  - date: '2016-05'"],
    });
    expect(
      diff(study.text, change(study, { timeline: [{ ...first, before: true }, ...rest] })),
    ).toEqual({ gone: [], come: ['    before: true'] });
  });
  test('an empty list is filled, and a list is emptied', () => {
    const externalHelp = [{ who: 'nhs-england', what: 'It paid: £5.', source: 'bsol-psu' }];
    const filled = change(study, { externalHelp });
    expect(diff(study.text, filled)).toEqual({
      gone: ['externalHelp: []'],
      come: [
        'externalHelp:',
        '  - who: nhs-england',
        "    what: 'It paid: £5.'",
        '    source: bsol-psu',
      ],
    });
    expect(change(study, { externalHelp: [] }, filled)).toBe(study.text);
  });
  test('a field is added in its place, and taken out again', () => {
    const updated = change(study, { updated: '2026-12-01' });
    expect(diff(study.text, updated)).toEqual({ gone: [], come: ["updated: '2026-12-01'"] });
    expect(updated).toContain("published: '2026-11-22'\nupdated: '2026-12-01'\n");
    expect(change(study, { updated: undefined }, updated)).toBe(study.text);
  });
  test('comments, line ends and the want of a last one stay', () => {
    const text = "# Ours\r\ntitle: Old   # why\r\nsummary: 'S'\r\n# Last\r\nreliesOn: []";
    const entry = { kind: 'topics', id: 'a', file: 'content/topics/a.mdx', text } as const;
    const file = `---\r\n${text}\r\n---\r\n\r\nText.`;
    expect(change(entry, { title: 'New' }, file)).toBe(file.replace('Old', 'New'));
    const record2 = { ...entry, kind: 'policies' } as const;
    expect(change(record2, { reliesOn: ['a'] }, text)).toBe(
      text.replace('reliesOn: []', 'reliesOn:\r\n  - a'),
    );
  });
  test('an entry of the glossary is changed, and one is added at the end', () => {
    const glossary = getEntry('glossary');
    const { gone, come } = diff(glossary.text, change(glossary, { area: 'structure' }));
    expect([gone.length, come.length]).toEqual([1, 1]);
    const draft: Draft = {
      kind: 'glossary',
      id: 'zz',
      fields: {
        term: 'Zed',
        aliases: [],
        definition: 'Last of all.',
        area: 'structure',
        source: 'not recorded',
      },
      sections: [],
    };
    const added = toEntryFile(draft, glossary.text).text;
    expect(diff(glossary.text, added).gone).toEqual([]);
    expect(
      added.endsWith(
        '  - id: zz\n    term: Zed\n    aliases: []\n    definition: Last of all.\n    area: structure\n    source: not recorded\n',
      ),
    ).toBe(true);
  });
});

describe('a section without words', () => {
  test('shows by its heading that it wants some, and takes them in', () => {
    const file = '---\ntitle: A\n---\n\n## The challenge\n\n## What they did\n\nThey met.\n';
    const draft = readEntryFile('case-studies', 'a', file);
    expect(draft.sections[0]).toEqual({ heading: 'The challenge', text: '' });
    const [first, ...rest] = draft.sections;
    const sections = [{ heading: first?.heading ?? '', text: 'Money.' }, ...rest];
    expect(toEntryFile({ ...draft, sections }, file).text).toBe(
      file.replace('## The challenge\n', '## The challenge\n\nMoney.\n'),
    );
  });
});

describe('a correction of the text', () => {
  const study = getEntry('case-studies', 'birmingham-and-solihull');
  const draft = readEntryFile(study.kind, study.id, study.text);
  const edit = (sections: Draft['sections']) =>
    toEntryFile({ ...draft, sections }, study.text).text;
  const withText = (at: number, toText: (text: string) => string) =>
    draft.sections.map((section, index) =>
      index === at ? { ...section, text: toText(section.text) } : section,
    );

  test('touches one paragraph', () => {
    const { gone, come } = diff(
      study.text,
      edit(withText(0, (text) => text.replace('arrive late', 'come late'))),
    );
    expect([gone.length, come.length]).toEqual([1, 1]);
  });
  test('leaves a paragraph that is only written in other marks', () => {
    const marked = withText(1, (text) =>
      text.replace('**A board that is elected.**', '__A board that is elected.__'),
    );
    expect(edit(marked)).toBe(study.text);
  });
  test('adds and takes out paragraphs and sections', () => {
    const added = edit(withText(0, (text) => `First.\n\n${text}\n\nLast.`));
    expect(added).toBe(
      study.text
        .replace('## The challenge\n\n', '## The challenge\n\nFirst.\n\n')
        .replace('\n\n## What they did', '\n\nLast.\n\n## What they did'),
    );
    const shorter = edit(withText(0, (text) => text.split('\n\n').slice(0, -1).join('\n\n')));
    expect(diff(study.text, shorter).come).toEqual([]);
    const fewer = edit(draft.sections.slice(0, -1));
    expect(readEntryFile(study.kind, study.id, fewer).sections).toEqual(
      draft.sections.slice(0, -1),
    );
    expect(study.text.startsWith(fewer.trimEnd())).toBe(true);
  });
  test('keeps the words of every other block', { timeout: MANY }, () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('change', 'add', 'remove'),
        (whichSection, whichBlock, what) => {
          const at = whichSection % draft.sections.length;
          const blocks = draft.sections[at]?.text.split('\n\n') ?? [];
          const block = whichBlock % blocks.length;
          const now = [...blocks];
          if (what === 'change') now[block] = 'Quite other words.';
          if (what === 'add') now.splice(block, 0, 'New words.');
          if (what === 'remove' && blocks.length > 1) now.splice(block, 1);
          const sections = withText(at, () => now.join('\n\n'));
          const written = edit(sections);
          expect(readEntryFile(study.kind, study.id, written).sections).toEqual(sections);
          const { gone, come } = diff(study.text, written);
          const touched = (lines: readonly string[]) => lines.filter((line) => line !== '').length;
          const most = blocks[block]?.split('\n').length ?? 0;
          expect(touched(gone)).toBeLessThanOrEqual(what === 'add' ? 0 : most);
          expect(touched(come)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('any one edit', () => {
  const files = ['case-studies', 'collaboratives', 'qas', 'people'].map((kind) => getEntry(kind));
  const words = fc.oneof(
    fc.constantFrom(
      'New words',
      'yes',
      '2016',
      "It’s: 'so' # now",
      '- a',
      'a: b',
      '{x}',
      'x '.repeat(90).trim(),
      '"',
      '&a *b',
      '| x',
      '> y',
      '%',
      '@',
      'null',
      '1.5',
      '…',
      '\\n',
    ),
    fc
      .string({ minLength: 1 })
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== ''),
  );

  /** Changes, adds or takes out one thing at a random place. */
  function edit(value: unknown, path: readonly number[], text: string): unknown {
    const [step = 0, ...rest] = path;
    if (Array.isArray(value)) {
      if (value.length === 0 || rest.length === 0) return [...(value as unknown[]), text];
      const at = step % value.length;
      if (rest.length === 1) return value.filter((_, index) => index !== at);
      return value.map((item: unknown, index) => (index === at ? edit(item, rest, text) : item));
    }
    if (typeof value === 'object' && value !== null) {
      const names = Object.keys(value);
      const name = names[step % names.length] ?? '';
      const inner = (value as Record<string, unknown>)[name];
      const { [name]: _, ...others } = value as Record<string, unknown>;
      if (rest.length === 0 && names.length > 1) return others;
      return { ...value, [name]: edit(inner, rest, text) };
    }
    return text;
  }

  test(
    'reads back as it was made and leaves the lines of all other fields',
    { timeout: MANY },
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...files),
          fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
          words,
          (entry, [which = 0, ...path], text) => {
            const draft = readEntryFile(entry.kind, entry.id, entry.text);
            const names = Object.keys(draft.fields).filter(
              (field) => !(entry.kind === 'qas' && field === 'questions'),
            );
            const name = names[which % names.length] ?? '';
            const value = edit(draft.fields[name], path, text);
            const fields = { ...draft.fields, [name]: value };
            const written = toEntryFile({ ...draft, fields }, entry.text).text;
            const read = readEntryFile(entry.kind, entry.id, written);
            const isBlank = Array.isArray(value) && value.length === 0;
            if (!isBlank) expect(read.fields).toEqual(fields);
            expect(read.sections).toEqual(draft.sections);
            const without = (whole: string) =>
              whole.replace(new RegExp(`^${name}:.*\\n(?:[ ].*\\n)*`, 'mu'), '');
            expect(without(written)).toBe(without(entry.text));
          },
        ),
        { numRuns: 300 },
      );
    },
  );
});
