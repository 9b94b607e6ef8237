import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getFirstChoice, parseChoice, toChoiceQuery } from '#views/documents/document-choice.ts';
import { document } from './writable-fixture.ts';

describe('a choice of wordings', () => {
  it('begins with the first wording of each choice and every clause that stands alone', () => {
    expect([...getFirstChoice(document)]).toEqual(['s-who', 's-agree', 's-end']);
  });

  it('needs no address where it is the first', () => {
    expect(toChoiceQuery(document, getFirstChoice(document))).toBe('');
    expect(parseChoice(document, '')).toEqual(getFirstChoice(document));
  });

  it('comes back from its address, whatever was chosen or left out', () => {
    const choice = fc.tuple(
      fc.constantFrom([], ['s-who']),
      fc.constantFrom([], ['s-agree'], ['s-vote']),
      fc.constantFrom([], ['s-end']),
    );
    fc.assert(
      fc.property(choice, (parts) => {
        const chosen = new Set<string>(parts.flat());
        expect(parseChoice(document, toChoiceQuery(document, chosen))).toEqual(chosen);
      }),
    );
  });

  it('passes over what the document does not have, and never takes two that exclude each other', () => {
    expect([...parseChoice(document, '?clauses=vote.agree.gone')]).toEqual(['s-agree']);
  });

  it('gives a sound choice for any query', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const chosen = parseChoice(document, `?clauses=${words}`);
        for (const { wordings } of document.groups)
          expect(wordings.filter(({ id }) => chosen.has(id)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
