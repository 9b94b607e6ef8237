import type { ModelFit } from '#domain/start-route.ts';

/** What a model's points come to: "3 points: 4 for, 1 against". */
export function toPointsWords({ points, pro, con }: ModelFit): string {
  const add = (reasons: ModelFit['pro']) =>
    reasons.reduce((sum, reason) => sum + Math.abs(reason.points), 0);
  if (pro.length + con.length === 0) return '0 points';
  const sum = `${toSigned(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  return `${sum}: ${String(add(pro))} for, ${String(add(con))} against`;
}

/** With a true minus sign, which a listener hears as one. */
export function toSigned(points: number): string {
  return points < 0 ? `−${String(-points)}` : String(points);
}

/** How a model stands, in words that go above its name. */
export function toStandingWords(fit: ModelFit): string {
  if (fit.standing === 'fits') return 'Fits what you said';
  if (fit.standing === 'does-not-fit') return 'Does not fit what you said';
  return fit.pro.length + fit.con.length === 0
    ? 'Nothing you said counts for or against it'
    : 'As much against it as for it';
}

/** The plan in a sentence or two: announced on each change, and written above the plan. */
export function toPlanWords(
  chosen: number,
  fits: readonly ModelFit[],
  titles: ReadonlyMap<string, string>,
): string {
  if (chosen === 0)
    return 'You have not answered anything yet, so the models are in alphabetical order.';
  const best = fits.filter(
    ({ standing, points }) => standing === 'fits' && points === fits[0]?.points,
  );
  const given = chosen === 1 ? 'With 1 answer' : `With ${String(chosen)} answers`;
  const unfit = fits.filter(({ standing }) => standing === 'does-not-fit').length;
  const names = new Intl.ListFormat('en-GB').format(
    best.map(({ model }) => titles.get(model) ?? model),
  );
  return [
    best.length === 0
      ? `${given}, no model has more for it than against it.`
      : best.length === 1
        ? `${given}, ${names} fits best.`
        : `${given}, ${names} fit equally well.`,
    unfit > 0 &&
      `${String(unfit)} ${unfit === 1 ? 'model does' : 'models do'} not fit; listed last, with reasons.`,
  ]
    .filter(Boolean)
    .join(' ');
}
