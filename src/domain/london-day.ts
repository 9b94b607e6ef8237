const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in England at a moment, as `2026-11-22`: the one day by which forms, checks and builds judge. */
export function toLondonDay(moment: Date): string {
  const parts = new Map(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  return ['year', 'month', 'day'].map((type) => parts.get(type as 'year') ?? '').join('-');
}
