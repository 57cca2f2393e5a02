/** The columns of a district's tab: their keys, order, widths and what fills them. */

import { type Grid, textOf } from '../../domain/cell';
import type { OptionalColumns, Settings } from '../../domain/settings';
import { areCommuneTypes } from '../../domain/units/unitTypes';
import type { Messages } from '../../messages';
import type { LabelKeys } from '../core/labels';
import { FORMAT } from '../core/look';
import { findLabels, foldLabel, SEARCHED_ROWS } from '../core/marks';

/** A column's key, which never changes; the labels are in the message catalogues. */
export type DistrictColumnKey = keyof Messages['district']['columns'];

/** What fills a column: people, a formula, the register, or the add-on. */
type Filling = 'typed' | 'formula' | 'register' | 'addOn';

/** One column of a district's tab. */
export interface DistrictColumn {
  readonly key: DistrictColumnKey;
  readonly filling: Filling;
  /** Pixels. */
  readonly width: number;
  readonly numberFormat: string | null;
  readonly align: 'left' | 'center' | 'right';
  /** Whether the column's figures are added up above the rows. */
  readonly summed: boolean;
  /** The group of optional columns to which it belongs; null for a column that every tab has. */
  readonly group: OptionalColumns | null;
  /** Whether it is hidden, because only the add-on reads it. */
  readonly hidden: boolean;
}

type Shape = Omit<DistrictColumn, 'key' | 'width' | 'group' | 'hidden'>;

const FIGURE: Shape = { filling: 'typed', numberFormat: FORMAT.count, align: 'right', summed: true };
const FORMULA: Shape = { ...FIGURE, filling: 'formula', summed: false };
const TEXT: Shape = { filling: 'typed', numberFormat: null, align: 'left', summed: false };
const STORED: Shape = { ...TEXT, filling: 'addOn' };

const ALL_COLUMNS: readonly DistrictColumn[] = [
  column('code', 64, { ...TEXT, filling: 'register', numberFormat: FORMAT.text, align: 'center' }),
  column('name', 170, { ...TEXT, filling: 'register' }),
  column('population', 92, { ...FIGURE, filling: 'register' }),
  column('users', 104, FIGURE),
  column('coverage', 92, { ...FORMULA, numberFormat: FORMAT.percentage }),
  column('needed', 92, FORMULA),
  column('centralSmartphone', 112, FIGURE, 'central'),
  column('centralInstalled', 112, FIGURE, 'central'),
  column('homeSmartphone', 112, FIGURE, 'home'),
  column('homeInstalled', 112, FIGURE, 'home'),
  column('testSmartphone', 112, FIGURE, 'test'),
  column('testInstalled', 112, FIGURE, 'test'),
  column('households', 92, FIGURE, 'households'),
  column('householdsVisited', 92, FIGURE, 'households'),
  column('note', 220, TEXT),
  // The columns that show the stored block. The key of the state is hidden; formulas and highlights use it.
  column('reportedAt', 128, { ...TEXT, filling: 'formula', numberFormat: FORMAT.instant, align: 'center' }),
  column('status', 520, { ...TEXT, filling: 'formula' }),
  column('state', 64, { ...TEXT, filling: 'formula' }, null, true),
  // The live cell (liveFormulas.ts).
  column('rowFormulas', 64, { ...STORED, filling: 'formula' }, null, true),
  // The stored block (block.ts).
  column('rowCode', 64, STORED, null, true),
  column('rowState', 64, STORED, null, true),
  column('rowTime', 64, { ...STORED, numberFormat: FORMAT.instant }, null, true),
  column('rowSentence', 64, STORED, null, true),
  column('rowData', 64, STORED, null, true),
];

/** The columns that reporters fill. */
export const TYPED = ALL_COLUMNS.filter(({ filling }) => filling === 'typed').map(({ key }) => key);

/** The columns of the stored block, side by side: the add-on writes them after every change. */
export const BLOCK = [
  'rowCode',
  'rowState',
  'rowTime',
  'rowSentence',
  'rowData',
] as const satisfies readonly DistrictColumnKey[];

/** The columns whose formulas show the stored block. */
export const SHOWN = ['reportedAt', 'status', 'state'] as const satisfies readonly DistrictColumnKey[];

/** Whether a column is one of these. */
export const isShown = (key: DistrictColumnKey): key is (typeof SHOWN)[number] => SHOWN.some((each) => each === key);

function column(
  key: DistrictColumnKey,
  width: number,
  shape: Shape,
  group: OptionalColumns | null = null,
  hidden = false,
): DistrictColumn {
  return { key, width, group, hidden, ...shape };
}

/** The columns of groups that the settings have switched off. */
export function unusedColumns(settings: Settings): readonly DistrictColumn[] {
  return ALL_COLUMNS.filter(({ group }) => group !== null && !settings.columns[group]);
}

/** The columns that the settings ask for, in order. */
export function districtColumns(settings: Settings): readonly DistrictColumn[] {
  return ALL_COLUMNS.filter(({ group }) => group === null || settings.columns[group]);
}

/** The header row and its columns, by their labels; null if too few labels are left. */
export function findHeader(grid: Grid, labels: LabelKeys): ReturnType<typeof findLabels> {
  // The label over the names lists the types of units that the register had when it was written.
  const kinds = grid.slice(0, SEARCHED_ROWS).flatMap((cells) => cells.map(textOf).filter(areCommuneTypes));
  return findLabels(grid, new Map([...labels, ...kinds.map((label) => [foldLabel(label), 'name'] as const)]));
}
