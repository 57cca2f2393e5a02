/**
 * Stage 5 of the pipeline, write: what a tab stores of its units follows the register. Edits are judged by it, so a
 * commune that is exempt to this run is exempt to the next edit too.
 */

import type { Tab } from '../../../platform/tab';
import { carriedTexts, markWith, rowOfMarks } from '../../../sheets/core/marks';
import { valueIn } from '../../../sheets/core/stored';
import { isFormerLayout } from '../../../sheets/district/block';
import { keepUnits, storedUnits } from '../../../sheets/district/metadata';
import type { DistrictReading } from '../../../sheets/district/readDistrict';

/** Makes one call if the units differ. It compares and sets, since columns may have moved since the reading. */
export function followRegister({ district, tab: { grid, marks } }: DistrictReading, tab: Tab): void {
  const text = carriedTexts(grid, marks).get('units')?.text;
  const stored = valueIn(storedUnits(grid, marks));
  // Set-up writes those of an earlier layout, and those that a tab lacks or that came with a copy.
  if (text === undefined || stored?.own !== tab.id || isFormerLayout(marks)) return;
  const wanted = keepUnits(district, stored.own);
  if (wanted === text) return;
  const { code } = district.locality;
  tab.replaceText(rowOfMarks(grid, marks), markWith(code, 'units', text), markWith(code, 'units', wanted));
}
