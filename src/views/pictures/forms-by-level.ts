import { facetLabel, facetValues } from '#domain/facets.ts';
import { getPath } from '#domain/kinds.ts';
import {
  type Body,
  type Picture,
  type PictureContext,
  toBodyLink,
  toCount,
  toNames,
  toOfRegister,
} from './picture.ts';

/** The legal form of each body by the level at which it works. */
export function toFormsByLevel({ corpus, today }: PictureContext): Picture {
  const bodies = corpus.list('collaboratives');
  const levels = facetValues('level');
  const rows = facetValues('form').map((form) => ({
    form,
    label: facetLabel('form', form),
    cells: levels.map((level) =>
      bodies.filter(({ data }) => data.form === form && data.level === level),
    ),
  }));
  const levelLabels = levels.map((level) => facetLabel('level', level));
  return {
    id: 'forms-by-level',
    title: 'Legal form by level',
    sentence: toSentence(bodies),
    notes: [
      'Each collaborative is counted once, at the widest level at which it works. With so few, one more record can change the picture.',
    ],
    key: [{ sort: 'gap', text: 'No source gives the form' }],
    chart: {
      sort: 'grid',
      columns: levelLabels,
      rows: rows.map(({ form, label, cells }) => ({
        label,
        tone: form === 'not-recorded' ? 'gap' : 'firm',
        counts: cells.map(({ length }) => length),
      })),
    },
    table: {
      columns: ['Legal form', ...levelLabels, 'Which'],
      rows: rows.map(({ label, cells }) => ({
        head: { text: label },
        cells: [
          ...cells.map(({ length }) => String(length)),
          toNames(cells.flat().map(toBodyLink)),
        ],
      })),
    },
    data: [
      ['Collaborative', 'Level', 'Legal form', 'Page', 'Counted on'],
      ...bodies.map((body) => [
        body.data.name,
        facetLabel('level', body.data.level),
        facetLabel('form', body.data.form),
        getPath(body),
        today,
      ]),
    ],
  };
}

function toSentence(bodies: readonly Body[]): string {
  const open = bodies.filter(({ data }) => data.form === 'not-recorded').length;
  const known = facetValues('form')
    .filter((form) => form !== 'not-recorded')
    .map((form) => ({
      label: facetLabel('form', form).toLowerCase().replace('ics', 'ICS'),
      count: bodies.filter(({ data }) => data.form === form).length,
    }))
    .toSorted((a, b) => b.count - a.count);
  const most = known[0];
  const empty = facetValues('level').filter(
    (level) => !bodies.some(({ data }) => data.level === level),
  );
  return [
    `${toOfRegister(bodies)} ${toCount(open, 'has', 'have')} no form on record.`,
    ...(most === undefined || most.count === 0
      ? []
      : [
          `Of the other ${String(bodies.length - open)}, the form found most often is “${most.label}” (${String(most.count)}).`,
        ]),
    ...empty.map(
      (level) => `None is recorded at the level “${facetLabel('level', level).toLowerCase()}”.`,
    ),
  ].join(' ');
}
