import { toDateText } from '#domain/partial-date.ts';
import { type Credit, type CreditRole, creditRoles } from '#domain/stewardship.ts';

/** Who did what for an entry: “Contributed by A and B (March 2026). Reviewed by C (2025).” '' where nobody is named. */
export function toCreditText(credit: readonly Credit[] = []): string {
  return (Object.keys(creditRoles) as CreditRole[])
    .flatMap((role) => {
      const named = credit
        .filter((one) => one.role === role)
        .map(({ name, on }) => `${name} (${toDateText(on)})`);
      return named.length === 0 ? [] : [`${creditRoles[role]} by ${toListText(named)}.`];
    })
    .join(' ');
}

function toListText(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
