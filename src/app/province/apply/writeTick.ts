/**
 * Stage 5 of the pipeline, write: sets the submit checkbox and the day of its tick. People may insert rows and columns,
 * and tick again, while the blocks are written. So the box is written where the latest reading finds it, and only if its
 * tick is still the same; Google compares and sets the day.
 */

import type { Tab } from '../../../platform/tab';
import { rowOfMarks } from '../../../sheets/core/marks';
import type { KeyedGrid } from '../../../sheets/district/keyedGrid';
import { findTick, isStill, type TickChange } from '../../../sheets/district/submitBox';

/**
 * Writes the change; another tick is left to the next run. The box is cleared before the day is: if a run were cut off
 * after clearing only the day, the tick would be taken for a new one.
 */
export function writeTick({ found, box, mark }: TickChange, { grid, marks }: KeyedGrid, tab: Tab): void {
  const tick = findTick(grid, marks);
  if (!isStill(found, tick)) return;
  if (box !== null) tab.write({ ...tick.place, cells: [box] });
  if (mark !== null && found.mark !== null) tab.replaceText(rowOfMarks(grid, marks), found.mark, mark);
}
