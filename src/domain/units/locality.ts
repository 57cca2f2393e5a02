/**
 * The localities that report: a province, its districts and their communes. A locality is defined by the register
 * (the Units tab) alone; everything else refers to it by its code.
 */

import type { Day } from '../day';

declare const localityCode: unique symbol;

/** A locality's code as the General Statistics Office gives it ("11986"), text: leading zeros are part of it. */
export type LocalityCode = string & { readonly [localityCode]: true };

/** A trimmed, non-empty text taken as a code. */
export const asLocalityCode = (text: string): LocalityCode => text as LocalityCode;

/** From when to when a unit need not report, both days included; null is without end. */
export interface Exemption {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly reason: string;
}

/** One unit of the register. */
export interface Locality {
  readonly code: LocalityCode;
  /** The name without its type: "Văn Lâm", not "huyện Văn Lâm". */
  readonly name: string;
  /** "Tỉnh", "Huyện", "Phường"…, as the register says it. */
  readonly type: string;
  /** The unit it belongs to; null for the province. */
  readonly parent: LocalityCode | null;
  /** People; null when the register has none or says 0, so that no percentage can be formed. */
  readonly population: number | null;
  /** Its own, or its district's; null for a unit that reports as ordered. */
  readonly exemption: Exemption | null;
  /** The mail addresses of those who report for it; the province's are those of the staff. */
  readonly reporters: readonly string[];
  /** The mail addresses of its leaders, who are told when a report stays out. */
  readonly leaders: readonly string[];
  /** As typed; '' for none. */
  readonly telephone: string;
}

/** Whether a unit need not report on a day. */
export function isExempt({ exemption }: Pick<Locality, 'exemption'>, day: Day): boolean {
  if (exemption === null) return false;
  const { from, to } = exemption;
  return (from === null || from <= day) && (to === null || day <= to);
}

/** A district with the communes that report in its tab, in the register's order. */
export interface District {
  readonly locality: Locality;
  readonly communes: readonly Locality[];
}

/** Each address once, in order. */
const distinct = (addresses: readonly string[]): readonly string[] => [...new Set(addresses)];

/** Everybody who may fill in a district's tab: those who report for the district, and for communes of it. */
export const reportersOf = ({ locality, communes }: District): readonly string[] =>
  distinct([locality, ...communes].flatMap(({ reporters }) => reporters));

/**
 * Whom a district's reminder goes to: those who report for the district and for the communes that are still open, and
 * the leaders of both. Who reports for a commune that has reported is left in peace.
 */
export const askedOf = (
  district: Locality,
  open: readonly Locality[],
): { readonly reporters: readonly string[]; readonly leaders: readonly string[] } => ({
  reporters: distinct([district, ...open].flatMap(({ reporters }) => reporters)),
  leaders: distinct([district, ...open].flatMap(({ leaders }) => leaders)),
});

/** The whole tree, in the register's order. */
export interface Register {
  readonly province: Locality;
  readonly districts: readonly District[];
}
