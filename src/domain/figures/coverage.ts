/**
 * The arithmetic of one percentage: users ÷ population against a target. Percentages are hundredths of a percent
 * ("basis points", 60% = 6000) and every comparison is of whole numbers, so 59,996% is below 60% although it is
 * shown as 60,00%. Exact for counts up to 94.906.265 (the square root of 2^53), more than any province has.
 */

declare const basisPoints: unique symbol;

/** Hundredths of a percent: 60% is 6000. */
export type BasisPoints = number & { readonly [basisPoints]: true };

/** A whole number of hundredths of a percent. */
export const asBasisPoints = (hundredths: number): BasisPoints => hundredths as BasisPoints;

/** The whole, 100%. */
export const WHOLE = 10_000;

/** The largest count for which the comparisons here are exact. */
export const MAX_COUNT = 94_906_265;

/** Users and the population that they are counted against, kept as a fraction; the population is at least 1. */
export interface Coverage {
  readonly users: number;
  readonly population: number;
}

/** A coverage; null if the population is missing or 0, since there is no percentage then. */
export function coverageOf(users: number, population: number | null): Coverage | null {
  return population !== null && population > 0 ? { users, population } : null;
}

/** Whether the coverage is at least `share`: 3 of 5 reaches 60%. */
export function reaches(coverage: Coverage, share: BasisPoints): boolean {
  return coverage.users * WHOLE >= share * coverage.population;
}

/** The smallest whole number of further users that reaches the target; 0 once reached. */
export function peopleNeeded(coverage: Coverage, target: BasisPoints): number {
  const required = divideUp(target * coverage.population, WHOLE);
  return Math.max(0, required - coverage.users);
}

/** The percentage as it is shown, rounded half up to hundredths of a percent: 207.062 of 1.252.731 is 1653. */
export function shownPercentage(coverage: Coverage): BasisPoints {
  const doubled = 2 * WHOLE * coverage.users + coverage.population;
  return asBasisPoints(divideDown(doubled, 2 * coverage.population));
}

/** Negative when `a` is the lower coverage, 0 when they are exactly equal, positive when it is the higher. */
export function compareCoverage(a: Coverage, b: Coverage): number {
  return a.users * b.population - b.users * a.population;
}

function divideDown(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

function divideUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return rest === 0 ? dividend / divisor : (dividend - rest) / divisor + 1;
}
