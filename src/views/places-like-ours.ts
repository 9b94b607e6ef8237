import { findBodiesOf, findStoriesOf } from '#domain/bodies.ts';
import type { Corpus } from '#domain/corpus.ts';
import { type Entry, getPath, getTitle } from '#domain/kinds.ts';
import { type Likeness, NEAR, toLikenesses } from '#domain/similarity.ts';
import { toSystemTraits } from '#domain/system-traits.ts';

/** A system that is like another, with the reasons and what it has to read. */
export interface PlaceLikeOurs {
  readonly name: string;
  readonly path: string;
  readonly isNear: boolean;
  /** "Alike: similar size (850,000 patients); the same region." */
  readonly alike: string;
  readonly unlike: string;
  /** What the hub holds there, said in words where it is nothing. */
  readonly holds: string;
  readonly stories: readonly { readonly title: string; readonly path: string }[];
}

export interface PlacesLikeOurs {
  readonly places: readonly PlaceLikeOurs[];
  /** Said where fewer are near than a reader would want to compare with; empty otherwise. */
  readonly warning: string;
  /** The nearest with a case study, where none of the places has one. */
  readonly nearestStory: PlaceLikeOurs | undefined;
}

const FEWEST = 3;
const MOST = 5;

/** The systems most like one: all that are near, up to five; the three nearest where fewer are. */
export function toPlacesLikeOurs(system: Entry<'systems'>, corpus: Corpus): PlacesLikeOurs {
  const traits = corpus.list('systems').map((each) => toSystemTraits(each, corpus));
  const likenesses = toLikenesses(toSystemTraits(system, corpus), traits);
  const near = likenesses.filter(({ score }) => score >= NEAR).length;
  const chosen = likenesses.slice(0, Math.min(MOST, Math.max(FEWEST, near)));
  const hasStory = ({ id }: Likeness) => findStoriesOf(id, corpus).length > 0;
  const nearestStory = chosen.some(hasStory) ? undefined : likenesses.find(hasStory);
  const toPlace = (likeness: Likeness) => toPlaceLikeOurs(likeness, corpus);
  return {
    places: chosen.map(toPlace),
    warning: toWarning(near, system.data.name),
    nearestStory: nearestStory && toPlace(nearestStory),
  };
}

function toWarning(near: number, name: string): string {
  if (near >= FEWEST) return '';
  if (near === 0)
    return `No system is similar enough to ${name} to count as alike. These are the nearest, so be careful about copying what they did.`;
  const count = near === 1 ? 'Only one system is' : 'Only two systems are';
  return `${count} similar enough to ${name} to count as alike. The rest are the nearest, so be careful about copying what they did.`;
}

function toPlaceLikeOurs({ id, score, alike, unlike }: Likeness, corpus: Corpus): PlaceLikeOurs {
  const stories = findStoriesOf(id, corpus);
  const bodies = findBodiesOf(id, corpus).length;
  return {
    name: corpus.find('systems', id)?.data.name ?? id,
    path: getPath({ kind: 'systems', id }),
    isNear: score >= NEAR,
    alike: alike.join('; '),
    unlike: unlike.join('; '),
    holds: toHolds(stories.length, bodies),
    stories: stories.map((story) => ({ title: getTitle(story), path: getPath(story) })),
  };
}

function toHolds(stories: number, bodies: number): string {
  if (stories > 0)
    return stories === 1 ? 'Has a case study' : `Has ${String(stories)} case studies`;
  return bodies > 0 ? 'On the register, with no case study yet' : 'No body on the register yet';
}
