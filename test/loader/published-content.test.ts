import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Drawing } from '#body/read-body.ts';
import { toCorpus } from '#domain/corpus.ts';
import { isEmbargoed } from '#domain/embargo.ts';
import { kindIds } from '#domain/kind-ids.ts';
import type { Entry } from '#domain/kinds.ts';
import type { LoadedContent } from '#loader/load-content.ts';
import { toPublished } from '#loader/published-content.ts';
import { toCard } from '#views/cards.ts';
import { toCorrectionDays } from '#views/corrections-page.ts';
import { toDataCsv, toDataJson } from '#views/data/data-files.ts';
import { toEntryPage } from '#views/entry-page.ts';
import { listFeeds } from '#views/feeds/feed-list.ts';
import { writeFeed } from '#views/feeds/write-feed.ts';
import { toHomePage } from '#views/home-page.ts';
import { toSearchLists } from '#views/search-lists.ts';
import { toSearchRecord } from '#views/search-record.ts';
import { around, toPublication } from '../views/research-fixtures.ts';

const site = {
  origin: 'https://hub.example',
  base: '/',
  repository: 'https://code.example/hub',
  mail: '',
};

const drawingOf = (id: string): Drawing => ({
  intro: '',
  sections: [{ id: 's-a', title: `Headword ${id}`, html: `<p>Body of ${id}</p>`, line: 1 }],
  footnotes: '',
  citations: {},
  terms: [],
  images: [],
  tables: [`${id}.csv`],
  blanks: [],
  anchors: ['s-a'],
  hubLinks: [],
});

function toContent(entries: readonly Entry<'research'>[]): LoadedContent {
  const reads = [...around, ...entries].map((entry) => ({
    kind: entry.kind,
    id: entry.id,
    file: entry.file,
    root: [],
    entry,
    unsound: undefined,
    drawing: entry.kind === 'research' ? drawingOf(entry.id) : undefined,
  }));
  return {
    reads,
    problems: [],
    redirects: { moved: [], gone: [] },
    digests: new Map(),
    drawings: new Map(entries.map(({ id }) => [`research/${id}`, drawingOf(id)])),
    tables: new Map(
      entries.map(({ id }) => [
        `content/research/${id}.csv`,
        { href: `/${id}.csv`, columns: [`Figures of ${id}`, 'b'], rows: [] },
      ]),
    ),
  };
}

/** All that is made of the content, as text. */
function drawAll(content: LoadedContent, today: string): string {
  const corpus = toCorpus(content.reads.flatMap(({ entry }) => (entry ? [entry] : [])));
  const of = { ...site, today };
  const entries = kindIds.flatMap((kind): readonly Entry[] => corpus.list(kind));
  const made = [
    ...entries.map((entry) => {
      const page = toEntryPage(
        entry,
        corpus,
        content.drawings.get(`${entry.kind}/${entry.id}`),
        of,
      );
      return [page, toSearchRecord(entry, page), toCard(entry, corpus, today)];
    }),
    kindIds.map((kind) => [toDataCsv(kind, corpus, of), toDataJson(kind, corpus, of)]),
    listFeeds(corpus).flatMap(({ feeds }) => feeds.map((feed) => writeFeed(feed, 'json', of))),
    toHomePage(corpus, today, () => ''),
    toSearchLists(corpus),
    toCorrectionDays(corpus),
    [...content.tables],
  ];
  return JSON.stringify(made);
}

const day = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2027-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const withdrawal = fc.record({ date: day, why: fc.constant('It was wrong.') });

const fields = fc.record({
  publishAt: fc.option(day, { nil: undefined }),
  withdrawn: fc.option(withdrawal, { nil: undefined }),
});

test('no path publishes an entry under embargo, nor the findings, text or figures of a withdrawn one', () => {
  fc.assert(
    fc.property(fc.array(fields, { minLength: 1, maxLength: 5 }), day, (all, today) => {
      const entries = all.map(({ publishAt, withdrawn }, at) =>
        toPublication(`zz${String(at)}`, {
          publishAt,
          withdrawn,
          state: withdrawn === undefined ? 'published' : 'withdrawn',
        }),
      );
      const drawn = drawAll(toPublished(toContent(entries), today), today);
      for (const entry of entries) {
        const { id, data } = entry;
        const isHeld = isEmbargoed(entry, today);
        expect(drawn.includes(id), id).toBe(!isHeld);
        const isShown = !isHeld && data.withdrawn === undefined;
        for (const words of [
          'The finding of',
          'The summary of',
          'Body of',
          'Headword',
          'Figures of',
        ])
          expect(drawn.includes(`${words} ${id}`), `${words} ${id}`).toBe(isShown);
      }
    }),
    { numRuns: 60 },
  );
});
