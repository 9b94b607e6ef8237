import { findExamples } from '#domain/bodies.ts';
import { facetLabel } from '#domain/facets.ts';
import { NOT_RECORDED } from '#domain/fields.ts';
import type { Data } from '#domain/kinds.ts';
import { toCard } from '#views/cards.ts';
import { type Fact, type Part, partIf, type Point } from '#views/parts.ts';
import type { Citation, References } from '#views/references.ts';
import { toThread } from '#views/thread.ts';
import { toBodySections, toSection } from './body-sections.ts';
import type { EntryView, ViewContext } from './context.ts';
import { toFact, toInlineList } from './facts.ts';

interface Sourced {
  readonly text: string;
  readonly source: Citation;
}

/** A model: when it fits, how it works, how to start, and the bodies in the register that come near it. */
export function toModelTemplateView(context: ViewContext<'model-templates'>): EntryView {
  const { entry, corpus, drawing, references, today } = context;
  const { data } = entry;
  const list = (title: string, items: readonly Sourced[], isOrdered = false): Part[] => [
    ...partIf(items.length > 0 && title !== '', { type: 'heading', text: title }),
    ...partIf(items.length > 0, { type: 'points', points: toPoints(items, references), isOrdered }),
  ];
  const examples = findExamples(entry.id, corpus);
  return {
    glance: toGlance(data),
    sections: [
      toSection('who-answers-to-whom', 'Who answers to whom', {
        type: 'thread',
        bands: toThread(data.accountability, references),
      }),
      ...toBodySections(drawing, {
        'When it fits': [
          ...list('It suits', data.suits),
          ...list('It does not suit', data.doesNotSuit),
        ],
        'How it is governed': [{ type: 'facts', facts: toGovernanceFacts(data, references) }],
        'How to start': [
          ...list('First steps', data.firstSteps, true),
          { type: 'heading', text: 'What it takes' },
          { type: 'facts', facts: toNeeds(data, references) },
        ],
        'What goes wrong': list('Risks', data.risks),
      }),
      toSection(
        'examples',
        'Examples in the register',
        examples.length > 0
          ? { type: 'cards', cards: examples.map((example) => toCard(example, corpus, today)) }
          : {
              type: 'paragraph',
              text: 'No record in the register is filed under this model yet.',
              refs: [],
            },
      ),
    ],
  };
}

function toPoints(items: readonly Sourced[], references: References): Point[] {
  return items.map(({ text, source }) => ({ text, refs: references.cite(source) }));
}

/** The forms on record, and whether they are those of every body that comes near the model. */
function toForms(forms: Data<'model-templates'>['forms']): string {
  const known = forms.filter((form) => form !== 'not-recorded');
  const list = toInlineList(known.map((form) => facetLabel('form', form)));
  return known.length < forms.length && known.length > 0 ? `${list}; of others not recorded` : list;
}

function toGlance(data: Data<'model-templates'>): Fact[] {
  const contracts = { yes: 'Yes', no: 'No', 'through-members': 'Through its members' } as const;
  return [
    toFact('Also called', data.alsoCalled.join(', ')),
    toFact('Level', toInlineList(data.levels.map((value) => facetLabel('level', value)))),
    toFact('Legal forms', toForms(data.forms)),
    toFact(
      'Who takes part',
      toInlineList(data.providers.map((value) => facetLabel('providers', value))),
    ),
    toFact(
      'Holds contracts',
      data.holdsContracts === NOT_RECORDED ? undefined : contracts[data.holdsContracts],
    ),
  ];
}

function toGovernanceFacts(data: Data<'model-templates'>, references: References): Fact[] {
  return [
    toSourcedFact('How it decides', data.decides, references),
    toSourcedFact('Members’ independence', data.independenceOfProviders, references),
  ];
}

function toNeeds({ needs }: Data<'model-templates'>, references: References): Fact[] {
  return [
    toSourcedFact('Leaders’ time', needs.leadershipTime, references),
    toSourcedFact('Money', needs.money, references),
    toSourcedFact('Time to form', needs.timeToForm, references),
  ];
}

function toSourcedFact(
  label: string,
  value: Sourced | typeof NOT_RECORDED,
  references: References,
): Fact {
  return value === NOT_RECORDED
    ? toFact(label, undefined)
    : toFact(label, value.text, references.cite(value.source));
}
