/** What the Summary's page is made of: lines of text and table rows over the same eleven columns. */

import type { Locality } from '../../domain/units/locality';
import { isGroupCode } from '../../domain/units/tabGroups';
import type { Messages } from '../../messages';
import type { Written } from '../../platform/tabPlan';
import { FORMAT } from '../core/look';

/** The columns of every table on the page, named after what stands in them in most tables. */
export const SUMMARY_COLUMNS = [
  'rank',
  'code',
  'name',
  'parent',
  'population',
  'users',
  'coverage',
  'needed',
  'contribution',
  'band',
  'completeness',
] as const satisfies readonly (keyof Messages['summary']['columns'])[];

/** One of them. */
export type SummaryColumn = (typeof SUMMARY_COLUMNS)[number];

/**
 * What a line of the page is: a title, a heading, a sentence, a table's header or row, or nothing. Sentences fill
 * their first cell only; a header and a row fill all.
 */
export type LineKind = 'title' | 'heading' | 'sentence' | 'finding' | 'header' | 'total' | 'row' | 'gap';

/** One line of the page. */
export interface PageLine {
  readonly kind: LineKind;
  /** As many as the kind fills: one or all columns. */
  readonly cells: readonly Written[];
  /** Background of the cells that a highlight covers, by column; empty for most. */
  readonly backgrounds: Readonly<Record<number, string>>;
  /** Number formats that differ from the column's usual one, by column. */
  readonly formats: Readonly<Record<number, string>>;
}

/** Cells by their column; a column that is absent is blank. */
export type ByColumn<T> = Readonly<Partial<Record<SummaryColumn, T>>>;

/** Numbers whose sign matters. */
const SIGNED = '+#,##0;-#,##0;0';
const SIGNED_TENTHS = '+#,##0.0;-#,##0.0;0';

/** Number formats for cells of the page. */
export const PAGE_FORMAT = { ...FORMAT, signed: SIGNED, signedTenths: SIGNED_TENTHS } as const;

/** The usual format of each column. */
export const USUAL_FORMATS: Readonly<Record<SummaryColumn, string>> = {
  rank: PAGE_FORMAT.general,
  code: FORMAT.text,
  name: PAGE_FORMAT.general,
  parent: PAGE_FORMAT.general,
  population: FORMAT.count,
  users: FORMAT.count,
  coverage: FORMAT.percentage,
  needed: FORMAT.count,
  contribution: FORMAT.percentage,
  band: PAGE_FORMAT.general,
  completeness: PAGE_FORMAT.general,
};

/** The cells that say whose row it is; a group of communes has no code that means anything to people. */
export function unitCells({ code, name }: Locality, shown = name): ByColumn<Written> {
  return { code: { code: isGroupCode(code) ? '' : code }, name: shown };
}

/** The header's cells over them. */
export function unitLabels({ summary: { columns } }: Messages): ByColumn<Written> {
  return { code: columns.code, name: columns.name };
}

/** An empty line. */
export const GAP: PageLine = { kind: 'gap', cells: [], backgrounds: {}, formats: {} };

/** A line of one text. */
export function textLine(kind: 'title' | 'heading' | 'sentence' | 'finding', said: string): PageLine {
  return { kind, cells: [said], backgrounds: {}, formats: {} };
}

/** A line of a table. */
export function tableLine(
  kind: 'header' | 'total' | 'row',
  cells: ByColumn<Written>,
  formats: ByColumn<string> = {},
  backgrounds: ByColumn<string> = {},
): PageLine {
  const byIndex = <T>(values: ByColumn<T>): Readonly<Record<number, T>> =>
    Object.fromEntries(SUMMARY_COLUMNS.flatMap((key, index) => (key in values ? [[index, values[key] as T]] : [])));
  return {
    kind,
    cells: SUMMARY_COLUMNS.map((key) => cells[key] ?? ''),
    backgrounds: byIndex(backgrounds),
    formats: byIndex(formats),
  };
}
