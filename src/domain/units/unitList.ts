/**
 * Turns a list of units into the tree of the register. There are two kinds of list. The statistics office's national
 * list has a line per commune, with its district and province beside it. Other lists have a line per unit, with the
 * code of its parent. Lists from after 1/7/2025 have no districts, only communes and a province.
 */

import type { Cell } from '../cell';
import { nameKey } from './collation';
import { codeText, levelOf, nameAndType, typeKey } from './unitTypes';

/** One line of a list; '' where the list has no value. */
export interface ListLine {
  readonly code: Cell;
  readonly name: string;
  readonly type: string;
  /** Code or name of the parent, in a list with a line per unit. */
  readonly parent: Cell;
  readonly districtCode: Cell;
  readonly districtName: string;
  readonly provinceCode: Cell;
  readonly provinceName: string;
  readonly population: Cell;
  /** The group of a commune without a district; '' for none. */
  readonly group: string;
}

/** One unit of the tree. */
export interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  /** The parent's code; '' for the province. */
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

/** Why a list cannot be turned into a tree. */
export type ListFault =
  /** The list does not name the province. */
  | { readonly kind: 'provinceUnknown' }
  /** The list contains several provinces; a spreadsheet is for one. */
  | { readonly kind: 'provincesMany'; readonly provinces: readonly string[] }
  /** A district has a code but no name. */
  | { readonly kind: 'districtUnnamed'; readonly code: string };

/** The units of a list, the province first and each district before its communes; or why it makes no tree. */
export type ListReading =
  | { readonly ok: true; readonly units: readonly ListedUnit[] }
  | { readonly ok: false; readonly fault: ListFault };

const failure = (fault: ListFault): ListReading => ({ ok: false, fault });

/** Reads a list of either kind. */
export function unitsOfList(lines: readonly ListLine[]): ListReading {
  return lines.some(({ parent }) => parent !== '') ? unitPerLine(lines) : communePerLine(lines);
}

/** Reads a list with a line per unit: orders units above their parts and separates types from names. */
function unitPerLine(lines: readonly ListLine[]): ListReading {
  const named = lines.map((line) => ({ line, ...nameAndType(line.name, line.type) }));
  const coded = named.map((unit) => ({
    ...unit,
    code: codeText(unit.line.code, levelOf(unit.type, unit.line.parent === '')),
  }));
  const codes = new Set(coded.map(({ code }) => code));
  // Of two units with the same name, the first wins: lists put the upper unit first.
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
  // Units without a place in the tree come last; the register reports them.
  const placed = new Set(ordered);
  return { ok: true, units: [...ordered, ...units.filter((unit) => !placed.has(unit))] };
}

/** The parent's code, with the zeros that it may have lost; the list may also give the parent's name instead. */
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

/** Reads a list with a line per commune: districts and province come from the columns beside it. */
function communePerLine(listed: readonly ListLine[]): ListReading {
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
 * Repeats the district on lines that leave it blank because the cells are merged or only the first commune names it. A
 * đặc khu stays without one: it is directly below its province.
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

/** A district's key: its code, or else its name; prefixed by the province's code if both are equal; '' for none. */
function districtKey(code: Cell, name: string, province: string): string {
  const key = codeText(code, 'district') || name;
  return key === province && key !== '' ? `${province}/${key}` : key;
}

/** The units that lines refer to, in order of first mention. A unit without a code is identified by its name. */
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
