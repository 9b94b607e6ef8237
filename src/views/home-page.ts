import { getBestCertainty, getCertainty, getCertaintyBeads } from '#domain/certainty.ts';
import type { Corpus } from '#domain/corpus.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';
import { type Entry, getPath, kinds } from '#domain/kinds.ts';
import { getQuestionStage } from '#domain/open-questions.ts';
import { isPast } from '#domain/publication-life.ts';
import { findOpenCalls } from './open-calls.ts';
import { type CardProps, toCard } from './cards.ts';
import { type QuestionItem, type SectionIdOf, toQuestionsOn } from './question-list.ts';
import { toReferences } from './references.ts';
import { type ThreadBand, toThread } from './thread.ts';
import { type TileMapProps, toTileMap } from './tile-map.ts';

/** What the home page shows, all of it counted or taken from the content. */
export interface HomePage {
  readonly kinds: readonly {
    readonly name: string;
    readonly path: string;
    readonly count: number;
  }[];
  readonly thread: readonly ThreadBand[];
  readonly threadOf: { readonly title: string; readonly path: string } | undefined;
  readonly start: readonly CardProps[];
  /** Calls for evidence that take evidence on the day of the build. */
  readonly calls: readonly CardProps[];
  readonly latest: readonly CardProps[];
  readonly documents: readonly CardProps[];
  readonly models: readonly CardProps[];
  readonly questions: readonly QuestionItem[];
  readonly evidence: {
    readonly cases: number;
    readonly measuredForPatients: number;
    readonly claims: number;
    readonly measured: number;
  };
  readonly open: readonly CardProps[];
  readonly map: TileMapProps;
}

/** In the order of the two columns, read across: what is written first, then what is looked up. */
const COUNTED: readonly KindId[] = [
  'case-studies',
  'collaboratives',
  'qas',
  'model-templates',
  'documents',
  'research',
  'open-questions',
  'policies',
  'topics',
  'systems',
  'glossary',
];

/** The kinds whose newest entries the home page names: those that are written, not looked up. */
const WRITTEN: readonly KindId[] = ['case-studies', 'qas', 'model-templates', 'research'];

/** Topics that a leader who is just starting reads first, as far as the hub has them. */
const FIRST_TOPICS = [
  'getting-started',
  'independence-of-providers',
  'governance-and-accountability',
] as const;

/** Working documents in the order in which a new group needs them, as far as the hub has them. */
const FIRST_DOCUMENTS = ['guiding-principles', 'terms-of-reference', 'first-year-plan'] as const;

const MOST_LATEST = 3;
const MOST_QUESTIONS = 6;
const MOST_OPEN = 6;

/** Gathers the home page. */
export function toHomePage(corpus: Corpus, today: string, sectionIdOf: SectionIdOf): HomePage {
  const card = (entry: Entry, isMixed = false) => toCard(entry, corpus, today, isMixed);
  const [model] = corpus.list('model-templates');
  const topics = FIRST_TOPICS.flatMap((id) => corpus.find('topics', id) ?? []);
  return {
    kinds: COUNTED.map((kind) => ({
      name: kinds[kind].many,
      path: `/${kind}/`,
      count: corpus.list(kind).length,
    })),
    thread: model ? toThread(model.data.accountability, toReferences([])) : [],
    threadOf: model && { title: model.data.title, path: getPath(model) },
    start: topics.map((topic) => card(topic)),
    calls: findOpenCalls(corpus, today).map((entry) => card(entry)),
    latest: findLatest(corpus).map((entry) => card(entry, true)),
    documents: FIRST_DOCUMENTS.flatMap((id) => corpus.find('documents', id) ?? []).map((entry) =>
      card(entry),
    ),
    models: corpus.list('model-templates').map((entry) => card(entry)),
    questions: takeInTurn(toQuestionsOn(FIRST_TOPICS[0], corpus, sectionIdOf)),
    evidence: toEvidence(corpus),
    open: findOpen(corpus).map((entry) => card(entry)),
    map: toTileMap(corpus),
  };
}

/** The newest entry of each written kind, newest first. */
function findLatest(corpus: Corpus): Entry[] {
  const newest = kindIds
    .filter((kind) => WRITTEN.includes(kind))
    .flatMap((kind) =>
      (corpus.list(kind) as readonly Entry[])
        .filter((entry) => entry.kind !== 'research' || !isPast(entry.data))
        .toSorted(compareAge)
        .slice(0, 1),
    );
  return newest.toSorted(compareAge).slice(0, MOST_LATEST);
}

function compareAge(a: Entry, b: Entry): number {
  return b.data.provenance.on.localeCompare(a.data.provenance.on);
}

/** Questions that nobody has answered: those that most entries leave open come first. */
function findOpen(corpus: Corpus): Entry[] {
  const countTies = (entry: Entry) => corpus.related(entry).length;
  return corpus
    .list('open-questions')
    .filter(({ data }) => getQuestionStage(data) !== 'answered')
    .toSorted((a, b) => countTies(b) - countTies(a))
    .slice(0, MOST_OPEN);
}

/** One question of each interview before a second of any, so that no single voice fills the list. */
function takeInTurn(questions: readonly QuestionItem[]): QuestionItem[] {
  const turns = new Map<string, number>();
  return questions
    .map((question) => {
      const turn = turns.get(question.who) ?? 0;
      turns.set(question.who, turn + 1);
      return { question, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, MOST_QUESTIONS)
    .map(({ question }) => question);
}

/** How much of what the cases claim has been measured: counted, never set by hand. */
function toEvidence(corpus: Corpus): HomePage['evidence'] {
  const cases = corpus.list('case-studies');
  const claims = cases.flatMap(({ data }) => data.claims);
  const isMeasured = (label: ReturnType<typeof getCertainty>) =>
    getCertaintyBeads(label) >= getCertaintyBeads('measured-by-team');
  return {
    cases: cases.length,
    measuredForPatients: cases.filter(({ data }) =>
      isMeasured(getBestCertainty(data.claims.filter(({ outcome }) => outcome === 'patient-care'))),
    ).length,
    claims: claims.length,
    measured: claims.filter((claim) => isMeasured(getCertainty(claim))).length,
  };
}
