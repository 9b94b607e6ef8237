import { findOutsideLinks, isBroken, linkStates } from '#domain/outside-links.ts';
import { monthsSince, toDateText } from '#domain/partial-date.ts';
import { type ConcernFinder, type DeskRow, toRow } from './concern.ts';
import { listEntries } from './list-entries.ts';

/** What comes from beyond the content: the check of outside links, and what readers told the editors. */

export const brokenLinks: ConcernFinder = {
  id: 'broken-links',
  title: 'Links that do not open',
  what: 'A scheduled check opens every address outside the hub. Those that fail, or have moved permanently, are listed with the entries that name them.',
  find: ({ corpus, getHtml, links, findStep }) => {
    if (links === undefined) return [];
    const entries = listEntries(corpus).map((entry) => ({ entry, html: getHtml(entry) }));
    const naming = findOutsideLinks(entries);
    return links.links
      .filter(({ state }) => isBroken(state) || state === 'moved')
      .toSorted((a, b) => Number(isBroken(b.state)) - Number(isBroken(a.state)))
      .flatMap(({ url, state, said, since, to }) => {
        const found = `${linkStates[state]} (${said}) since ${toDateText(since)}`;
        const next = to === undefined ? '' : `, to ${to}`;
        return (naming.get(url) ?? []).map((entry) => {
          const isSource = entry.data.sources.some((source) => source.url === url);
          const step = isSource ? findStep(entry.kind, { field: 'sources' }) : '';
          return toRow(entry, `${url}: ${found}${next}.`, step);
        });
      });
  },
  getGap: ({ links, today }) => {
    if (links === undefined)
      return 'No check has run, or its result was not available when this was made.';
    const day = links.checkedAt.slice(0, 10);
    return monthsSince(day, today) > 1 ? `The last check was on ${toDateText(day)}.` : '';
  },
};

export const emptySearchesAsked: ConcernFinder = {
  id: 'empty-searches',
  title: 'Searches that found nothing',
  what: 'What readers could not find, and told the editors about. Their words are shown once an editor has read them.',
  find: ({ searches }) => {
    const asked = Map.groupBy(searches?.searches ?? [], ({ words, number }) =>
      words === undefined ? String(number) : words.toLowerCase(),
    );
    return [...asked.values()]
      .toSorted((a, b) => b.length - a.length)
      .flatMap(([first, ...others]): DeskRow[] => {
        if (first === undefined) return [];
        const times = others.length === 0 ? '' : `, and ${String(others.length)} more`;
        return [
          {
            title: first.words ?? `Issue ${String(first.number)}, not yet read`,
            path: first.words === undefined ? '' : `/search/?q=${encodeURIComponent(first.words)}`,
            file: '',
            detail: `Asked on ${toDateText(first.askedOn)}${times}.`,
            fix: undefined,
            issue: first.number,
          },
        ];
      });
  },
  getGap: ({ searches }) =>
    searches === undefined
      ? 'The issues have not been read, or the result was not available when this was made.'
      : '',
};
