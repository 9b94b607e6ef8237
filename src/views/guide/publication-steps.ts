/** A step in the life of a publication, as its staff take it. */
export interface PublicationStep {
  readonly id: string;
  readonly title: string;
  /** What to do, a paragraph each; what is to be typed stands between backticks. */
  readonly paragraphs: readonly string[];
  /** What to write, by the file that it is written in. */
  readonly written: readonly { readonly file: string; readonly text: string }[];
  /** What readers see once it is done. */
  readonly seen: string;
}

const REPORT = 'content/research/who-picks-up.mdx';

/** The files of the example before the first step adds to them. The report, its figures and its findings are made up. */
export const exampleReport = {
  file: REPORT,
  head: `title: Who picks up the phone
summary: How many practices answered a caller within five minutes, region by region.
type: report
authors:
  - A. Writer
publisher: nhs-confederation`,
  tail: `findings:
  - finding: Practices in London answered fastest.
    source: survey
topics:
  - evidence
systems: []
provenance:
  basis: public-sources
  on: '2026-11-20'
review:
  owner: Hub editors
  reviewedOn: '2026-11-20'
  checked: Each figure, against the table of answers.
  reviewDue: '2027-05-20'
sources:
  - key: survey
    title: Who picks up the phone, table of answers
    publisher: NHS Confederation`,
  body: `## What it found

Practices in London answered fastest [@survey].`,
} as const;

const CORRECTION = `corrections:
  - date: '2026-12-08'
    what: It gave 63% for London. It is 61%; a practice was counted twice.`;

export const publicationSteps: readonly PublicationStep[] = [
  {
    id: 'embargo',
    title: 'Write it under embargo',
    paragraphs: [
      '`npm run new -- research` makes the file. Add `publishAt`, the day on which it may appear, and give it that day as its date. See it as it will be with `HUB_TODAY=2026-12-01 npm run dev`.',
      'Until then the built site has nothing of it: no page, list, search result, feed, figure or data. Nothing else may name it either; the check says if something does. The file itself can be seen in a public repository, so keep it on your own computer, or in a private copy, for as long as its words must stay secret. `npm run submit` refuses to send it, unless you say with `--private` that the repository is private.',
    ],
    written: [
      {
        file: REPORT,
        text: `date: '2026-12-01'
state: published
publishAt: '2026-12-01'
corrections: []`,
      },
    ],
    seen: 'Nothing, until the day. The first build on or after it publishes the page, the news of it and its feeds; a build runs every night.',
  },
  {
    id: 'figures',
    title: 'Show its figures',
    paragraphs: [
      'Save the figures from your spreadsheet as “CSV UTF-8”, put the file beside the report, and name it in the text. The first column names the rows. A chart’s other columns are bare numbers in one unit: `61`, not `61%`. Where no source gives a number, write `not recorded`.',
      'The chart is a table with bars, so it can be read aloud, copied and printed. The file can be downloaded with the page.',
    ],
    written: [
      {
        file: 'content/research/who-picks-up.csv',
        text: `Region,Autumn 2026
London,63
North West,48
South West,not recorded`,
      },
      {
        file: REPORT,
        text: `<Chart
  file="who-picks-up.csv"
  caption="Practices that answered within five minutes, by region, autumn 2026"
  shows="Practices in London answered fastest."
  unit="% of practices"
  source="survey"
/>`,
      },
    ],
    seen: 'A chart with its source and the file to download.',
  },
  {
    id: 'correct',
    title: 'Correct it',
    paragraphs: [
      'Put the mistake right in the text, the findings and the figures. Then say so, in words that a reader of the old version understands: what was wrong, and what is right. A correction stays for good; the check does not let you remove one. Any entry can have corrections, not only research.',
      'A new edition is not a correction: give it `updates`, with `date` and `what`, and `state: updated`.',
    ],
    written: [
      {
        file: REPORT,
        text: `date: '2026-12-01'
state: corrected
publishAt: '2026-12-01'
${CORRECTION}`,
      },
    ],
    seen: 'A note at the top of the page, a mark in lists and search, an item in the feeds, and a line under Corrections.',
  },
  {
    id: 'supersede',
    title: 'Replace it',
    paragraphs: [
      'Publish the new report as an entry of its own. Then point the old one to it. The old report is kept as it was: add anything more to the new one.',
    ],
    written: [
      {
        file: REPORT,
        text: `date: '2026-12-01'
state: superseded
publishAt: '2026-12-01'
supersededBy: who-picks-up-2027
supersededOn: '2027-11-30'
${CORRECTION}`,
      },
    ],
    seen: 'The old page leads to the new one and the new one names the old. In lists the old one comes last.',
  },
  {
    id: 'withdraw',
    title: 'Withdraw it',
    paragraphs: [
      'Say when and why. You need not take anything else out of the file: the build shows none of its summary, findings, text or figures. The check points out every entry that refers to it, links to it or has it among its sources. A withdrawal is the last step.',
    ],
    written: [
      {
        file: REPORT,
        text: `date: '2026-12-01'
state: withdrawn
publishAt: '2026-12-01'
withdrawn:
  date: '2026-12-15'
  why: The table of answers held two surveys, and they can’t be told apart.
${CORRECTION}`,
      },
    ],
    seen: 'The page stays and says why. Lists, search, feeds and open data mark it as withdrawn.',
  },
  {
    id: 'call',
    title: 'Call for evidence',
    paragraphs: [
      'Give the entry the type `call-for-evidence`, the first and the last day, and say in `expected` what you will make of the answers. It opens and closes by itself. Its words give the day on which they were true, so that they are still right if the page is not rebuilt for a while.',
      'The results go in a report of their own, with the call under `follows`.',
    ],
    written: [
      {
        file: 'content/research/call-on-shared-phones.mdx',
        text: `type: call-for-evidence
date: '2027-01-20'
state: published
opens: '2027-02-01'
closes: '2027-02-28'
expected: A summary of the answers, in summer 2027.
url: https://example.org/call-on-shared-phones
corrections: []`,
      },
    ],
    seen: '“Opens on 1 February 2027”, then “Open until 28 February 2027” with the days left, then “Closed on 28 February 2027” with what follows. While it is open it appears on the home page and above the list of research.',
  },
  {
    id: 'move',
    title: 'Rename or remove a page',
    paragraphs: [
      'A published address never dies. If you rename or remove a file, add a line to `content/redirects.yaml`. A test compares each build with the addresses of the last release, and names the line to add.',
    ],
    written: [
      {
        file: 'content/redirects.yaml',
        text: `redirects:
  - from: /research/who-picks-up-the-phone/
    to: /research/who-picks-up/
  - from: /research/who-rings/
    gone: It was listed twice. The other entry holds all that it said.
    on: '2026-12-09'`,
      },
    ],
    seen: 'The old address leads to the new page, or says why there is none.',
  },
];
