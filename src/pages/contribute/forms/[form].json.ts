import type { APIRoute } from 'astro';
import { type PurposeId, purposeIds } from '#contribution/draft.ts';
import { toForm } from '#contribution/form/form-steps.ts';
import { type KindId, kindIds } from '#domain/kind-ids.ts';

interface Props {
  readonly purpose: PurposeId;
  readonly kind?: KindId;
}

/** The forms, as the browser draws them: one for each purpose, and a correction for each kind. */
export function getStaticPaths() {
  return purposeIds.flatMap((purpose) => toForms(purpose));
}

function toForms(purpose: PurposeId): { params: { form: string }; props: Props }[] {
  if (purpose !== 'correction') return [{ params: { form: purpose }, props: { purpose } }];
  return kindIds.map((kind) => ({
    params: { form: `${purpose}-${kind}` },
    props: { purpose, kind },
  }));
}

export const GET: APIRoute<Props> = ({ props: { purpose, kind } }) =>
  Response.json(toForm(purpose, kind));
