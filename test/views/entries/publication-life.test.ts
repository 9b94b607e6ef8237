import { describe, expect, it, test } from 'vitest';
import type { Data } from '#domain/kinds.ts';
import { toListingTable } from '#domain/listings.ts';
import { type PublicationState, publicationStates } from '#domain/publication-life.ts';
import { toTombstone } from '#domain/tombstone.ts';
import { toPublicationBanner } from '#views/entries/publication-life.ts';
import { toEntryPage } from '#views/entry-page.ts';
import { toCorrectionDays } from '#views/corrections-page.ts';
import { listAllChanges, toNews } from '#views/feeds/changes.ts';
import { toHomePage } from '#views/home-page.ts';
import { toLabels } from '#views/labels.ts';
import { toPublicationDrawings } from '#views/label-drawings.ts';
import { toPublicationLabel } from '#views/publication-label.ts';
import { toSearchPage } from '#views/search-page.ts';
import { toSearchRecord } from '#views/search-record.ts';
import { change, toPublication, toResearchCorpus } from '../research-fixtures.ts';

const TODAY = '2026-11-22';
const site = {
  origin: 'https://hub.example',
  base: '/',
  repository: 'https://code.example/hub',
  mail: '',
  today: TODAY,
};

const corrected = toPublication('corrected', {
  state: 'corrected',
  corrections: [change('2026-11-08', 'It said five. There are six.')],
});
const old = toPublication('old', {
  state: 'superseded',
  supersededBy: 'corrected',
  supersededOn: '2026-10-30',
});
const withdrawn = toTombstone(
  toPublication('withdrawn', {
    state: 'withdrawn',
    withdrawn: { date: '2026-11-10', why: 'Its figures were wrong.' },
  }),
);
const corpus = toResearchCorpus(corrected, old, withdrawn, toPublication('plain'));

const toBanner = (more: Partial<Data<'research'>>, today = TODAY) => {
  const [section] = toPublicationBanner(toPublication('one', more).data, corpus, today);
  const [part] = section?.parts ?? [];
  return part?.type === 'note' ? part : undefined;
};

describe('the banner of a publication', () => {
  it('is left out where it is simply published', () => {
    expect(toBanner({})).toBeUndefined();
  });

  test.each<[Partial<Data<'research'>>, string, RegExp]>([
    [
      { state: 'planned', announced: '2026-09', expected: 'A report in 2027.' },
      'Planned: there are no findings yet',
      /^Announced in September 2026\. What is to come: A report in 2027\.$/u,
    ],
    [
      { state: 'fieldwork', fieldworkFrom: '2026-10-05' },
      'Under way: there are no findings yet',
      /^Begun on 5 October 2026\.$/u,
    ],
    [
      { state: 'updated', updates: [change('2026-10', 'A chapter was added.')] },
      'Updated in October 2026',
      /^A chapter was added\.$/u,
    ],
    [
      { state: 'corrected', corrections: [change('2026-11-08', 'There are six.')] },
      'Corrected on 8 November 2026',
      /^There are six\.$/u,
    ],
    [
      { state: 'withdrawn', withdrawn: { date: '2026-11-10', why: 'It was wrong.' } },
      'Withdrawn on 10 November 2026',
      /^Its findings and text are no longer shown\./u,
    ],
  ])('says what became of it, and when: %j', (more, title, text) => {
    const banner = toBanner(more);
    expect(banner?.title).toBe(title);
    expect(banner?.text).toMatch(text);
  });

  it('leads from what was replaced to what replaced it, which leads back', () => {
    const banner = toBanner({
      state: 'superseded',
      supersededBy: 'corrected',
      supersededOn: '2026-10-30',
    });
    expect(banner?.title).toBe('Superseded on 30 October 2026');
    expect(toEntryPage(old, corpus, undefined, site).cite).toMatch(
      / \[Superseded 30 October 2026 by “Publication corrected”\.\]$/u,
    );
    expect(banner?.link).toEqual({ text: 'Publication corrected', path: '/research/corrected/' });
    const { glance } = toEntryPage(corrected, corpus, undefined, site);
    expect(glance.find(({ label }) => label === 'Replaces')?.values).toEqual([
      { text: 'Publication old', path: '/research/old/' },
    ]);
  });

  it('opens and closes a call for evidence by the day', () => {
    const call: Partial<Data<'research'>> = {
      type: 'call-for-evidence',
      opens: '2026-12-01',
      closes: '2026-12-31',
      expected: 'A summary in spring.',
      url: 'https://example.org/call',
    };
    expect(toBanner(call, '2026-11-30')).toMatchObject({
      title: 'Opens on 1 December 2026',
      text: 'It then takes evidence until 31 December 2026. What follows: A summary in spring.',
    });
    expect(toBanner(call, '2026-12-30')).toMatchObject({
      title: 'Open until 31 December 2026',
      text: 'On 30 December 2026, 1 day is left. What follows: A summary in spring.',
      link: { text: 'Give evidence', path: 'https://example.org/call' },
    });
    expect(toBanner(call, '2027-01-01')).toEqual({
      type: 'note',
      title: 'Closed on 31 December 2026',
      text: 'What follows: A summary in spring.',
    });
  });
});

describe('what became of a publication', () => {
  it('marks it in lists and in search', () => {
    expect(toLabels(withdrawn, corpus, TODAY).status?.text).toBe('Withdrawn, November 2026');
    expect(toLabels(toPublication('plain'), corpus, TODAY)).toEqual({});
    const page = toEntryPage(old, corpus, undefined, site);
    expect(toSearchRecord(old, page).fields).toMatchObject({
      status: 'Superseded, October 2026',
      state: 'superseded',
    });
  });

  it('is not called due for review once it was replaced or withdrawn', () => {
    const later = { ...site, today: '2028-01-01' };
    const isDue = (entry: Parameters<typeof toEntryPage>[0]) =>
      toEntryPage(entry, corpus, undefined, later).reviewOverdue !== '';
    expect([corrected, old, withdrawn].map(isDue)).toEqual([true, false, false]);
  });

  it('has a drawing wherever a script shows it: in search, and in the list of research', () => {
    const { statuses } = toSearchPage(corpus, site);
    const drawn = new Set(statuses.map(({ key }) => key));
    const labelOf = (more: Partial<Data<'research'>>, today = TODAY) =>
      toPublicationLabel({ ...toPublication('one').data, ...more }, today);
    const states = Object.keys(publicationStates) as PublicationState[];
    const call = { opens: '2026-12-01', closes: '2026-12-31' };
    const labels = [
      ...states.map((state) => labelOf({ state })),
      ...['2026-11-30', '2026-12-01', '2027-01-01'].map((today) => labelOf(call, today)),
    ];
    for (const label of labels)
      if (label !== undefined) {
        expect(drawn).toContain(label.state);
        expect(toPublicationDrawings().statuses.map(({ key }) => key)).toContain(label.state);
      }
    expect(labels.filter((label) => label !== undefined)).toHaveLength(9);
  });

  it('puts what was replaced and withdrawn after what stands, in every order', () => {
    const { items, sorts } = toListingTable('research', corpus);
    for (const { order } of sorts)
      expect(
        order
          .map((row) => items[row])
          .slice(-2)
          .map((item) => item && 'id' in item && item.id),
      ).toEqual(['old', 'withdrawn']);
  });

  it('is news on its day, and nobody is told any more of what was withdrawn', () => {
    const news = listAllChanges(corpus).filter(({ kind }) => kind === 'research');
    expect(news.map((each) => [each.on, toNews(each), each.path, each.summary])).toEqual([
      ['2026-11-10', 'Withdrawn research', '/research/withdrawn/', 'Its figures were wrong.'],
      ['2026-11-08', 'Corrected research', '/research/corrected/', 'It said five. There are six.'],
      [
        '2026-10-30',
        'Superseded research',
        '/research/old/',
        'Another publication has taken its place. Its page leads there.',
      ],
      ...['corrected', 'old', 'plain'].map((id) => [
        '2026-10-01',
        'New research',
        `/research/${id}/`,
        `The summary of ${id}.`,
      ]),
    ]);
  });

  it('stands in the log of corrections, the newest first', () => {
    expect(toCorrectionDays(corpus)).toEqual([
      {
        id: '2026-11-10',
        title: '10 November 2026',
        items: [
          {
            on: '2026-11-10',
            kind: 'Research',
            title: 'Publication withdrawn',
            path: '/research/withdrawn/',
            what: 'Its figures were wrong.',
            isWithdrawal: true,
          },
        ],
      },
      expect.objectContaining({ id: '2026-11-08' }),
    ]);
  });

  it('keeps it from the newest on the home page, where a call stands while it is open', () => {
    const call = toPublication('call', {
      type: 'call-for-evidence',
      opens: '2026-11-01',
      closes: '2026-11-22',
      expected: 'A summary.',
    });
    const home = (today: string) =>
      toHomePage(toResearchCorpus(old, withdrawn, call), today, () => '');
    expect(home(TODAY).latest.map(({ path }) => path)).toEqual(['/research/call/']);
    expect(home(TODAY).calls.map(({ path }) => path)).toEqual(['/research/call/']);
    expect(home('2026-11-23').calls).toEqual([]);
  });

  it('offers no form for what was withdrawn, whose file is not published', () => {
    expect(toEntryPage(withdrawn, corpus, undefined, site).changePath).toBe('/corrections/');
  });
});
