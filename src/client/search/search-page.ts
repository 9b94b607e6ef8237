import { getPart } from '#client/page-parts.ts';
import { parseAddress, type SearchState, toParameters } from './address.ts';
import type { SearchAnswer } from './answer.ts';
import { useArrowKeys } from './arrow-keys.ts';
import { createEngine } from './engine.ts';
import { createKindFilter } from './kind-filter.ts';
import { createLater } from './later.ts';
import { loadSearchIndex } from './pagefind.ts';
import { normaliseQuery } from './query.ts';
import { createRecentList } from './recent-list.ts';
import { createRecentSearches } from './recent-searches.ts';
import { showAnswer, showMore } from './result-list.ts';
import { toAnnouncement, toScope, toShown } from './sentences.ts';
import { showView } from './views.ts';
import { loadWordLists } from './word-lists.ts';

/** A pause in typing, in milliseconds, after which the words are searched for. */
const TYPING_PAUSE = 180;
/** A pause after which a change is read out, so that a reader who types on is not talked over. */
const SPEAKING_PAUSE = 900;
/** Only a longer wait is worth a word. */
const WAITING_PAUSE = 400;

/** What becomes of the address: a new step back, the same step, or nothing since it is there already. */
type Step = 'push' | 'replace' | 'none';

/** Brings the search page to life. Nothing of search is fetched before the reader makes for the box. */
export function startSearchPage(root: HTMLElement): void {
  const box = root.querySelector<HTMLInputElement>('input[type="search"]');
  if (box === null) throw new Error('The search page has no box.');
  const title = document.title;
  const base = root.dataset.base ?? '/';
  const engine = createEngine(() => loadSearchIndex(base), loadWordLists(base));
  const recent = createRecentSearches(() => localStorage);
  const recentList = createRecentList(root, recent);
  const typing = createLater(TYPING_PAUSE);
  const speaking = createLater(SPEAKING_PAUSE);
  const waiting = createLater(WAITING_PAUSE);
  const filter = createKindFilter(getPart(root, 'kinds'), (chosen) => {
    void show({ query: normaliseQuery(box.value), kind: chosen, asTyped }, 'push');
  });
  let kind: string | undefined;
  let asTyped = false;
  let answer: SearchAnswer | undefined;

  const say = (words: string): void => {
    speaking.run(() => {
      getPart(root, 'spoken').textContent = words;
    });
  };
  const setWaiting = (isWaiting: boolean): void => {
    getPart(root, 'waiting').hidden = !isWaiting;
    getPart(root, 'rows').setAttribute('aria-busy', String(isWaiting));
  };

  /** @param shown how many results to show again, on the way back to the page. */
  const show = async (state: SearchState, step: Step, shown = 0): Promise<void> => {
    typing.cancel();
    ({ kind, asTyped } = state);
    const parameters = toParameters(state);
    const address = `${location.pathname}${parameters}`;
    if (step === 'push' && parameters !== location.search) history.pushState(null, '', address);
    else if (step !== 'none') history.replaceState(null, '', address);
    document.title = state.query === '' ? title : `${state.query} · ${title}`;
    if (state.query === '') {
      engine.abandon();
      waiting.cancel();
      setWaiting(false);
      answer = undefined;
      getPart(root, 'corrected').hidden = true;
      recentList.show();
      showView(root, 'start');
      say('');
      return;
    }
    waiting.run(() => {
      setWaiting(true);
    });
    try {
      const found = await engine.search(state);
      if (found === undefined) return;
      answer = found;
      const isShown = () => answer === found;
      const kindName = filter.getName(state.kind);
      filter.show(state, found.counts, found.everything);
      showAnswer(root, found, kindName);
      while (getRowCount() < Math.min(shown, found.total)) {
        await showMore(root, found, isShown);
        if (!isShown()) return;
      }
      say(toAnnouncement(found, getRowCount(), toScope(found.corrected ?? state.query, kindName)));
    } catch {
      getPart(root, 'corrected').hidden = true;
      showView(root, 'failed');
      say(getPart(root, 'failed').textContent.trim().replace(/\s+/g, ' '));
    }
    waiting.cancel();
    setWaiting(false);
  };

  const getRowCount = (): number => getPart(root, 'rows').childElementCount;

  const restore = (): void => {
    const state = parseAddress(location.search, filter.kinds);
    const shown = (history.state as { readonly shown?: number } | null)?.shown;
    box.value = state.query;
    void show(state, 'none', shown);
  };

  box.addEventListener('focus', engine.warm, { once: true });
  box.addEventListener('input', () => {
    typing.run(() => {
      const query = normaliseQuery(box.value);
      void show({ query, kind: query === '' ? undefined : kind, asTyped: false }, 'replace');
    });
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = normaliseQuery(box.value);
    recent.add(query);
    void show({ query, kind, asTyped: false }, 'push');
  });
  // A search counts as made once the reader has sent it or has gone where it led.
  getPart(root, 'rows').addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && answer)
      recent.add(answer.state.query);
  });
  getPart(root, 'more').addEventListener('click', () => {
    const current = answer;
    if (current === undefined) return;
    const isShown = () => answer === current;
    showMore(root, current, isShown).then(
      (first) => {
        if (!isShown()) return;
        first?.focus();
        history.replaceState({ shown: getRowCount() }, '');
        say(toShown(current.total, getRowCount()));
      },
      () => {
        if (isShown()) showView(root, 'failed');
      },
    );
  });
  useArrowKeys(box, getPart(root, 'rows'), () => {
    box.value = '';
    void show({ query: '', kind: undefined, asTyped: false }, 'replace');
  });
  addEventListener('popstate', restore);
  restore();
}
