/**
 * Handles mouse and touch. Pressing a cell selects it, dragging extends the selection, also across frozen borders, and
 * column letters and row numbers select whole columns and rows. A finger scrolls as usual; a tap selects a cell and a
 * second tap edits it.
 */

import { isTabLoading } from '../../store';
import { cellAt, isLocked } from '../cells';
import { active, corner, extendTo, layout, select, selectBetween } from '../selection';
import { cellUnder } from '../sheet/panes';
import type { Cell } from '../sheet/sheetLayout';
import { commit, edit, open } from './cellEdit';
import { toggle } from './keys';

/** Focuses the cell input. */
interface Focus {
  /** `byFinger` keeps the on-screen keyboard closed. */
  take(byFinger: boolean): void;
}

/** Listens to the pointer in a grid. */
export function watchPointer(element: HTMLElement, focus: Focus): () => void {
  let isDragging = false;
  let isFinger = false;

  const down = (event: PointerEvent) => {
    isFinger = event.pointerType === 'touch';
    if (isFinger || event.button !== 0 || isElsewhere(event)) return;
    if (isTabLoading.value) return focus.take(false);
    const cell = cellUnder(event.clientX, event.clientY);
    if (cell === null) return;
    commit();
    isDragging = true;
    press(cell, event.shiftKey);
    focus.take(false);
  };
  const dragged = (event: PointerEvent) => {
    // There is no pointerup event here if the button was released over an iframe.
    if ((event.buttons & 1) === 0) isDragging = false;
    if (!isDragging) return;
    const cell = cellUnder(event.clientX, event.clientY);
    if (cell === null) return;
    const to = { row: cell.row || corner.value.row, column: cell.column || corner.value.column };
    if (to.row !== corner.value.row || to.column !== corner.value.column) extendTo(to);
  };
  const up = () => {
    isDragging = false;
  };
  const clicked = (event: MouseEvent) => {
    const cell = isTabLoading.value || isElsewhere(event) ? null : cellUnder(event.clientX, event.clientY);
    if (cell === null || cell.row === 0 || cell.column === 0) return;
    if (isFinger) tap(cell, focus);
    else if (!event.shiftKey && isOnTick(event)) toggle(cell);
  };
  const opened = (event: MouseEvent) => {
    const cell = isFinger || isTabLoading.value || isElsewhere(event) ? null : cellUnder(event.clientX, event.clientY);
    if (cell !== null && cell.row > 0 && cell.column > 0 && cellAt(cell)?.tick === undefined) open('cell');
  };
  // Cells and scrolling panes must not take the focus from the input.
  const keepFocus = (event: MouseEvent) => {
    if (!isElsewhere(event)) event.preventDefault();
  };

  const controller = new AbortController();
  const { signal } = controller;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('mousedown', keepFocus, { signal });
  element.addEventListener('click', clicked, { signal });
  element.addEventListener('dblclick', opened, { signal });
  window.addEventListener('pointermove', dragged, { signal });
  window.addEventListener('pointerup', up, { signal });
  return () => controller.abort();
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
  selectBetween(isExtending ? active.value : from, to, null);
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

/** Whether the pointer is over something that handles it itself: a chart, a scroll bar or the cell input. */
function isElsewhere({ target }: Event): boolean {
  return target instanceof Element && target.closest('.grid-chart, revogr-scroll-virtual, .grid-entry') !== null;
}

const isOnTick = ({ target }: Event) => target instanceof Element && target.closest('.grid-tick') !== null;
