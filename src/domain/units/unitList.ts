/**
 * A list of units as offices have it: the national list of the statistics office with a commune a line, its district
 * and province beside it, or a list with a unit a line and the code of what it belongs to. Either becomes the tree of
 * the register. Vietnam has no districts since 1/7/2025: such a list has communes and a province alone.
 */

import type { Cell } from '../cell';
import { nameKey } from './collation';
import { codeText, levelOf, nameAndType, typeKey } from './unitTypes';

/** One line of a list; '' for what it does not say. */
export interface ListLine {
  readonly code: Cell;
  readonly name: string;
  readonly type: string;
  /** Code of the unit above, in a list of the second kind. */
  readonly parent: Cell;
  readonly districtCode: Cell;
  readonly districtName: string;
  readonly provinceCode: Cell;
  readonly provinceName: string;
  readonly population: Cell;
  /** What the office calls the tab that a commune without a district shares with others. */
  readonly group: string;
}

/** One unit of the tree that a list holds. */
export interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** Parent's code, '' for the province. */
  readonly parent: string;
  /** As typed; '' for none. */
  readonly population: Cell;
  readonly group: string;
}

/** One unit that set-up enters into a new register. */
export interface EnteredUnit extends ListedUnit {
  readonly populationSource: string;
  /** "1/4/2019". */
  readonly populationDate: string;
}

/** Why a list makes no tree. */
export type ListFault =
  /** Nothing says which province the units belong to. */
  | { readonly kind: 'provinceUnknown' }
  /** It holds several provinces; one spreadsheet is one province's. */
  | { readonly kind: 'provincesMany'; readonly provinces: readonly string[] }
  /** A district is named by its code alone. */
  | { readonly kind: 'districtUnnamed'; readonly code: string };

/** The units of a list, the province first and each district before its communes; or why it makes no tree. */
export type ListReading =
  | { readonly ok: true; readonly units: readonly ListedUnit[] }
  | { readonly ok: false; readonly fault: ListFault };

const failure = (fault: ListFault): ListReading => ({ ok: false, fault });

/** Reads a list of either kind. */
export function unitsOfList(lines: readonly ListLine[]): ListReading {
  return lines.some(({ parent }) => parent !== '') ? byParents(lines) : bySides(lines);
}

/** A list with a unit a line: each unit above its parts, the types taken out of the names. */
function byParents(lines: readonly ListLine[]): ListReading {
  const named = lines.map((line) => ({ line, ...nameAndType(line.name, line.type) }));
  const coded = named.map((unit) => ({
    ...unit,
    code: codeText(unit.line.code, levelOf(unit.type, unit.line.parent === '')),
  }));
  const codes = new Set(coded.map(({ code }) => code));
  // Of two units of one name the first, which is the upper one in any sensible list.
  const byName = new Map([...coded].reverse().map(({ code, name }) => [nameKey(name), code]));
  const units = coded.map(({ line, code, name, type }): ListedUnit => {
    const parent = line.parent === '' ? '' : parentCode(line.parent, type, codes, byName);
    return { code, name, type, parent, population: line.population, group: line.group };
  });
  const tops = units.filter(({ parent }) => parent === '');
  const [province] = tops;
  if (province === undefined) return failure({ kind: 'provinceUnknown' });
  if (tops.length > 1) return failure({ kind: 'provincesMany', provinces: tops.map(({ name }) => name) });
  const partsOf = (code: string) => units.filter(({ parent }) => parent === code);
  const ordered = [province, ...partsOf(province.code).flatMap((district) => [district, ...partsOf(district.code)])];
  // What belongs to nothing comes last, to be mended in the register.
  const placed = new Set(ordered);
  return { ok: true, units: [...ordered, ...units.filter((unit) => !placed.has(unit))] };
}

/** The code above, which may have lost its zeros, of a district or of the province; or of the unit whose name stands there. */
function parentCode(
  parent: Cell,
  type: string,
  codes: ReadonlySet<string>,
  byName: ReadonlyMap<string, string>,
): string {
  const above = levelOf(type, false) === 'district' ? (['province'] as const) : (['district', 'province'] as const);
  const written = above.map((level) => codeText(parent, level));
  const named = byName.get(nameKey(nameAndType(String(parent)).name));
  return written.find((code) => codes.has(code)) ?? named ?? codeText(parent, null);
}

/** A list with a commune a line: districts and province are made from what stands beside. */
function bySides(listed: readonly ListLine[]): ListReading {
  const lines = withDistrictsAbove(listed);
  const provinces = distinct(lines, ({ provinceCode, provinceName }) => [
    codeText(provinceCode, 'province'),
    provinceName,
  ]);
  const [province] = provinces;
  if (province === undefined) return failure({ kind: 'provinceUnknown' });
  if (provinces.length > 1) return failure({ kind: 'provincesMany', provinces: provinces.map(({ name }) => name) });
  const districts = distinct(lines, ({ districtCode, districtName }) => [
    districtKey(districtCode, districtName, province.code),
    districtName,
  ]);
  const unnamed = districts.find(({ name }) => name === '');
  if (unnamed) return failure({ kind: 'districtUnnamed', code: unnamed.code });

  const above = (unit: { readonly code: string; readonly name: string }, parent: string): ListedUnit => ({
    ...unit,
    ...nameAndType(unit.name),
    parent,
    population: '',
    group: '',
  });
  const communesOf = (district: string): readonly ListedUnit[] =>
    lines
      .filter(({ districtCode, districtName }) => districtKey(districtCode, districtName, province.code) === district)
      .map((line) => ({
        code: codeText(line.code, 'commune'),
        ...nameAndType(line.name, line.type),
        parent: district || province.code,
        population: line.population,
        group: line.group,
      }));
  const units = [
    above(province, ''),
    ...districts.flatMap((district) => [above(district, province.code), ...communesOf(district.code)]),
    ...communesOf(''),
  ];
  return { ok: true, units };
}

/**
 * Lines whose district stands in merged cells, or is named above its first commune alone. Only a đặc khu has none where
 * others have: it has always been right below its province.
 */
function withDistrictsAbove(lines: readonly ListLine[]): readonly ListLine[] {
  let above: Pick<ListLine, 'districtCode' | 'districtName'> = { districtCode: '', districtName: '' };
  return lines.map((line) => {
    const { districtCode, districtName } = line;
    const hasOwn = districtCode !== '' || districtName !== '';
    if (hasOwn) above = { districtCode, districtName };
    const isAlone = hasOwn || typeKey(nameAndType(line.name, line.type).type) === 'đặc khu';
    return isAlone ? line : { ...line, ...above };
  });
}

/** What a district goes by: its code, or its name, beside the province's where they share it; '' for none. */
function districtKey(code: Cell, name: string, province: string): string {
  const key = codeText(code, 'district') || name;
  return key === province && key !== '' ? `${province}/${key}` : key;
}

/** Units that lines refer to, in the order of their first mention; one without a code goes by its name. */
function distinct(
  lines: readonly ListLine[],
  refer: (line: ListLine) => readonly [code: string, name: string],
): readonly { readonly code: string; readonly name: string }[] {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [code, name] = refer(line);
    const key = code || name;
    if (key !== '') found.set(key, found.get(key) || name);
  }
  return [...found].map(([code, name]) => ({ code, name }));
}
