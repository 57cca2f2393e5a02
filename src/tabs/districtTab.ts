/**
 * What a district's tab holds, cell by cell: head, header and a row per commune. One rule serves for making a tab and
 * for mending one: whatever is wanted and blank is written, whatever stands there stays.
 *
 *   row 1 marks (hidden) · 2 title · 3 totals · 4 state, target, hint · 5 bands in colour and words · 6 header · 7… rows
 */

import { type Band, bandsOf } from '../domain/bands';
import { type Cell, cellAt, columnLetters, type Grid, isBlank, textOf } from '../domain/cell';
import type { District, Locality } from '../domain/locality';
import { SHIPPED_SETTINGS, type Settings } from '../domain/settings';
import type { Messages } from '../language';
import { type DistrictColumn, type DistrictColumnKey, districtColumns } from './districtColumns';
import {
  type ColumnReference,
  bandCondition,
  coverageFormula,
  filledFormula,
  neededFormula,
  populationFormula,
  targetFormula,
  totalFormula,
} from './districtFormulas';
import { bandColors, COLOR, FORMAT, LOOK, neededFormat } from './look';
import { type Marks, mark } from './mark';
import { type Arrangement, blocksOf, type Dressing, type Highlight, type TabPlan, type WantedCell, type Written } from './plan';

const TITLE = 1;
const TOTALS = 2;
const STATE = 3;
const BANDS = 4;
const HEADER = 5;
/** The first commune's row, from 0. */
export const FIRST_ROW = 6;

/** Rows below the communes that formulas and highlights reach, for rows that officials insert or append. */
const SPARE_ROWS = 60;

/** The columns of other tabs that a district's formulas look into. */
export interface References {
  readonly units: { readonly codes: ColumnReference; readonly populations: ColumnReference };
  readonly settings: { readonly keys: ColumnReference; readonly values: ColumnReference };
}

/** An existing tab's cells; a new tab has none. */
export interface Existing {
  readonly values: Grid;
  /** The formulas, '' where a cell has none. */
  readonly formulas: readonly (readonly string[])[];
  readonly marks: Marks;
}

/** The plan that makes a district's tab, or that mends `existing`. */
export function planDistrictTab(
  district: District,
  settings: Settings,
  text: Messages,
  references: References,
  existing: Existing | null,
): TabPlan {
  const sketch = new Sketch(district, settings, text, references, existing);
  return existing === null ? sketch.whole() : sketch.repair(existing);
}

/** Where everything of one tab stands, found or newly placed, and what belongs there. */
class Sketch {
  private readonly columns: readonly DistrictColumn[];
  private readonly places: ReadonlyMap<DistrictColumnKey, number>;
  private readonly rows: ReadonlyMap<Locality, number>;
  private readonly bands: readonly Band[];
  /** How far the head has moved down since the tab was made: rows inserted above it. */
  private readonly shift: number;
  private readonly lastRow: number;

  constructor(
    private readonly district: District,
    private readonly settings: Settings,
    private readonly text: Messages,
    private readonly references: References,
    existing: Existing | null,
  ) {
    this.columns = districtColumns(settings);
    this.bands = bandsOf(settings.bands);
    this.shift = existing?.marks.row ?? 0;
    this.places = placeColumns(this.columns, existing);
    this.rows = placeRows(district.communes, existing, FIRST_ROW + this.shift);
    this.lastRow = Math.max(FIRST_ROW + this.shift, ...this.rows.values()) + SPARE_ROWS;
  }

  /** A new tab in one block. */
  whole(): TabPlan {
    const height = FIRST_ROW + this.district.communes.length;
    const cells = Array.from({ length: height }, () => this.columns.map((): Written => ''));
    for (const { row, column, written } of this.wanted()) {
      const line = cells[row];
      if (line) line[column] = written;
    }
    return {
      blocks: [{ row: 0, column: 0, cells }],
      dressings: [...this.headDressings(), ...this.columns.flatMap((column) => this.columnDressings(column))],
      highlights: this.highlights(),
      arrangement: this.arrangement(),
    };
  }

  /** Only what an existing tab lacks. */
  repair({ values, formulas, marks }: Existing): TabPlan {
    const lacking = [...this.wanted()].filter(
      ({ row, column }) => isBlank(cellAt(values, { row, column })) && !formulas[row]?.[column],
    );
    const appended = this.columns.filter(({ key }) => !marks.columns.has(key));
    return {
      blocks: blocksOf(lacking),
      dressings: appended.flatMap((column) => this.columnDressings(column)),
      highlights: this.highlights(),
      arrangement: null,
    };
  }

  private *wanted(): Generator<WantedCell> {
    for (const column of this.columns) {
      const place = this.place(column.key);
      yield { row: this.shift, column: place, written: mark(this.district.locality.code, column.key) };
      yield { row: this.shift + HEADER, column: place, written: this.text.district.columns[column.key] };
      if (column.summed) yield { row: this.shift + TOTALS, column: place, written: totalFormula(this.cells(column.key)) };
      for (const [commune, row] of this.rows) {
        const written = this.rowCell(column.key, commune, row);
        if (written !== '') yield { row, column: place, written };
      }
    }
    yield* this.wantedHead();
  }

  private *wantedHead(): Generator<WantedCell> {
    const { text, shift } = this;
    const title = text.district.title(this.district.locality, this.settings.indicator);
    const total = shift + TOTALS;
    const at = (key: DistrictColumnKey, row: number, written: Written) => ({ row, column: this.place(key), written });
    yield at('code', shift + TITLE, title);
    yield at('name', total, text.district.total);
    yield at('coverage', total, coverageFormula(this.cell('users', total), this.cell('population', total)));
    yield at('needed', total, this.needed(total));
    yield at('code', shift + STATE, filledFormula(this.cells('users'), this.cells('code'), text.district.filled));
    yield at('users', shift + STATE, text.district.target);
    yield at('coverage', shift + STATE, targetFormula(this.references.settings, SHIPPED_SETTINGS.target));
    yield { row: shift + STATE, column: this.place('needed') + 1, written: text.district.hint };
    for (const band of this.bands) yield { ...this.bandCell(band), written: text.band(band) };
  }

  private rowCell(key: DistrictColumnKey, commune: Locality, row: number): Written {
    switch (key) {
      case 'code':
        return { code: commune.code };
      case 'name':
        return commune.name;
      case 'population':
        return populationFormula(this.cell('code', row), this.references.units);
      case 'coverage':
        return coverageFormula(this.cell('users', row), this.cell('population', row));
      case 'needed':
        return this.needed(row);
      default:
        return '';
    }
  }

  private needed(row: number): Written {
    const target = `$${columnLetters(this.place('coverage'))}$${this.shift + STATE + 1}`;
    return neededFormula(this.cell('users', row), this.cell('population', row), this.cell('coverage', row), target);
  }

  private highlights(): readonly Highlight[] {
    const row = FIRST_ROW + this.shift;
    const users = `$${this.cell('users', row)}`;
    const population = `$${this.cell('population', row)}`;
    const area = (key: DistrictColumnKey) => ({ row, column: this.place(key), rows: this.lastRow - row + 1, columns: 1 });
    return this.bands.flatMap((band) =>
      (['coverage', 'needed'] as const).map((key) => ({
        area: area(key),
        formula: bandCondition(band, users, population),
        ...bandColors(band),
      })),
    );
  }

  private headDressings(): readonly Dressing[] {
    const width = this.columns.length;
    const band = (row: number, look: Dressing['look'], column = 0, columns = width): Dressing => ({ row, column, rows: 1, columns, look });
    return [
      band(TITLE, LOOK.title),
      band(TOTALS, { bold: true, background: COLOR.total }),
      band(STATE, LOOK.hint),
      band(STATE, { bold: true, italic: false, color: COLOR.title }, 0, this.place('needed')),
      band(STATE, { numberFormat: FORMAT.percentage }, this.place('coverage'), 1),
      ...this.bands.map((each): Dressing => {
        const { background, color } = bandColors(each);
        const look = { background, color, size: 8, align: 'center', middle: true, wrap: true } as const;
        return { ...this.bandCell(each), rows: 1, columns: 1, look };
      }),
      band(HEADER, LOOK.header),
    ];
  }

  private columnDressings(column: DistrictColumn): readonly Dressing[] {
    const { key, numberFormat, align, filling, summed } = column;
    const place = this.place(key);
    const rows = this.lastRow - FIRST_ROW - this.shift + 1;
    const format = key === 'needed' ? neededFormat(this.text.district.reached) : numberFormat;
    const body: Dressing = {
      row: FIRST_ROW + this.shift,
      column: place,
      rows,
      columns: 1,
      look: { ...(format === null ? {} : { numberFormat: format }), align, middle: true, wrap: key === 'note' || key === 'status' },
    };
    const filled: Dressing = {
      ...body,
      rows: this.district.communes.length,
      look: { ruled: true, ...(filling === 'typed' ? { background: COLOR.input } : {}) },
    };
    const isTotal = summed || key === 'coverage' || key === 'needed';
    const total: Dressing = { ...body, row: TOTALS + this.shift, rows: 1, look: format === null ? {} : { numberFormat: format } };
    return isTotal ? [body, filled, total] : [body, filled];
  }

  private arrangement(): Arrangement {
    return {
      frozenRows: FIRST_ROW,
      frozenColumns: this.place('name') + 1,
      widths: this.columns.map(({ width }) => width),
      hiddenRows: [0],
      hiddenColumns: [],
      heights: { [TITLE]: 30, [BANDS]: 34, [HEADER]: 56 },
      tabColor: null,
    };
  }

  private bandCell(band: Band): { row: number; column: number } {
    return { row: this.shift + BANDS, column: this.place('population') + band.index };
  }

  private place(key: DistrictColumnKey): number {
    const column = this.places.get(key);
    if (column === undefined) throw new Error(`the column ${key} has no place`);
    return column;
  }

  private cell(key: DistrictColumnKey, row: number): string {
    return `${columnLetters(this.place(key))}${row + 1}`;
  }

  private cells(key: DistrictColumnKey): string {
    return `${this.cell(key, FIRST_ROW + this.shift)}:${this.cell(key, this.lastRow)}`;
  }
}

function placeColumns(
  columns: readonly DistrictColumn[],
  existing: Existing | null,
): ReadonlyMap<DistrictColumnKey, number> {
  const width = existing ? Math.max(0, ...existing.values.map((row) => row.length)) : 0;
  let next = width;
  return new Map(columns.map(({ key }) => [key, existing?.marks.columns.get(key) ?? next++]));
}

/** A commune's row is the one with its code; a row whose code was wiped is known by its name. */
function placeRows(
  communes: readonly Locality[],
  existing: Existing | null,
  firstRow: number,
): ReadonlyMap<Locality, number> {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number>();
  existing?.values.forEach((cells, row) => {
    if (row <= existing.marks.row) return;
    const code = textUnder('code', cells, existing.marks);
    const name = textUnder('name', cells, existing.marks);
    if (code !== '' && !byCode.has(code)) byCode.set(code, row);
    if (code === '' && name !== '' && !byName.has(name)) byName.set(name, row);
  });
  let next = Math.max(firstRow, existing?.values.length ?? 0);
  return new Map(communes.map((commune) => [commune, byCode.get(commune.code) ?? byName.get(commune.name) ?? next++]));
}

function textUnder(key: DistrictColumnKey, cells: readonly Cell[], marks: Marks): string {
  const column = marks.columns.get(key);
  return column === undefined ? '' : textOf(cells[column] ?? '');
}
