import type { APIRoute, GetStaticPaths } from 'astro';
import type { BodyTable } from '#body/body-context.ts';
import { loadTables } from '#queries/tables.ts';
import { toCsv } from '#views/csv.ts';

/** The figures that entries show, as a spreadsheet opens them without running any: a file each. */
export const getStaticPaths = (async () =>
  (await loadTables()).map(({ kind, name, table }) => ({
    params: { kind, file: name },
    props: { table },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: BodyTable }> = ({ props: { table } }) =>
  new Response(toCsv([table.columns, ...table.rows.map(({ cells }) => cells)]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
