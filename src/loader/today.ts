import { toLondonDay } from '#domain/london-day.ts';

/** The day on which content is judged and pages are built. `HUB_TODAY` sets it, so that a build can be repeated. */
export function getToday(): string {
  return process.env.HUB_TODAY ?? toLondonDay(new Date());
}
