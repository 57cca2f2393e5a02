/** Reads the figures of a district's tab and says which cannot be taken, and why. */

import { a1, type Cell, type Grid, isBlank, textOf } from '../domain/cell';
import { type CountReading, readCount } from '../domain/count';
import type { Fault, Finding } from '../domain/finding';
import type { District, Locality, LocalityCode } from '../domain/locality';
import type { CommuneFigure } from '../domain/report';
import { ALL_MESSAGES } from '../language';
import { findLabels, findMarks, foldLabel, type Marks } from './mark';

/** The figures of a district and what has to be mended in its tab. */
export interface DistrictReading {
  readonly figures: ReadonlyMap<LocalityCode, CommuneFigure>;
  readonly findings: readonly Finding[];
}

/** A row that carries a commune's code. */
interface CodedRow {
  readonly row: number;
  readonly reading: CountReading;
}

/** Reads a tab's cells; `marks` tell where its columns stand. */
export function readDistrictTab(grid: Grid, marks: Marks, district: District): DistrictReading {
  const codeColumn = marks.columns.get('code');
  const usersColumn = marks.columns.get('users');
  if (codeColumn === undefined || usersColumn === undefined) {
    const column = codeColumn === undefined ? 'code' : 'users';
    return { figures: new Map(), findings: [inTab(district, null, { kind: 'columnMissing', column })] };
  }

  const findings: Finding[] = [];
  const figures = new Map<LocalityCode, CommuneFigure>();
  const rows = rowsByCommune(grid, marks, district, codeColumn, usersColumn);
  for (const commune of district.communes) {
    const found = rows.get(commune.code) ?? [];
    const [first] = found;
    if (first === undefined) {
      findings.push(inTab(district, commune, { kind: 'rowMissing' }));
      continue;
    }
    const chosen = agreedReading(found);
    if (chosen === null) {
      const numbers = found.map(({ row }) => row + 1);
      findings.push(inTab(district, commune, { kind: 'codeTwice', rows: numbers }));
      figures.set(commune.code, { state: 'invalid', users: 0 });
      continue;
    }
    figures.set(commune.code, figureOf(chosen.reading));
    if (chosen.reading.kind === 'fault') {
      const cell = a1({ row: chosen.row, column: usersColumn });
      findings.push({ ...inTab(district, commune, chosen.reading.fault), cell });
    }
  }
  findings.push(...strayRows(grid, marks, district, codeColumn, usersColumn));
  return { figures, findings };
}

function rowsByCommune(
  grid: Grid,
  marks: Marks,
  district: District,
  codeColumn: number,
  usersColumn: number,
): ReadonlyMap<string, readonly CodedRow[]> {
  const communes = new Map<string, Locality>(district.communes.map((commune) => [commune.code, commune]));
  const rows = new Map<string, CodedRow[]>();
  grid.forEach((cells, row) => {
    const commune = communes.get(textOf(cells[codeColumn] ?? ''));
    if (commune === undefined || row <= marks.row) return;
    const reading = readCount(cells[usersColumn] ?? '', commune.population);
    const sameCode = rows.get(commune.code) ?? [];
    sameCode.push({ row, reading });
    rows.set(commune.code, sameCode);
  });
  return rows;
}

/** The one figure of a commune's rows: a copied row that says the same, or nothing, does no harm. */
function agreedReading(rows: readonly CodedRow[]): CodedRow | null {
  const filled = rows.filter(({ reading }) => reading.kind !== 'blank');
  const [first] = filled.length > 0 ? filled : rows;
  const agree = filled.every(({ reading }) => JSON.stringify(reading) === JSON.stringify(first?.reading));
  return agree ? (first ?? null) : null;
}

function figureOf(reading: CountReading): CommuneFigure {
  switch (reading.kind) {
    case 'blank':
      return { state: 'missing', users: 0 };
    case 'count':
      return { state: 'reported', users: reading.count };
    case 'fault':
      return { state: 'invalid', users: 0 };
  }
}

/** Rows below the first commune's that hold users although their code is no commune's. */
function strayRows(
  grid: Grid,
  marks: Marks,
  district: District,
  codeColumn: number,
  usersColumn: number,
): readonly Finding[] {
  const codes = new Set<string>(district.communes.map(({ code }) => code));
  const codeOf = (cells: readonly Cell[]) => textOf(cells[codeColumn] ?? '');
  const first = grid.findIndex((cells, row) => row > marks.row && codes.has(codeOf(cells)));
  return grid.flatMap((cells, row) => {
    if (first < 0 || row <= first || codes.has(codeOf(cells)) || isBlank(cells[usersColumn] ?? '')) return [];
    const fault = { kind: 'codeUnknown', code: codeOf(cells) } as const;
    return [{ ...inTab(district, null, fault), cell: a1({ row, column: codeColumn }) }];
  });
}

function inTab(district: District, commune: Locality | null, fault: Fault): Finding {
  return { fault, locality: commune ?? district.locality, district: district.locality, cell: null };
}

/** Where a district tab's columns stand: by its marks, or by its header's labels when the row of marks was deleted. */
export function districtMarks(grid: Grid, district: District): Marks | null {
  const marks = findMarks(grid);
  if (marks !== null) return marks;
  const labels = ALL_MESSAGES.flatMap(({ district: { columns } }) =>
    Object.entries(columns).map(([key, label]) => [foldLabel(label), key] as const),
  );
  const header = findLabels(grid, new Map(labels));
  return header && { owner: district.locality.code, ...header };
}
