import type { APIRoute, GetStaticPaths } from 'astro';
import { loadPaper } from '#loader/kept-papers.ts';
import { settlePackage } from '#paper/settle-package.ts';
import { getSite } from '#queries/site.ts';
import { templatePurposes, writeTemplate } from '#contribution/word/write-template.ts';

export const getStaticPaths = (() =>
  templatePurposes.map((purpose) => ({
    params: { purpose },
    props: { purpose },
  }))) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  readonly purpose: (typeof templatePurposes)[number];
}

/** The blank Word template for a purpose. */
export const GET: APIRoute<Props> = async ({ props: { purpose } }) => {
  const { today } = getSite();
  const write = async () => settlePackage(await writeTemplate(purpose), today);
  return new Response(await loadPaper(write, 'template', purpose, today), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
};
