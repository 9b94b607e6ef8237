import { type Entry, getTitle } from '#domain/kinds.ts';
import { toNameKeys, toTellingWords } from './search-words.ts';

/** Titles that people bear and leave out when they search for somebody. */
const STYLES = /^(?:(?:professor|prof|dr|dame|sir|lord|baroness|lady|mr|mrs|ms)\.? )+/iu;

/** Every name that readers may know an entry by, its title first. */
export function findNames(entry: Entry): readonly string[] {
  const title = getTitle(entry);
  const { kind, data } = entry;
  switch (kind) {
    case 'case-studies':
    case 'research':
    case 'policies': {
      // “Lincolnshire: networks that asked for the meeting” is known as Lincolnshire.
      const short = title.replace(/: .*$/u, '');
      return [title, short, ...(kind === 'policies' ? toInitials(short) : [])];
    }
    case 'collaboratives':
      return [
        title,
        ...toInitials(title),
        ...(data.shortName === undefined ? [] : [data.shortName]),
        ...(data.otherNames ?? []),
      ];
    case 'model-templates':
      return [title, ...data.alsoCalled];
    case 'systems':
      return [title, data.label, data.boardName];
    case 'glossary':
      return [title, ...(data.acronym === undefined ? [] : [data.acronym]), ...data.aliases];
    case 'organisations':
      return [title, ...(data.acronym === undefined ? [] : [data.acronym])];
    case 'people':
      return [title, title.replace(STYLES, '')];
    // Its questions are the records, each with a name of its own.
    case 'qas':
      return [];
    case 'documents':
    case 'open-questions':
    case 'topics':
      return [title];
  }
}

/** The first letters of a name of three words or more, for those who know it by them: `psr`. */
function toInitials(name: string): readonly string[] {
  const words = toTellingWords(name);
  return words.length < 3 ? [] : [words.map((word) => word.charAt(0)).join('')];
}

/** The names of an entry as single words, for search to find it by; empty where it has none. */
export function toNameField(entry: Entry): string {
  return [...new Set(findNames(entry).flatMap(toNameKeys))].join(' ');
}
