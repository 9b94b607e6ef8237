import { findCorrectionStep } from '#contribution/form/correction-step.ts';
import { toCorpus } from '#domain/corpus.ts';
import { countOwners, findConcerns } from '#domain/desk/desk.ts';
import { toJsonDesk, toTextDesk } from '#domain/desk/report-formats.ts';
import { toDrawnHtml } from '#loader/drawn-html.ts';
import { loadEmptySearches, loadLinkCheck } from '#loader/load-records.ts';
import { loadContent } from '#loader/load-content.ts';
import { getSiteAddress } from '#loader/site-address.ts';
import { getToday } from '#loader/today.ts';

/**
 * `npm run report [-- --json]`: what the editors should look after, entries under embargo included. The page
 * /editorial/ is made by the same functions, without those.
 */
const content = await loadContent(process.cwd(), getSiteAddress().base);
const corpus = toCorpus(content.reads.flatMap(({ entry }) => entry ?? []));
const today = getToday();
const concerns = findConcerns(
  {
    corpus,
    today,
    getHtml: (entry) => toDrawnHtml(content, entry),
    links: loadLinkCheck(),
    searches: loadEmptySearches(),
    findStep: findCorrectionStep,
  },
  'editors',
);
const report = { today, concerns, owners: countOwners(corpus) };
process.stdout.write(process.argv.includes('--json') ? toJsonDesk(report) : toTextDesk(report));
