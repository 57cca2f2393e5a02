/** Builds the tree of localities from the rows of the Units tab and reports what is wrong with them. */

import { type Cell, isBlank, type RowNumber, textOf } from '../cell';
import { readDay } from '../day';
import { readCount } from '../figures/count';
import { MAX_COUNT } from '../figures/coverage';
import type { Finding, RegisterFault } from '../finding';
import type { District, Exemption, Locality, LocalityCode, Register } from './locality';
import { districtsByGroup, type GroupedCommune } from './tabGroups';
import { levelOf } from './unitTypes';

/** One row of the Units tab. */
export interface RegisterRow {
  readonly row: RowNumber;
  readonly code: LocalityCode | null;
  readonly name: string;
  readonly type: string;
  readonly parent: LocalityCode | null;
  /** The content of the population's cell. */
  readonly population: Cell;
  readonly exemptFrom: Cell;
  readonly exemptTo: Cell;
  readonly exemptReason: string;
  /** Valid addresses; what is no address is in `badAddresses`. */
  readonly reporters: readonly string[];
  readonly leaders: readonly string[];
  readonly telephone: string;
  readonly badAddresses: readonly string[];
  /** The group whose tab a commune without a district shares; '' for none. */
  readonly group: string;
}

/** The tree and the findings. */
export interface RegisterReading {
  /** Null if no row can be the province. */
  readonly register: Register | null;
  /** Communes directly below the province that have no group yet; they are left out until set-up assigns one. */
  readonly ungrouped: readonly Locality[];
  readonly findings: readonly Finding[];
}

/**
 * The province is the first row without a parent; districts are its children, and communes theirs. Communes directly
 * below the province share a tab by group, and the group takes the place of their district. Rows that cannot be placed
 * are left out and reported. So is a district without communes, since no one could report for it.
 */
export function buildRegister(rows: readonly RegisterRow[]): RegisterReading {
  const findings: Finding[] = [];
  const localities = distinctLocalities(rows, findings);
  const province = localities.find((locality) => locality.parent === null);
  if (province === undefined) return { register: null, ungrouped: [], findings };

  const children = childrenByParent(localities);
  const below = children.get(province.code) ?? [];
  const hasDistricts = below.some(({ code }) => children.has(code));
  // Of several rows with one code, the first counts.
  const groups = new Map([...rows].reverse().map(({ code, group }) => [code, group]));
  const districts: District[] = [];
  const grouped: GroupedCommune[] = [];
  const ungrouped: Locality[] = [];
  for (const locality of below) {
    const communes = (children.get(locality.code) ?? []).map((commune) => ({
      ...commune,
      exemption: commune.exemption ?? locality.exemption,
    }));
    const group = groups.get(locality.code);
    if (communes.length > 0) districts.push({ locality, communes });
    else if (!reportsItself(locality, hasDistricts))
      findings.push(about(locality, { kind: 'districtWithoutCommunes' }));
    else if (!group) ungrouped.push(locality);
    else grouped.push({ group, commune: locality });
  }
  districts.push(...districtsByGroup(grouped, province));
  findings.push(
    ...ungrouped.map((locality) => about(locality, { kind: 'groupMissing' })),
    ...misplaced(localities, province, districts),
    ...withoutPopulation(districts),
  );
  return { register: { province, districts }, ungrouped, findings };
}

/** The reporters whose addresses Google refused, each with its unit. */
export function refusedReporters({ province, districts }: Register, refused: readonly string[]): readonly Finding[] {
  const units = [province, ...districts.flatMap(({ locality, communes }) => [locality, ...communes])];
  return units.flatMap((unit) =>
    unit.reporters
      .filter((address) => refused.includes(address))
      .map((typed) => about(unit, { kind: 'addressRefused', typed })),
  );
}

/**
 * Whether a unit directly below the province, with no units of its own, is a commune, not a district that lacks
 * communes.
 */
function reportsItself({ type }: Locality, hasDistricts: boolean): boolean {
  const level = levelOf(type, false);
  return level === 'commune' || (level === null && !hasDistricts);
}

function distinctLocalities(rows: readonly RegisterRow[], findings: Finding[]): readonly Locality[] {
  const byCode = new Map<LocalityCode, Locality>();
  for (const each of rows) {
    const { row, code, name, type, parent, population, reporters, leaders, telephone, badAddresses } = each;
    if (code === null) {
      findings.push(about(null, { kind: 'codeMissing', row }));
      continue;
    }
    if (!isCode(code) || code in {}) {
      findings.push(about(null, { kind: 'codeUnusable', row, typed: code }));
      continue;
    }
    const people = readCount(population, MAX_COUNT);
    const positive = people.kind === 'count' && people.count > 0 ? people.count : null;
    const { exemption, unclear } = readExemption(each);
    const locality: Locality = {
      code,
      name: name || code,
      type,
      parent,
      population: positive,
      exemption,
      reporters,
      leaders,
      telephone,
    };
    if (byCode.has(code)) {
      findings.push(about(locality, { kind: 'registeredTwice', row }));
      continue;
    }
    byCode.set(code, locality);
    if (unclear !== null) findings.push(about(locality, { kind: 'exemptionUnclear', typed: unclear }));
    for (const typed of badAddresses) findings.push(about(locality, { kind: 'addressInvalid', typed }));
  }
  return [...byCode.values()];
}

/** Letters and digits, with a few signs between them: codes are used in marks, in formulas and in names of properties. */
const isCode = (text: string): boolean => /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/-]{0,28}[\p{L}\p{N}])?$/u.test(text);

/** The exemption of a row; null with the unclear text where a bound is not a day. */
function readExemption({
  exemptFrom,
  exemptTo,
  exemptReason,
}: Pick<RegisterRow, 'exemptFrom' | 'exemptTo' | 'exemptReason'>): {
  readonly exemption: Exemption | null;
  readonly unclear: string | null;
} {
  if (isBlank(exemptFrom) && isBlank(exemptTo)) return { exemption: null, unclear: null };
  const [from, to] = [readDay(exemptFrom), readDay(exemptTo)];
  if (from === null && !isBlank(exemptFrom)) return { exemption: null, unclear: textOf(exemptFrom) };
  if (to === null && !isBlank(exemptTo)) return { exemption: null, unclear: textOf(exemptTo) };
  if (from !== null && to !== null && to < from) return { exemption: null, unclear: `${from} > ${to}` };
  return { exemption: { from, to, reason: exemptReason }, unclear: null };
}

function childrenByParent(localities: readonly Locality[]): ReadonlyMap<LocalityCode, readonly Locality[]> {
  const children = new Map<LocalityCode, Locality[]>();
  for (const locality of localities) {
    if (locality.parent === null) continue;
    const siblings = children.get(locality.parent) ?? [];
    siblings.push(locality);
    children.set(locality.parent, siblings);
  }
  return children;
}

/** Units outside the three levels: another top, or a parent that is neither the province nor a district. */
function misplaced(
  localities: readonly Locality[],
  province: Locality,
  districts: readonly District[],
): readonly Finding[] {
  const upper = new Set([province.code, ...districts.map((district) => district.locality.code)]);
  return localities
    .filter((locality) => locality !== province && !(locality.parent && upper.has(locality.parent)))
    .map((locality) => about(locality, { kind: 'parentUnknown', parent: locality.parent ?? '' }));
}

function withoutPopulation(districts: readonly District[]): readonly Finding[] {
  return districts.flatMap((district) =>
    district.communes
      .filter((commune) => commune.population === null)
      .map((commune) => ({ ...about(commune, { kind: 'populationMissing' }), district: district.locality })),
  );
}

function about(locality: Locality | null, fault: RegisterFault): Finding {
  return { fault, locality, district: null, cell: null };
}
