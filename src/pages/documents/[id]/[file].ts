import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '#domain/kinds.ts';
import type { Paper } from '#domain/paper.ts';
import { loadPaper } from '#loader/kept-papers.ts';
import { settlePackage } from '#paper/settle-package.ts';
import { writeOdt } from '#paper/write-odt.ts';
import { writeWordBytes } from '#paper/write-word.ts';
import { loadCorpus } from '#queries/corpus.ts';
import { loadDrawing } from '#queries/drawings.ts';
import { getSite } from '#queries/site.ts';
import { toBlankPaper } from '#views/documents/document-paper.ts';
import { toWritableDocument } from '#views/documents/writable-document.ts';

const formats = {
  docx: async (paper: Paper) => settlePackage(await writeWordBytes(paper), getSite().today),
  odt: writeOdt,
} as const;

interface Props {
  readonly entry: Entry<'documents'>;
  readonly format: keyof typeof formats;
}

/** Blank versions for whoever has no JavaScript: every wording, each choice announced. */
export const getStaticPaths = (async () =>
  (await loadCorpus()).list('documents').flatMap((entry) =>
    (['docx', 'odt'] as const).map((format) => ({
      params: { id: entry.id, file: `${entry.id}.${format}` },
      props: { entry, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry, format } }) => {
  const paper = toBlankPaper(toWritableDocument(entry, await loadDrawing(entry), getSite()));
  const today = format === 'docx' ? getSite().today : '';
  const write = () => formats[format](paper);
  return new Response(await loadPaper(write, format, today, JSON.stringify(paper)));
};
