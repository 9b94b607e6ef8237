import type { Paper } from '#domain/paper.ts';
import { saveFile } from '#client/save-file.ts';

/** What a filled-in document can be taken as. */
export type Taken = 'docx' | 'odt' | 'link';

/** Hands the document to the reader, and gives the words that say what came of it. What writes it is fetched only here. */
export async function takePaper(as: Taken, paper: Paper): Promise<string> {
  if (as === 'link') return copyLink();
  const name = `${paper.fileName}.${as}`;
  if (as === 'docx') {
    const { writeWord } = await import('#paper/write-word.ts');
    saveFile(await writeWord(paper), name);
  } else {
    const { writeOdt } = await import('#paper/write-odt.ts');
    saveFile(new Blob([writeOdt(paper)]), name);
  }
  return `${name} is in your downloads.`;
}

/** A browser may keep the clipboard to itself: the address bar has the link in any case. */
async function copyLink(): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.href);
    return 'The link to your choices is copied. It contains nothing you wrote.';
  } catch {
    return 'The link to your choices is in the address bar. It contains nothing you wrote.';
  }
}
