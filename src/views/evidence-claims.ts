import { toSourceAnchor } from '#body/citation-anchors.ts';
import { type Certainty, getCertainty, getCertaintyBeads } from '#domain/certainty.ts';
import type { Claim, OutcomeId } from '#domain/claims.ts';
import type { Corpus } from '#domain/corpus.ts';
import { NOT_RECORDED, toKeys } from '#domain/fields.ts';
import { type Entry, getPath, getTitle } from '#domain/kinds.ts';
import type { Source } from '#domain/stewardship.ts';
import { toClaimRow } from './entries/claims.ts';
import type { CertaintyLabel } from './labels.ts';
import { toReferences } from './references.ts';
import type { TextLink } from './start-plan.ts';

/** Stands for the model of a body whose register record names none. */
export const NO_MODEL = 'no-model';

/** One claim of a case study, with the model of the body it is about. */
export interface EvidenceClaim {
  readonly outcome: OutcomeId;
  readonly model: string;
  readonly certainty: Certainty;
  readonly label: CertaintyLabel;
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly details: string;
  readonly from: TextLink;
  /** Where the case’s own page lists the sources of the claim. */
  readonly sources: readonly TextLink[];
  /** The same sources as the entry has them. */
  readonly cited: readonly Source[];
}

/** Every claim of every case study, the firmest first. */
export function findEvidenceClaims(corpus: Corpus): EvidenceClaim[] {
  return corpus
    .list('case-studies')
    .flatMap((entry) => entry.data.claims.map((claim) => toEvidenceClaim(claim, entry, corpus)))
    .toSorted((a, b) => getCertaintyBeads(b.certainty) - getCertaintyBeads(a.certainty));
}

function toEvidenceClaim(
  claim: Claim,
  entry: Entry<'case-studies'>,
  corpus: Corpus,
): EvidenceClaim {
  const { certainty, ...row } = toClaimRow(claim, toReferences(entry.data.sources));
  const model = corpus.find('collaboratives', entry.data.collaborative)?.data.modelTemplate;
  const keys = claim.source === NOT_RECORDED ? [] : toKeys(claim.source);
  const own = entry.data.sources;
  const cited = keys.flatMap((key) => own.find((each) => each.key === key) ?? []);
  return {
    outcome: claim.outcome,
    model: model === undefined || model === NOT_RECORDED ? NO_MODEL : model,
    certainty: getCertainty(claim),
    label: certainty,
    what: row.what,
    before: row.before,
    after: row.after,
    details: row.details,
    from: { text: getTitle(entry), path: getPath(entry) },
    sources: cited.map((source) => ({
      text: `${source.title}, ${source.publisher}`,
      path: `${getPath(entry)}#${toSourceAnchor(own.indexOf(source) + 1)}`,
    })),
    cited,
  };
}
