/**
 * The groups that the letter names (centralised isolation, home isolation, due for a test): everybody in them who has a
 * smartphone must have the app, so their rate is installed ÷ with smartphone and their target 100%. Households visited
 * door to door are counted in the same way.
 */

import type { CommuneFigure } from '../reporting/provinceReport';
import type { OptionalColumns } from '../settings';
import type { Locality, LocalityCode, Register } from '../units/locality';
import { type Coverage, coverageOf } from './coverage';
import { PARTS } from './figures';

/** A part of a whole; both are counts. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** A commune that has not reached everybody of a group. */
interface Lacking extends Share {
  readonly commune: Locality;
  readonly district: Locality;
}

/** A group in the province. */
export interface GroupTotals {
  readonly group: OptionalColumns;
  readonly province: Share;
  readonly districts: ReadonlyMap<LocalityCode, Share>;
  /** Communes below 100%, those that lack most first. */
  readonly lacking: readonly Lacking[];
}

/** How the groups stand; a commune counts where it gave both figures, today's or the last valid ones. */
export function groupTotals(
  register: Register,
  figures: ReadonlyMap<LocalityCode, CommuneFigure>,
  columns: Readonly<Record<OptionalColumns, boolean>>,
): readonly GroupTotals[] {
  const groups = PARTS.filter(({ group }) => columns[group]);
  return groups.map(({ group, part, whole }) => {
    const shareIn = ({ code }: Locality): Share => {
      const known = figures.get(code)?.figures ?? {};
      const [some, all] = [known[part], known[whole]];
      return some === undefined || all === undefined ? NONE : { part: some, whole: all };
    };
    const districts = register.districts.map(
      ({ locality, communes }) => [locality.code, total(communes.map(shareIn))] as const,
    );
    const lacking = register.districts.flatMap(({ locality, communes }) =>
      communes
        .map((commune): Lacking => ({ commune, district: locality, ...shareIn(commune) }))
        .filter((share) => share.part < share.whole),
    );
    return {
      group,
      province: total(districts.map(([, share]) => share)),
      districts: new Map(districts),
      lacking: lacking.sort((a, b) => b.whole - b.part - (a.whole - a.part)),
    };
  });
}

/** The share as a coverage, null where nobody belongs to the group. */
export const rateOf = ({ part, whole }: Share): Coverage | null => coverageOf(part, whole);

const NONE: Share = { part: 0, whole: 0 };

const total = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), NONE);
