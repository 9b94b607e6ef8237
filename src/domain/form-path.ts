/** The form, below the site's base, that changes an entry or says how it stands. */
export function toFormPath(
  purpose: 'correction' | 'status',
  { kind, id }: { readonly kind: string; readonly id: string },
): string {
  return `/contribute/${purpose}/?entry=${kind}/${id}`;
}
