/** The columns of a district's tab: their keys, order, widths and what stands in them. */

import type { OptionalColumns, Settings } from '../domain/settings';
import type { Messages } from '../language';
import { FORMAT } from './look';

/** A column's key, the same for ever; labels are the message catalogues'. */
export type DistrictColumnKey = keyof Messages['district']['columns'];

/** What fills a column: people, a formula, the register, or the add-on. */
export type Filling = 'typed' | 'formula' | 'register' | 'addOn';

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
}

const counted = (key: DistrictColumnKey, group: OptionalColumns | null, width: number): DistrictColumn => ({
  key,
  filling: 'typed',
  width,
  numberFormat: FORMAT.count,
  align: 'right',
  summed: true,
  group,
});

const ALL_COLUMNS: readonly DistrictColumn[] = [
  column('code', 'register', 64, FORMAT.text, 'center'),
  column('name', 'register', 170, null, 'left'),
  { ...counted('population', null, 92), filling: 'register' },
  counted('users', null, 104),
  column('coverage', 'formula', 92, FORMAT.percentage, 'right'),
  column('needed', 'formula', 92, FORMAT.count, 'right'),
  counted('centralSmartphone', 'central', 112),
  counted('centralInstalled', 'central', 112),
  counted('homeSmartphone', 'home', 112),
  counted('homeInstalled', 'home', 112),
  counted('testSmartphone', 'test', 112),
  counted('testInstalled', 'test', 112),
  counted('households', 'households', 92),
  counted('householdsVisited', 'households', 92),
  column('note', 'typed', 220, null, 'left'),
  column('reportedAt', 'addOn', 128, FORMAT.instant, 'center'),
  column('status', 'addOn', 300, null, 'left'),
];

function column(
  key: DistrictColumnKey,
  filling: Filling,
  width: number,
  numberFormat: string | null,
  align: DistrictColumn['align'],
): DistrictColumn {
  return { key, filling, width, numberFormat, align, summed: false, group: null };
}

/** Every key, switched on or not: what marks may carry. */
export const DISTRICT_KEYS: ReadonlySet<string> = new Set(ALL_COLUMNS.map(({ key }) => key));

/** The columns that the settings ask for, in order. */
export function districtColumns(settings: Settings): readonly DistrictColumn[] {
  return ALL_COLUMNS.filter(({ group }) => group === null || settings.columns[group]);
}
