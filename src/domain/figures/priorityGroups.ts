/**
 * The letter's priority groups (centralised isolation, home isolation, due for a test). Everyone in them who has a
 * smartphone must install the app, so a group's rate is installed ÷ with smartphone, and its target is 100%.
 * Households visited door to door are counted in the same way.
 */

import type { CommuneFigure } from '../reporting/provinceReport';
import type { OptionalColumns } from '../settings';
import type { Locality, LocalityCode, Register } from '../units/locality';
import { type Coverage, coverageOf } from './coverage';
import { PARTS } from './figures';

/** A part and its whole, both counts. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** A commune whose share of a group is below 100%. */
interface CommuneBelow extends Share {
  readonly commune: Locality;
  readonly district: Locality;
}

/** The counts of one group. */
export interface GroupTotals {
  readonly group: OptionalColumns;
  readonly province: Share;
  readonly districts: ReadonlyMap<LocalityCode, Share>;
  /** Communes below 100%, the largest gap first. */
  readonly below: readonly CommuneBelow[];
}

/** The counts of every group. A commune counts if both figures are known, from today or from its last valid report. */
export function groupTotals(
  register: Register,
  figures: ReadonlyMap<LocalityCode, CommuneFigure>,
  columns: Readonly<Record<OptionalColumns, boolean>>,
): readonly GroupTotals[] {
  const groups = PARTS.filter(({ group }) => columns[group]);
  return groups.map(({ group, part, whole }) => {
    const shareIn = ({ code }: Locality): Share => {
      const counts = figures.get(code)?.figures ?? {};
      const [some, all] = [counts[part], counts[whole]];
      return some === undefined || all === undefined ? NONE : { part: some, whole: all };
    };
    const districts = register.districts.map(
      ({ locality, communes }) => [locality.code, total(communes.map(shareIn))] as const,
    );
    const below = register.districts.flatMap(({ locality, communes }) =>
      communes
        .map((commune): CommuneBelow => ({ commune, district: locality, ...shareIn(commune) }))
        .filter((share) => share.part < share.whole),
    );
    return {
      group,
      province: total(districts.map(([, share]) => share)),
      districts: new Map(districts),
      below: below.sort((a, b) => b.whole - b.part - (a.whole - a.part)),
    };
  });
}

/** The share as a coverage; null if the group is empty. */
export const rateOf = ({ part, whole }: Share): Coverage | null => coverageOf(part, whole);

/**
 * Whether a count of people in a priority group is too small to leave the office: with their commune's or district's
 * name, 1 to 4 people in isolation can be recognised. 0 tells of nobody.
 */
export const isTooSmallToTell = (count: number): boolean => count > 0 && count < SMALLEST_TOLD;

/** The smallest count above 0 that leaves the office. */
export const SMALLEST_TOLD = 5;

const NONE: Share = { part: 0, whole: 0 };

const total = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), NONE);
