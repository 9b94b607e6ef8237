/**
 * The form, below the site's base, that changes an entry or says how it stands.
 *
 * @param step with which it opens; '' for the first
 */
export function toFormPath(
  purpose: 'correction' | 'status',
  { kind, id }: { readonly kind: string; readonly id: string },
  step = '',
): string {
  const at = step === '' ? '' : `step=${step}&`;
  return `/contribute/${purpose}/?${at}entry=${kind}/${id}`;
}
