import type { RuleInfo } from '#domain/rule-info.ts';
import { bodyRuleInfos } from './body-rules.ts';
import { knownCitations } from './truth/known-citations.ts';
import { knownPlace } from './shape/known-place.ts';
import { knownReferences } from './truth/known-references.ts';
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
import { rolesDated } from './truth/roles-dated.ts';
import { noEarlyReferences } from './truth/no-early-references.ts';
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

/** The rules over a picture as it stands. */
export const pictureRules: readonly SourceRule[] = [plainFiles, truePictures];

/** The rules that see entries together: a new rule is a file and a line here. */
export const corpusRules: readonly CorpusRule[] = [
  uniqueIds,
  knownReferences,
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
  rolesDated,
  noOrphans,
  distinctTitles,
  titlesApart,
  permissionRecorded,
];

/** What the guide says of every rule, each once, those that are reported while a file is read included. */
export const ruleInfos: readonly RuleInfo[] = [
  ...new Map(
    [
      ...sourceRules,
      truePictures,
      yamlSyntax,
      shape,
      ...bodyRuleInfos,
      ...corpusRules,
      ...textRules,
      ...proseRules,
    ].map((rule) => [rule.id, rule]),
  ).values(),
];
