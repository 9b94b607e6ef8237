import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { toGlossaryIndex } from '#body/glossary-terms.ts';
import type { BodyContext } from '#body/read-body.ts';

/** An entry with two sources, one image and a small glossary. */
export const context: BodyContext = {
  sourceKeys: ['swl', 'icb'],
  base: '/hub/',
  glossary: toGlossaryIndex([
    {
      id: 'lmc',
      term: 'Local medical committee',
      acronym: 'LMC',
      aliases: ['LMCs', 'GP representative body'],
      definition: 'Speaks for GPs.',
    },
    {
      id: 'icb',
      term: 'Integrated care board',
      acronym: 'ICB',
      aliases: ['board', 'commissioner'],
      definition: 'Plans services.',
    },
    {
      id: 'ccg',
      term: 'Clinical commissioning group',
      acronym: 'CCG',
      aliases: ['commissioner'],
      definition: 'Came before.',
    },
    {
      id: 'mou',
      term: 'Memorandum of understanding',
      acronym: 'MoU',
      aliases: ['MOU'],
      definition: 'A written promise.',
    },
    { id: 'place', term: 'Place', aliases: ['place level'], definition: 'A borough or so.' },
    { id: 'pcb', term: 'Primary care board', aliases: [], definition: 'Speaks for primary care.' },
    {
      id: 'primary-care',
      term: 'Primary care',
      aliases: ['front door'],
      definition: 'The first contact.',
    },
    {
      id: 'gpf',
      term: 'GP federation',
      aliases: ['federation'],
      definition: 'Practices together.',
    },
    {
      id: 'qof',
      term: 'Quality and Outcomes Framework',
      acronym: 'QOF',
      aliases: [],
      definition: 'Points.',
    },
  ]),
  image: (name) =>
    name === 'map.png'
      ? {
          src: '/_astro/map.png',
          srcset: '/_astro/map-400.png 400w, /_astro/map-800.png 800w',
          width: 800,
          height: 600,
        }
      : undefined,
  table: (name) =>
    name === 'reach.csv'
      ? {
          href: '/hub/data/tables/case-studies/reach.csv',
          columns: ['Borough', 'Practices'],
          rows: [
            { line: 2, cells: ['Northern', '1250'] },
            { line: 3, cells: ['Southern', '-625.5'] },
            { line: 4, cells: ['Eastern', 'not recorded'] },
          ],
        }
      : undefined,
};

export interface Fixture {
  readonly name: string;
  readonly source: string;
}

/** The bodies of one folder of fixtures, in order of name. */
export function loadFixtures(folder: 'valid' | 'invalid'): Fixture[] {
  return globSync(`test/fixtures/bodies/${folder}/*.mdx`)
    .sort()
    .map((path) => ({ name: basename(path, '.mdx'), source: readFileSync(path, 'utf8') }));
}
