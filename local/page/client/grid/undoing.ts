/** Ctrl+Z: the last thing that was written into the tab in view is the next to be taken back, never one before it. */

import type { Viewpoint } from '../../protocol/actions';
import { viewpoint } from '../store';
import { select } from './selecting';
import { takeBack, takenBack, writings } from './sending';
import { takenSoFar } from './steps';

/** Takes back the last thing that was written here and is not being taken back already. */
export function undo(): void {
  const { person, workbook, tab } = viewpoint();
  const isFromHere = (from: Viewpoint) => from.person === person && from.workbook === workbook && from.tab === tab;
  const writing = [...takenSoFar(), ...writings()].findLast(
    (each) => isFromHere(each.from) && !takenBack.value.has(each),
  );
  if (writing === undefined) return;
  select(writing.cell);
  takeBack(writing);
}
