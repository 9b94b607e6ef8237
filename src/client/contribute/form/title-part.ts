import { make } from '#client/page-parts.ts';
import type { FormField } from '#contribution/form/form.ts';
import { toEntryId } from '#domain/entry-id.ts';
import { drawField } from './draw-field.ts';
import type { DrawnStep } from './drawn-step.ts';
import { findLikeTitles } from './like-titles.ts';
import { listEntries } from './looked-up.ts';

const PAUSE = 600;

/**
 * The title. A new entry's address is made of it, and entries of the same kind that may be about the
 * same thing are pointed out while it is typed.
 */
export function drawTitle(step: DrawnStep, field: FormField): HTMLElement {
  const { session, signal } = step;
  const path = [field.name];
  const group = drawField(step, field, path);
  const isNew = session.submission().original === undefined;
  if (!isNew) return group;
  const like = make('div', { class: 'like', role: 'status' });
  let timer = 0;
  let last = session.get(path);

  const look = async (): Promise<void> => {
    const title = session.get(path);
    const entries = await listEntries(session.form.kind);
    const found = typeof title === 'string' ? findLikeTitles(title, entries) : [];
    if (signal.aborted) return;
    like.replaceChildren(
      ...(found.length === 0
        ? []
        : [
            make(
              'p',
              {},
              'The hub already has something like this. If it is the same story, suggest a change to it instead:',
            ),
            make(
              'ul',
              {},
              ...found.map(({ title: words, path: page }) =>
                make(
                  'li',
                  {},
                  make(
                    'a',
                    { href: step.toHref(page), target: '_blank' },
                    `${words} (opens a new tab)`,
                  ),
                ),
              ),
            ),
          ]),
    );
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      look().catch(() => {
        like.replaceChildren();
      });
    }, PAUSE);
  };

  session.listen(() => {
    const title = session.get(path);
    if (title === last) return;
    last = title;
    session.setId(toEntryId(typeof title === 'string' ? title : ''));
    lookSoon();
  }, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  lookSoon();
  return make('div', {}, group, like);
}
