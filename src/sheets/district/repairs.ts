/** Repairs of typed texts that can only mean one number, and repairs that edits made and that are not logged yet. */

import { a1, type Cell } from '../../domain/cell';
import type { FigureKey } from '../../domain/figures/figures';
import type { SettledDistrict } from '../../domain/reporting/settlement';
import type { LocalityCode } from '../../domain/units/locality';
import { formatDay } from '../../messages/format';
import type { PlannedCell } from '../core/plan';
import type { DistrictReading } from './readDistrict';
import type { UnloggedRepair } from './rowData';

/** One typed text that is replaced by the number it can only mean. */
export interface Repair {
  readonly cell: PlannedCell;
  /** In A1 notation. */
  readonly place: string;
  readonly typed: Cell;
  readonly count: number;
  readonly code: LocalityCode;
  readonly key: FigureKey;
}

/** Repairs that one call makes: of one text in one column, or of one number or date. */
export type RepairGroup = readonly [Repair, ...Repair[]];

/** The most texts, and the most numbers and dates, that one run replaces; the next run continues. */
export const MOST_REPAIRS = 20;

/** The repairs of a tab, grouped by column and text. */
export function repairGroups({ tab, communes }: DistrictReading, settled: SettledDistrict): readonly RepairGroup[] {
  const groups = new Map<string, [Repair, ...Repair[]]>();
  for (const [code, { judgement }] of settled.communes) {
    const { rows = [], countedRow = null, cells = {} } = communes.get(code) ?? {};
    for (const row of rows)
      for (const { key, count } of judgement?.repairs ?? []) {
        const place = tab.place(key, row);
        const typed = tab.at(key, row);
        // A copied row may be blank where the counted one is not.
        if (place === null || (typed !== cells[key] && row !== countedRow)) continue;
        const repair: Repair = { cell: { ...place, written: count }, place: a1(place), typed, count, code, key };
        const of = typeof typed === 'string' ? `${place.column} ${typed}` : repair.place;
        const group = groups.get(of);
        if (group) group.push(repair);
        else groups.set(of, [repair]);
      }
  }
  return [...groups.values()];
}

/** A repair that an edit makes, to be logged by a later run. */
export const unloggedRepair = ({ key, typed, count }: Repair, at: Date): UnloggedRepair => ({
  at,
  key,
  typed: typedText(typed),
  count,
});

/** What was typed, as the Log shows it; a spreadsheet gives a date for 1.2. */
export const typedText = (typed: Cell): string => (typed instanceof Date ? formatDay(typed) : String(typed));
