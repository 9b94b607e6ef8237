import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kindIds, type KindId } from '#domain/kind-ids.ts';
import { kinds } from '#domain/kinds.ts';
import { toProblemLine } from '#domain/problem.ts';
import { loadContentFiles } from '#loader/content-files.ts';
import { checkContent } from '#rules/check-content.ts';
import { SHARES } from '#scripts/bench/corpus/cast.ts';
import { toGeneratedFiles } from '#scripts/bench/corpus/generated-files.ts';
import { findOwnContent } from '#scripts/bench/own-content.ts';

const COUNT = 60;
const own = findOwnContent(loadContentFiles('.').entries);
const generated = toGeneratedFiles(COUNT, 1, own.systems);

function check(files: readonly { path: string; text: string }[]) {
  const sources = files.map(({ path, text }) => ({
    file: path,
    bytes: new TextEncoder().encode(text),
  }));
  return checkContent([...own.files, ...sources], {
    base: '/',
    image: () => undefined,
    today: '2026-11-22',
  });
}

/** The fields of a schema that hold no further fields, such as `claims.limits`; “not recorded” is none. */
function* findFields(schema: z.core.$ZodType, path: string): Generator<string> {
  if (schema instanceof z.ZodObject)
    for (const [key, inner] of Object.entries<z.core.$ZodType>(schema.shape))
      yield* findFields(inner, path === '' ? key : `${path}.${key}`);
  else if (schema instanceof z.ZodArray) yield* findFields(schema.element, path);
  else if (schema instanceof z.ZodOptional) yield* findFields(schema.unwrap(), path);
  else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options)
      if (!(option instanceof z.ZodLiteral)) yield* findFields(option, path);
  } else yield path;
}

function* findWritten(data: unknown, path: string): Generator<string> {
  if (Array.isArray(data)) for (const item of data as unknown[]) yield* findWritten(item, path);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data))
      yield* findWritten(value, path === '' ? key : `${path}.${key}`);
  else if (data !== undefined) yield path;
}

describe('the generated corpus', () => {
  const { reads, problems } = check(generated);

  it('is sound by the hub’s own rules', () => {
    expect(problems.map(toProblemLine)).toEqual([]);
  });

  it('has as many entries as asked for, in the stated proportion', () => {
    const countOf = (kind: KindId) =>
      generated.filter(({ path }) => path.startsWith(`content/${kind}/`)).length;
    expect(generated).toHaveLength(COUNT);
    expect(countOf('collaboratives')).toBe((COUNT * SHARES.collaboratives) / 100);
    expect(countOf('qas')).toBe((COUNT * SHARES.qas) / 100);
  });

  it.each(kindIds.filter((kind) => kind in SHARES))('uses every field of %s', (kind) => {
    const entries = reads.filter(
      ({ file, id }) => file.includes(kind) && id.startsWith('example-'),
    );
    const written = new Set(entries.flatMap(({ entry }) => [...findWritten(entry?.data, '')]));
    // Nothing may rest on what was withdrawn, and here everything is rested on.
    const isMissing = (field: string) => !written.has(field) && !field.startsWith('withdrawn.');
    expect([...findFields(kinds[kind].schema, '')].filter(isMissing)).toEqual([]);
  });

  it('has bodies of three to six thousand characters in its case studies', () => {
    const sizes = generated
      .filter(({ path }) => path.startsWith('content/case-studies/'))
      .map(({ text }) => text.slice(text.indexOf('\n---\n') + 5).length);
    expect(Math.min(...sizes)).toBeGreaterThan(3000);
    expect(Math.max(...sizes)).toBeLessThan(6500);
  });

  it('cites, notes, sets out tables and explains terms in every case study', () => {
    const drawings = reads
      .filter(({ kind, id }) => kind === 'case-studies' && id.startsWith('example-'))
      .map(({ drawing }) => drawing);
    for (const drawing of drawings) {
      const html = drawing?.sections.map((section) => section.html).join('') ?? '';
      expect(Object.keys(drawing?.citations ?? {}).length).toBeGreaterThan(1);
      expect(drawing?.footnotes).toContain('note-1');
      expect(drawing?.terms.length).toBeGreaterThan(1);
      for (const part of ['<table', 'class="note"', 'steps-list', 'key-fact'])
        expect(html).toContain(part);
    }
  });

  it('is the same for the same seed and another for another', () => {
    expect(toGeneratedFiles(COUNT, 1, own.systems)).toEqual(generated);
    expect(toGeneratedFiles(COUNT, 2, own.systems)).not.toEqual(generated);
  });

  it('shows up in the rules when it goes wrong, so that “sound” means something', () => {
    const [first, ...rest] = generated;
    const broken = {
      path: first?.path ?? '',
      text: first?.text.replace(/\[@[^\]]+\]/, '[@nobody]') ?? '',
    };
    expect(check([broken, ...rest]).problems.map(({ rule }) => rule)).toContain('known-citations');
  });

  it('is sound at the smallest size', () => {
    expect(check(toGeneratedFiles(8, 1, own.systems)).problems.map(toProblemLine)).toEqual([]);
  });
});
