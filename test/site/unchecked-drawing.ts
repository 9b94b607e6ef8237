/** How entries and bodies are drawn, to be bundled with the checker switched off. */
export { readBodyWith } from '#body/body-reader.ts';
export { parseWithRemark } from '#body/parse-with-remark.ts';
export { drawEntryPage } from '#components/entry/draw-entry-page.ts';
export { toCorpus } from '#domain/corpus.ts';
export { toEntryPage } from '#views/entry-page.ts';
