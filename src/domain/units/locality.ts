/**
 * The localities that report: a province, its districts and their communes. A locality is defined by the register
 * (the Units tab) only; everything else refers to it by its code.
 */

import type { Day } from '../day';

declare const localityCode: unique symbol;

/** A locality's code from the General Statistics Office ("11986"). It is text: leading zeros are part of it. */
export type LocalityCode = string & { readonly [localityCode]: true };

/** Takes a trimmed, non-empty text as a code. */
export const asLocalityCode = (text: string): LocalityCode => text as LocalityCode;

/** The days on which a unit need not report, both included; a null bound is open. */
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
  /** "Tỉnh", "Huyện", "Phường"…, as in the register; '' for none. */
  readonly type: string;
  /** The code of the unit that it belongs to; null for the province. */
  readonly parent: LocalityCode | null;
  /** People; null if the register has no number above 0, so that there is no percentage. */
  readonly population: number | null;
  /** Its own exemption, or its district's; null for none. */
  readonly exemption: Exemption | null;
  /** Mail addresses of those who report for it; for the province, of the staff. */
  readonly reporters: readonly string[];
  /** Mail addresses of its leaders, who are told of a missing report. */
  readonly leaders: readonly string[];
  /** The telephone number as typed; '' for none. */
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

/** Everyone who may fill in a district's tab: those who report for the district and for its communes. */
export const reportersOf = ({ locality, communes }: District): readonly string[] =>
  distinct([locality, ...communes].flatMap(({ reporters }) => reporters));

/**
 * The recipients of a district's reminder: those who report for the district and for its open communes, and the leaders
 * of both. Those who report for other communes get no mail.
 */
export const reminderRecipients = (
  district: Locality,
  open: readonly Locality[],
): { readonly reporters: readonly string[]; readonly leaders: readonly string[] } => ({
  reporters: distinct([district, ...open].flatMap(({ reporters }) => reporters)),
  leaders: distinct([district, ...open].flatMap(({ leaders }) => leaders)),
});

/** The tree of localities, in the register's order. */
export interface Register {
  readonly province: Locality;
  readonly districts: readonly District[];
}
