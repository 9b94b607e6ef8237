import { describe, expect, it } from 'vitest';
import { toCorpus } from '#domain/corpus.ts';
import { type DeskInput, toGroups } from '#domain/desk/concern.ts';
import { countOwners, findConcerns } from '#domain/desk/desk.ts';
import { toJsonDesk, toTextDesk } from '#domain/desk/report-formats.ts';
import type { Entry } from '#domain/kinds.ts';
import { newer, older, restsOnBoth, restsOnOlder, toTopicEntry } from '../views/policy-fixtures.ts';
import { toEntryLike } from '../views/model-entries.ts';

const today = '2026-11-22';
const toInput = (entries: readonly Entry[], more: Partial<DeskInput> = {}): DeskInput => ({
  corpus: toCorpus(entries),
  today,
  getHtml: () => `<p>${'word '.repeat(1000)}</p>`,
  links: undefined,
  searches: undefined,
  findStep: (kind, aim) => (aim === 'text' ? `text-of-${kind}` : aim.field),
  ...more,
});

function rowsOf(id: string, entries: readonly Entry[], more: Partial<DeskInput> = {}) {
  const concern = findConcerns(toInput(entries, more), 'editors').find((each) => each.id === id);
  return (concern?.rows ?? []).map(({ path, title, detail, fix, issue }) => ({
    path: path || title,
    detail,
    fix: fix?.path,
    ...(issue !== undefined && { issue }),
  }));
}

const review = (changes: object) => ({
  review: {
    owner: 'Hub editors',
    reviewedOn: '2025-11-22',
    checked: 'All of it.',
    reviewDue: '2027-05-22',
    ...changes,
  },
});
const correct = (path: string, step?: string) =>
  `/contribute/correction/?${step === undefined ? '' : `step=${step}&`}entry=${path}`;

describe('the desk lists', () => {
  it('what is overdue for review, the longest first, and nothing that falls due today', () => {
    const due = (id: string, reviewDue: string) => toEntryLike('topics', id, review({ reviewDue }));
    expect(
      rowsOf('overdue', [
        due('a', '2026-10'),
        due('b', '2026-03-01'),
        due('c', today),
        due('d', '2026-11'),
      ]),
    ).toEqual([
      {
        path: '/topics/b/',
        detail: 'Due by 1 March 2026. Owner: Hub editors.',
        fix: correct('topics/b'),
      },
      {
        path: '/topics/a/',
        detail: 'Due by October 2026. Owner: Hub editors.',
        fix: correct('topics/a'),
      },
    ]);
  });

  it('what nobody keeps', () => {
    const kept = toEntryLike('topics', 'kept', review({}));
    const unkept = toEntryLike('topics', 'unkept', review({ owner: 'not recorded' }));
    expect(rowsOf('unowned', [kept, unkept]).map(({ path }) => path)).toEqual(['/topics/unkept/']);
    expect(countOwners(toCorpus([kept, unkept]))).toEqual([
      { owner: 'Hub editors', count: 1 },
      { owner: 'not recorded', count: 1 },
    ]);
  });

  it('nothing to be reviewed or filled in of a publication that was replaced or withdrawn', () => {
    const past = (state: 'superseded' | 'withdrawn') =>
      toEntryLike('research', state, { state, sources: [], ...review({ reviewDue: '2026-03' }) });
    const entries = [past('superseded'), past('withdrawn')];
    for (const id of ['overdue', 'thin', 'unsourced'])
      expect([id, rowsOf(id, entries, { getHtml: () => '' })]).toEqual([id, []]);
  });

  it('what rests on a policy that was replaced, with what changed, until there is a verdict', () => {
    const verdict = { says: 'changed', on: '2026-04-01', why: 'Ask who sits where.' };
    const judged = toTopicEntry('judged', [{ policy: 'older', verdict }]);
    const entries = [older, newer, restsOnOlder, restsOnBoth, judged];
    expect(rowsOf('policy-impact', entries)).toEqual([
      {
        path: '/topics/a/',
        detail: 'What rests on it: Who sits where.',
        fix: correct('topics/a', 'reliesOn'),
      },
      {
        path: '/topics/b/',
        detail: '',
        fix: correct('topics/b', 'reliesOn'),
      },
    ]);
    expect(rowsOf('policy-impact', entries, { today: '2026-03-20' })).toEqual([]);
    const concern = findConcerns(toInput(entries), 'readers').find(
      ({ id }) => id === 'policy-impact',
    );
    expect(toGroups(concern?.rows ?? []).map(({ head, rows }) => [head, rows.length])).toEqual([
      [
        {
          title: 'Policy older',
          path: '/policies/older/',
          detail: 'It was replaced by “Policy newer”: It changed things.',
        },
        2,
      ],
    ]);
  });

  it('bodies of which nobody knows whether they run, but none that has ended', () => {
    const known = (id: string, state: 'running' | 'stopped' | 'not-known', date: string) =>
      toEntryLike('collaboratives', id, { status: [{ date, state, source: 'a' }] });
    expect(
      rowsOf('unknown-status', [
        known('fresh', 'running', '2026-01'),
        known('old', 'running', '2021-10'),
        known('ended', 'stopped', '2019'),
        known('unknown', 'not-known', '2026-11-22'),
      ]),
    ).toEqual([
      {
        path: '/collaboratives/old/',
        detail: 'Running, last known October 2021.',
        fix: '/contribute/status/?entry=collaboratives/old',
      },
      {
        path: '/collaboratives/unknown/',
        detail: 'Not known.',
        fix: '/contribute/status/?entry=collaboratives/unknown',
      },
    ]);
  });

  it('case studies of which no outcome is known', () => {
    const none = toEntryLike('case-studies', 'none', { claims: [] });
    expect(rowsOf('no-outcome', [none]).map(({ detail }) => detail)).toEqual(['No claim.']);
  });

  it('texts and records that say little', () => {
    const { size } = toEntryLike('collaboratives', 'model').data;
    const nothing = { value: 'not recorded' } as const;
    const record = toEntryLike('collaboratives', 'bare', {
      form: 'not-recorded',
      started: { date: 'not recorded' },
      formalised: { date: '2021' },
      size: { ...size, population: nothing, practices: nothing, pcns: nothing, places: nothing },
      governance: { seats: 'not recorded', chosenBy: 'not recorded', decides: 'By vote.' },
      funding: [],
      leaders: [],
    });
    const topic = toEntryLike('topics', 'short');
    const short = { getHtml: () => '<p>Three short words</p>' };
    expect(rowsOf('thin', [record, topic], short).map(({ detail }) => detail)).toEqual([
      '2 of 12 facts are recorded.',
      '3 words.',
    ]);
    expect(rowsOf('thin', [topic], short).map(({ fix }) => fix)).toEqual([
      correct('topics/short', 'text-of-topics'),
    ]);
    expect(rowsOf('thin', [topic])).toEqual([]);
  });

  it('what has no source that can be opened', () => {
    const source = { key: 'a', title: 'A', publisher: 'B' };
    const unsourced = toEntryLike('topics', 'none', { sources: [] });
    const closed = toEntryLike('topics', 'closed', { sources: [source] });
    const open = { ...source, url: 'https://a.example.org/' };
    const fine = toEntryLike('topics', 'fine', { sources: [source, { ...open, key: 'b' }] });
    expect(rowsOf('unsourced', [unsourced, closed, fine]).map(({ detail }) => detail)).toEqual([
      'None of its sources has an address.',
      'No source.',
    ]);
  });

  it('systems of which nothing speaks', () => {
    const told = toEntryLike('systems', 'told');
    const silent = toEntryLike('systems', 'silent');
    const body = toEntryLike('collaboratives', 'body', { systems: ['told'] });
    expect(rowsOf('empty-systems', [told, silent, body]).map(({ path }) => path)).toEqual([
      '/systems/silent/',
    ]);
  });

  it('links that do not open, with every entry that names them, and those that moved after them', () => {
    const url = 'https://a.example.org/gone';
    const to = 'https://a.example.org/new';
    const source = { key: 'a', title: 'A', publisher: 'B', url };
    const moved = { ...source, key: 'b', url: 'https://a.example.org/old' };
    const topics = ['a', 'b'].map((id) => toEntryLike('topics', id, { sources: [source, moved] }));
    const seen = { since: '2026-11-01', said: '404' };
    const links = {
      version: 1,
      checkedAt: '2026-11-20T04:00:00Z',
      links: [
        { url: moved.url, state: 'moved', ...seen, said: '200', to },
        { url, state: 'missing', ...seen },
        { url: 'https://a.example.org/fine', state: 'ok', ...seen, said: '200' },
        { url: 'https://nobody.example.org/', state: 'missing', ...seen },
      ],
    } as const;
    const found = rowsOf('broken-links', topics, { links: { ...links, links: [...links.links] } });
    expect(found.map(({ path, detail }) => [path, detail])).toEqual([
      ['/topics/a/', `${url}: Is not there (404) since 1 November 2026.`],
      ['/topics/b/', `${url}: Is not there (404) since 1 November 2026.`],
      ['/topics/a/', `${moved.url}: Has moved permanently (200) since 1 November 2026, to ${to}.`],
      ['/topics/b/', `${moved.url}: Has moved permanently (200) since 1 November 2026, to ${to}.`],
    ]);
  });

  it('searches that found nothing, the most asked first, without words that nobody has read', () => {
    const searches = {
      version: 1,
      readAt: '2026-11-22T06:00:00Z',
      searches: [
        { number: 9, askedOn: '2026-11-21' },
        { number: 8, askedOn: '2026-11-20', words: 'Dental access' },
        { number: 7, askedOn: '2026-11-10', words: 'dental access' },
      ],
    } as const;
    const found = rowsOf('empty-searches', [], {
      searches: { ...searches, searches: [...searches.searches] },
    });
    expect(found).toEqual([
      {
        path: '/search/?q=Dental%20access',
        detail: 'Asked on 20 November 2026, and 1 more.',
        fix: undefined,
        issue: 8,
      },
      {
        path: 'Issue 9, not yet read',
        detail: 'Asked on 21 November 2026.',
        fix: undefined,
        issue: 9,
      },
    ]);
  });

  it('questions that were taken up long ago', () => {
    const claim = (id: string, since: string) =>
      toEntryLike('open-questions', id, { claimedBy: { who: 'A network', since } });
    expect(
      rowsOf('old-claims', [claim('old', '2025-06'), claim('new', '2026-06')]).map(
        ({ detail }) => detail,
      ),
    ).toEqual(['A network, since June 2025.']);
  });

  it('what it cannot know: a check that has not run is no sound link', () => {
    const gaps = findConcerns(toInput([]), 'editors').filter(({ gap }) => gap !== '');
    expect(gaps.map(({ id }) => id)).toEqual(['broken-links', 'empty-searches']);
  });
});

describe('an entry under embargo', () => {
  const held = toEntryLike('research', 'held', {
    title: 'The held report',
    publishAt: '2026-12-01',
  });

  it('is told to editors with its day', () => {
    expect(rowsOf('embargoes', [held])).toEqual([
      {
        path: '/research/held/',
        detail: 'Comes out on 1 December 2026.',
        fix: correct('research/held'),
      },
    ]);
    expect(rowsOf('embargoes', [held], { today: '2026-12-01' })).toEqual([]);
  });

  it('has no place on the public desk, which does not even count them', () => {
    const shown = findConcerns(toInput([]), 'readers');
    expect(shown.map(({ id }) => id)).not.toContain('embargoes');
    expect(JSON.stringify(shown)).not.toMatch(/embargo/iu);
  });
});

describe('the report', () => {
  const entries = [
    toEntryLike('topics', 'a', { title: 'A\u202E title', ...review({ reviewDue: '2026-03' }) }),
  ];
  const input = toInput(entries);
  const report = {
    today,
    concerns: findConcerns(input, 'editors'),
    owners: countOwners(input.corpus),
  };

  it('is text with the number of each sort and the file of each thing', () => {
    const text = toTextDesk(report);
    expect(text).toContain('Overdue for review: 1\n');
    expect(text).toContain('  content/topics/a.mdx  A<U+202E> title  Due by March 2026.');
    expect(text).toContain('Without an owner: 0\n');
    expect(text).toContain('  1  Hub editors');
  });

  it('says what rows have in common once, and sets them in beneath it', () => {
    const both = toInput([older, newer, restsOnOlder, restsOnBoth]);
    const text = toTextDesk({ ...report, concerns: findConcerns(both, 'editors') });
    expect(text).toContain(
      [
        '',
        '  Policy older: It was replaced by “Policy newer”: It changed things.',
        '    content/topics/a.mdx  Topic a  What rests on it: Who sits where.',
        '    content/topics/b.mdx  Topic b',
        '',
      ].join('\n'),
    );
  });

  it('is the same as JSON', () => {
    expect(JSON.parse(toJsonDesk(report))).toEqual(
      JSON.parse(JSON.stringify({ version: 1, ...report })),
    );
  });
});
