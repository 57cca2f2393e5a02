/** The columns of a district's tab: their keys, order, widths and what fills them. */

import { type Grid, textOf } from '../../domain/cell';
import type { OptionalColumns, Settings } from '../../domain/settings';
import { areCommuneTypes } from '../../domain/units/unitTypes';
import type { Messages } from '../../messages';
import type { LabelKeys } from '../core/labels';
import { FORMAT } from '../core/look';
import { findLabels, foldLabel, SEARCHED_ROWS } from '../core/marks';

/** A column's key, the same for ever; labels are the message catalogues'. */
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
  /** The group of optional columns it belongs to; null for a column that is always there. */
  readonly group: OptionalColumns | null;
  /** Whether only the add-on looks at it. */
  readonly hidden: boolean;
}

type Shape = Omit<DistrictColumn, 'key' | 'width' | 'group' | 'hidden'>;

const FIGURE: Shape = { filling: 'typed', numberFormat: FORMAT.count, align: 'right', summed: true };
const FORMULA: Shape = { ...FIGURE, filling: 'formula', summed: false };
const TEXT: Shape = { filling: 'typed', numberFormat: null, align: 'left', summed: false };

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
  column('reportedAt', 128, { ...TEXT, filling: 'addOn', numberFormat: FORMAT.instant, align: 'center' }),
  column('status', 520, { ...TEXT, filling: 'addOn' }),
  // The state in a word, which formulas and highlights go by, and the valid reports by day (record.ts).
  column('state', 64, { ...TEXT, filling: 'addOn' }, null, true),
  column('record', 64, { ...TEXT, filling: 'addOn' }, null, true),
];

/** The columns that the add-on fills after every change, side by side in a new tab. */
export const STAMPS = ['reportedAt', 'status', 'state', 'record'] as const satisfies readonly DistrictColumnKey[];

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

/** The header row and its columns, by their labels; null where too few of them are left. */
export function findHeader(grid: Grid, labels: LabelKeys): ReturnType<typeof findLabels> {
  // The names' label is of the kinds of units that the register had when it was written.
  const kinds = grid.slice(0, SEARCHED_ROWS).flatMap((cells) => cells.map(textOf).filter(areCommuneTypes));
  return findLabels(grid, new Map([...labels, ...kinds.map((label) => [foldLabel(label), 'name'] as const)]));
}
