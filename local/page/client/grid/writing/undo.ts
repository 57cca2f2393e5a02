/** Ctrl+Z: undoes the last write into the tab in view, and never one before it. */

import type { Viewpoint } from '../../../protocol/actions';
import { viewpoint } from '../../store';
import { select } from '../selection';
import { beingUndone, pendingWrites, undoWrite } from './sendQueue';
import { doneWrites } from './writeHistory';

/** Undoes the last write of the person into the tab in view that is not being undone already. */
export function undo(): void {
  const { person, workbook, tab } = viewpoint();
  const isFromHere = (from: Viewpoint) => from.person === person && from.workbook === workbook && from.tab === tab;
  const write = [...doneWrites(), ...pendingWrites()].findLast(
    (each) => isFromHere(each.from) && !beingUndone.value.has(each),
  );
  if (write === undefined) return;
  select(write.cell);
  undoWrite(write);
}
