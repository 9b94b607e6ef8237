/** Letters that Unicode does not take apart into one that is plain and a mark. */
const OTHERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Text in small letters, without accents and apostrophes: “Søren’s café” is `sorens cafe`. For ids, anchors and lookups. */
export function toPlainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => OTHERS[letter] ?? letter);
}
