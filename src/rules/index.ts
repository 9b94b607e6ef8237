import type { RuleInfo } from '#domain/rule-info.ts';
import { bodyRuleInfos } from './body-rules.ts';
import { knownCitations } from './truth/known-citations.ts';
import { knownPlace } from './shape/known-place.ts';
import { knownReferences } from './truth/known-references.ts';
import { claimedWithConsent } from './people/claimed-with-consent.ts';
import { permissionRecorded } from './people/permission-recorded.ts';
import { proseRules } from './prose-rules.ts';
import { blanksInStep } from './shape/blanks-in-step.ts';
import { clausesInStep } from './shape/clauses-in-step.ts';
import { questionsInStep } from './shape/questions-in-step.ts';
import type { CorpusRule, SourceRule } from './rule.ts';
import { knownHubLinks } from './truth/known-hub-links.ts';
import { noFutureDates } from './shape/no-future-dates.ts';
import { datesInOrder } from './shape/dates-in-order.ts';
import { numbersWithUnits } from './shape/numbers-with-units.ts';
import { factsWithSources } from './truth/facts-with-sources.ts';
import { figuresInSummary } from './truth/figures-in-summary.ts';
import { reviewComplete } from './truth/review-complete.ts';
import { checkedSaysWhat } from './truth/checked-says-what.ts';
import { correctionsKept } from './truth/corrections-kept.ts';
import { rolesDated } from './truth/roles-dated.ts';
import { answersLinked } from './truth/answers-linked.ts';
import { proposedReferences } from './truth/proposed-references.ts';
import { noAdaptationCircles } from './truth/no-adaptation-circles.ts';
import { noEarlyReferences } from './truth/no-early-references.ts';
import { policyVerdicts } from './truth/policy-verdicts.ts';
import { successionInOrder } from './truth/succession-in-order.ts';
import { knownRedirects } from './truth/known-redirects.ts';
import { lifeInOrder } from './truth/life-in-order.ts';
import { noWithdrawnGrounds } from './truth/no-withdrawn-grounds.ts';
import { noOrphans } from './truth/no-orphans.ts';
import { distinctTitles } from './truth/distinct-titles.ts';
import { titlesApart } from './truth/titles-apart.ts';
import { sectionsInOrder } from './shape/sections-in-order.ts';
import { shape } from './shape/shape.ts';
import { textRules } from './text-rules.ts';
import { uniqueIds } from './shape/unique-ids.ts';
import { plainFiles } from './safety/plain-files.ts';
import { readableSize } from './safety/readable-size.ts';
import { truePictures } from './safety/true-pictures.ts';
import { trueTables } from './safety/true-tables.ts';
import { utf8Text } from './safety/utf-8-text.ts';
import { visibleCharacters } from './safety/visible-characters.ts';
import { yamlSyntax } from './shape/yaml-syntax.ts';

/** The rules over a file as it stands, in the order in which they are asked: the first that finds a slip ends it. */
export const sourceRules: readonly SourceRule[] = [
  plainFiles,
  knownPlace,
  readableSize,
  utf8Text,
  visibleCharacters,
];

/** The rules over a list that is no entry, which has a place of its own. */
export const listRules: readonly SourceRule[] = [
  plainFiles,
  readableSize,
  utf8Text,
  visibleCharacters,
];

/** The rules over a file of figures as it stands. */
export const tableRules: readonly SourceRule[] = [plainFiles, trueTables];

/** The rules over a picture as it stands. */
export const pictureRules: readonly SourceRule[] = [plainFiles, truePictures];

/** The rules that see entries together: a new rule is a file and a line here. */
export const corpusRules: readonly CorpusRule[] = [
  uniqueIds,
  knownReferences,
  proposedReferences,
  noEarlyReferences,
  knownCitations,
  sectionsInOrder,
  questionsInStep,
  clausesInStep,
  blanksInStep,
  knownHubLinks,
  noFutureDates,
  datesInOrder,
  numbersWithUnits,
  factsWithSources,
  figuresInSummary,
  reviewComplete,
  checkedSaysWhat,
  correctionsKept,
  rolesDated,
  lifeInOrder,
  noWithdrawnGrounds,
  successionInOrder,
  policyVerdicts,
  answersLinked,
  noAdaptationCircles,
  noOrphans,
  distinctTitles,
  titlesApart,
  permissionRecorded,
  claimedWithConsent,
];

/** What the guide says of every rule, each once, those that are reported while a file is read included. */
export const ruleInfos: readonly RuleInfo[] = [
  ...new Map(
    [
      ...sourceRules,
      truePictures,
      trueTables,
      yamlSyntax,
      shape,
      ...bodyRuleInfos,
      knownRedirects,
      ...corpusRules,
      ...textRules,
      ...proseRules,
    ].map((rule) => [rule.id, rule]),
  ).values(),
];
