/** The lines of the Summary's page: text, and table rows that share the same eleven columns. */

import type { Locality } from '../../domain/units/locality';
import { isGroupCode } from '../../domain/units/tabGroups';
import type { Messages } from '../../messages';
import type { Written } from '../../platform/tabPlan';
import { FORMAT } from '../core/look';

/** The columns of all tables on the page, named by their content in the main table. */
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

/** The key of a column of the page. */
export type SummaryColumn = (typeof SUMMARY_COLUMNS)[number];

/**
 * The kind of a line: a title, a heading, a sentence, a table's header or row, or a blank line ('gap'). Texts fill only
 * the first cell; headers and rows fill all. The kind is stored in the tab's hidden column.
 */
export type LineKind = 'title' | 'heading' | 'sentence' | 'finding' | 'header' | 'total' | 'row' | 'gap';

/** One line of the page. */
export interface PageLine {
  readonly kind: LineKind;
  /** One cell for a text, all columns for a header or a row. */
  readonly cells: readonly Written[];
  /** Backgrounds of highlighted cells, by column. */
  readonly backgrounds: Readonly<Record<number, string>>;
  /** Number formats that differ from the column's default, by column. */
  readonly formats: Readonly<Record<number, string>>;
}

/** Values by column; an absent column is blank. */
export type ByColumn<T> = Readonly<Partial<Record<SummaryColumn, T>>>;

/** Formats of numbers that show their sign. */
const SIGNED = '+#,##0;-#,##0;0';
const SIGNED_TENTHS = '+#,##0.0;-#,##0.0;0';

/** Number formats for cells of the page. */
export const PAGE_FORMAT = { ...FORMAT, signed: SIGNED, signedTenths: SIGNED_TENTHS } as const;

/** The default number format of each column. */
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

/** The cells that name a row's unit. The code of a group is left out, since it means nothing to people. */
export function unitCells({ code, name }: Locality, shown = name): ByColumn<Written> {
  return { code: { code: isGroupCode(code) ? '' : code }, name: shown };
}

/** The header's cells above them. */
export function unitLabels({ summary: { columns } }: Messages): ByColumn<Written> {
  return { code: columns.code, name: columns.name };
}

/** A blank line. */
export const BLANK_LINE: PageLine = { kind: 'gap', cells: [], backgrounds: {}, formats: {} };

/** A line with one text. */
export function textLine(kind: 'title' | 'heading' | 'sentence' | 'finding', text: string): PageLine {
  return { kind, cells: [text], backgrounds: {}, formats: {} };
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
