import { fileURLToPath } from 'node:url';
import type { Spelling } from '#rules/prose-rule.ts';

const NAME = 'en-gb';
/** Finding what was meant takes some 30 ms a word: a text full of strange words gets help with the first. */
const MOST_SUGGESTIONS = 20;

/** Loads the dictionary of British English from its package; it takes most of a second, so ask for it only when it is needed. */
export async function loadSpelling(): Promise<Spelling> {
  const { getDictionary } = await import('cspell-lib');
  const path = fileURLToPath(
    new URL('en_GB.trie.gz', import.meta.resolve('@cspell/dict-en-gb-mit')),
  );
  const dictionary = await getDictionary({
    language: 'en-GB',
    loadDefaultConfiguration: false,
    dictionaryDefinitions: [{ name: NAME, path }],
    dictionaries: [NAME],
  });
  const known = new Map<string, boolean>();
  const suggested = new Map<string, readonly string[]>();
  return {
    has: (word) => {
      const isKnown = known.get(word) ?? dictionary.has(word, { ignoreCase: false });
      known.set(word, isKnown);
      return isKnown;
    },
    suggest: (word) => {
      const kept = suggested.get(word);
      if (kept !== undefined || suggested.size >= MOST_SUGGESTIONS) return kept ?? [];
      const found = dictionary.suggest(word, { numSuggestions: 2 });
      suggested.set(
        word,
        found.map((suggestion) => suggestion.word).filter((near) => !/[ -]/u.test(near)),
      );
      return suggested.get(word) ?? [];
    },
  };
}
