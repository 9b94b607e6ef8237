import { getBestCertainty } from '#domain/certainty.ts';
import type { Corpus } from '#domain/corpus.ts';
import { type Data, getPath } from '#domain/kinds.ts';

/** What a row of a listing is, read from the content a second time, by code of the tests' own. */
export interface ListedRow {
  /** The path of its page below the site's base; a question's without its anchor. */
  readonly path: string;
  readonly title: string;
  /** Ids of its values by facet. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

const NONE = 'not recorded';
const orUnknown = (value: string): string => (value === NONE ? 'not-recorded' : value);
const toYear = (date: string): string => orUnknown(date).replace(/^(\d{4}).*/, '$1');

/** All rows of the listings, each with the values that its content gives. */
export function listRows(corpus: Corpus): Readonly<Record<string, readonly ListedRow[]>> {
  const regionsOf = (systems: readonly string[]) => [
    ...new Set(systems.flatMap((id) => corpus.find('systems', id)?.data.region ?? [])),
  ];
  const ofBody = (body: Data<'collaboratives'>) => ({
    level: [body.level],
    model: [orUnknown(body.modelTemplate)],
    stage: [body.status.at(-1)?.state ?? ''],
    region: regionsOf(body.systems),
    providers: body.providers,
  });
  return {
    'case-studies': corpus.list('case-studies').map((entry) => {
      const body = corpus.find('collaboratives', entry.data.collaborative);
      if (body === undefined) throw new Error(`${entry.id} tells of no body.`);
      const { title, benefits, challenges, claims } = entry.data;
      const certainty = [getBestCertainty(claims)];
      const values = { ...ofBody(body.data), certainty, benefits, challenges };
      return { path: getPath(entry), title, values };
    }),
    collaboratives: corpus.list('collaboratives').map((entry) => {
      const { name, form, functions, funding } = entry.data;
      const routes = [...new Set(funding.map(({ route }) => route))];
      const values = { ...ofBody(entry.data), form: [form], functions, 'funding-route': routes };
      return { path: getPath(entry), title: name, values };
    }),
    'model-templates': corpus.list('model-templates').map((entry) => {
      const { title, levels, forms, providers, holdsContracts, topics } = entry.data;
      const contracts = [orUnknown(holdsContracts)];
      const values = { level: levels, form: forms, providers, contracts, topic: topics };
      return { path: getPath(entry), title, values };
    }),
    research: corpus.list('research').map((entry) => {
      const { title, type, topics, publisher, date, systems, state } = entry.data;
      const values = {
        type: [type],
        topic: topics,
        publisher: [publisher],
        year: [toYear(date)],
        region: regionsOf(systems),
        state: [state],
      };
      return { path: getPath(entry), title, values };
    }),
    questions: corpus.list('qas').flatMap((entry) =>
      entry.data.questions.map(({ question, topics }) => ({
        path: getPath(entry),
        title: question,
        values: { topic: topics, person: [entry.data.person], year: [toYear(entry.data.date)] },
      })),
    ),
  };
}
