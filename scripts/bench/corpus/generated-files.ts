import { dump } from 'js-yaml';
import { kinds } from '#domain/kinds.ts';
import { toCaseStudy } from './case-studies.ts';
import { type GeneratedKind, SHARES, toCast, toId } from './cast.ts';
import { toCollaborative } from './collaboratives.ts';
import { toModelTemplate } from './model-templates.ts';
import { toPolicy } from './policies.ts';
import { toQa } from './qas.ts';
import { toRandom } from './random.ts';
import { toOrganisation, toPerson, toTopic } from './reference-data.ts';
import { toResearch } from './research.ts';
import { toWriting, type Writing } from './writing.ts';

/** A content file to be written, its path from the project's root with forward slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

interface Document {
  readonly data: object;
  readonly body: string;
}

const WRITERS: Readonly<Record<GeneratedKind, (writing: Writing) => Document>> = {
  'case-studies': toCaseStudy,
  collaboratives: (writing) => ({ data: toCollaborative(writing), body: '' }),
  qas: toQa,
  research: toResearch,
  people: (writing) => ({ data: toPerson(writing), body: '' }),
  organisations: (writing) => ({ data: toOrganisation(writing), body: '' }),
  topics: toTopic,
  'model-templates': toModelTemplate,
  policies: (writing) => ({ data: toPolicy(writing), body: '' }),
};

/**
 * Makes a corpus for the bench: entries of every kind that `SHARES` names; systems and the glossary are
 * the hub's own. All of it is invented and says so in its names; it is for measuring, never for publishing.
 *
 * @param count How many entries, in the proportions of `SHARES`, with one of each kind at least.
 * @param seed The same seed gives the same bytes.
 * @param systems The ids of the systems that the entries may refer to.
 */
export function toGeneratedFiles(
  count: number,
  seed: number,
  systems: readonly string[],
): GeneratedFile[] {
  const random = toRandom(seed);
  const cast = toCast(count, systems);
  return (Object.keys(SHARES) as GeneratedKind[]).flatMap((kind) =>
    Array.from({ length: cast.counts[kind] }, (_, index): GeneratedFile => {
      const { data, body } = WRITERS[kind](toWriting(index + 1, random, cast));
      const { format } = kinds[kind];
      const fields = dump(withoutGaps(data), { lineWidth: 100, noRefs: true });
      const text = format === 'mdx' ? `---\n${fields}---\n\n${body}` : fields;
      return { path: `content/${kind}/${toId(kind, index + 1)}.${format}`, text };
    }),
  );
}

/** Fields left out are `undefined` in the data, for which YAML has no word. */
function withoutGaps(data: object): unknown {
  return JSON.parse(JSON.stringify(data));
}
