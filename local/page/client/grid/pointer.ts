/**
 * Selecting by mouse and by finger: a press selects, a drag extends across the frozen borders, letters and numbers select
 * whole columns and rows. A finger scrolls as everywhere else; it selects by a tap and edits by a second one.
 */

import { isTurning } from '../store';
import { cellAt, isLocked } from './cells';
import { commit, edit, open } from './editing';
import { toggle } from './keys';
import { cellUnder } from './panes';
import { active, extendTo, far, layout, select, selectAll } from './selecting';
import type { Cell } from './sheetLayout';

/** What the grid's own input does when a cell was pressed. */
interface Focus {
  /** `byFinger` where the telephone's keyboard is to stay away. */
  take(byFinger: boolean): void;
}

/** Listens to a grid's pointer. */
export function watchPointer(element: HTMLElement, focus: Focus): () => void {
  let isDragging = false;
  let isFinger = false;

  const down = (event: PointerEvent) => {
    isFinger = event.pointerType === 'touch';
    if (isFinger || event.button !== 0 || isElsewhere(event)) return;
    if (isTurning.value) return focus.take(false);
    const cell = cellUnder(event.clientX, event.clientY);
    if (cell === null) return;
    commit();
    isDragging = true;
    press(cell, event.shiftKey);
    focus.take(false);
  };
  const dragged = (event: PointerEvent) => {
    // Let go over a page within this one, it is not told here.
    if ((event.buttons & 1) === 0) isDragging = false;
    if (!isDragging) return;
    const cell = cellUnder(event.clientX, event.clientY);
    if (cell === null) return;
    const to = { row: cell.row || far.value.row, column: cell.column || far.value.column };
    if (to.row !== far.value.row || to.column !== far.value.column) extendTo(to);
  };
  const up = () => {
    isDragging = false;
  };
  const clicked = (event: MouseEvent) => {
    const cell = isTurning.value || isElsewhere(event) ? null : cellUnder(event.clientX, event.clientY);
    if (cell === null || cell.row === 0 || cell.column === 0) return;
    if (isFinger) tap(cell, focus);
    else if (!event.shiftKey && isOnTick(event)) toggle(cell);
  };
  const opened = (event: MouseEvent) => {
    const cell = isFinger || isTurning.value || isElsewhere(event) ? null : cellUnder(event.clientX, event.clientY);
    if (cell !== null && cell.row > 0 && cell.column > 0 && cellAt(cell)?.tick === undefined) open('cell');
  };
  // Neither the cells nor the scrolled panes are to take the focus from the input.
  const stay = (event: MouseEvent) => {
    if (!isElsewhere(event)) event.preventDefault();
  };

  const { signal, abort } = aborting();
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('mousedown', stay, { signal });
  element.addEventListener('click', clicked, { signal });
  element.addEventListener('dblclick', opened, { signal });
  window.addEventListener('pointermove', dragged, { signal });
  window.addEventListener('pointerup', up, { signal });
  return abort;
}

function aborting(): { readonly signal: AbortSignal; abort(): void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function press(cell: Cell, isExtending: boolean): void {
  if (cell.row > 0 && cell.column > 0) {
    if (isExtending) extendTo(cell);
    else select(cell);
    return;
  }
  const { value } = layout;
  const [rows, columns] = [value?.rows.tracks ?? [], value?.columns.tracks ?? []];
  const from = { row: cell.row || rows[0]?.number || 1, column: cell.column || columns[0]?.number || 1 };
  const to = { row: cell.row || rows.at(-1)?.number || 1, column: cell.column || columns.at(-1)?.number || 1 };
  selectAll(isExtending ? active.value : from, to, null);
}

function tap(cell: Cell, focus: Focus): void {
  const isAgain = cell.row === active.value.row && cell.column === active.value.column;
  commit();
  select(cell);
  if (cellAt(cell)?.tick !== undefined) {
    if (!isLocked(cell)) toggle(cell);
    focus.take(true);
  } else {
    focus.take(!isAgain);
    if (isAgain && edit.value === null) open('cell');
  }
}

/** Whether the pointer is over something that has a use of its own: a chart, a scroll bar. */
function isElsewhere({ target }: Event): boolean {
  return target instanceof Element && target.closest('.grid-chart, revogr-scroll-virtual, .grid-entry') !== null;
}

const isOnTick = ({ target }: Event) => target instanceof Element && target.closest('.grid-tick') !== null;
