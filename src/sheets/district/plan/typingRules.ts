/**
 * What officials may type into a district's tab: into the yellow cells and the tick box; only the staff may change
 * other cells.
 */

import { a1, type Position } from '../../../domain/cell';
import type { Messages } from '../../../messages';
import { type Area, type CellRule, runsOf } from '../../../platform/tabPlan';
import type { DistrictColumn } from '../columns';
import { countCondition } from './formulas';
import type { Places } from './places';

/** The rules for typing: the sheet refuses only what a sentence in the row could not explain better. */
export function districtRules(
  columns: readonly DistrictColumn[],
  places: Places,
  text: Messages,
  tick: Position,
): readonly CellRule[] {
  const counts = typedAreas(
    columns.filter(({ numberFormat }) => numberFormat !== null),
    places,
  );
  return [
    ...counts.map(
      (area): CellRule => ({
        area,
        accepts: { formula: countCondition(a1(area)) },
        help: text.district.countHelp,
      }),
    ),
    { area: { ...tick, rows: 1, columns: 1 }, accepts: 'tick', help: text.district.tickHelp },
  ];
}

/** The areas that the district's reporters may change. */
export function openAreas(columns: readonly DistrictColumn[], places: Places, tick: Position): readonly Area[] {
  return [...typedAreas(columns, places), { ...tick, rows: 1, columns: 1 }];
}

/** The rows of the typed columns; neighbouring columns are one area. */
function typedAreas(columns: readonly DistrictColumn[], places: Places): readonly Area[] {
  const row = places.first;
  const rows = places.lastRow - row + 1;
  const typed = columns.filter(({ filling }) => filling === 'typed').map(({ key }) => places.column(key));
  return runsOf(typed).map(({ first, count }) => ({ row, column: first, rows, columns: count }));
}
