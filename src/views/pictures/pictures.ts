import { toFormsByLevel } from './forms-by-level.ts';
import type { Picture, PictureContext } from './picture.ts';
import { toProviders } from './providers.ts';
import { toSetUpTimes } from './set-up-times.ts';
import { toStatusAges } from './status-ages.ts';
import { toTimeline } from './timeline.ts';

/** The field in pictures, in the order of the page. */
export function toPictures(context: PictureContext): readonly Picture[] {
  return [toTimeline, toFormsByLevel, toProviders, toSetUpTimes, toStatusAges].map((make) =>
    make(context),
  );
}
