/**
 * What the keys do, as in Google Sheets. RevoGrid's own keyboard is not used: it waits 50 ms for each arrow and knows the
 * frozen rows and columns as grids of their own.
 */

import { currentTab } from '../store';
import { cellAt, isBlank } from './cells';
import { empty } from './clipboard';
import { cancel, commit, edit, open } from './editing';
import { rowsInView } from './panes';
import { active, extendTo, far, layout, move, moveAlong, moveOn, reached, select, selectAll } from './selecting';
import { giveUp, onTheWay, write } from './sending';
import { addressOf, type Cell } from './sheetLayout';
import { undo } from './undoing';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Set by Escape, so that the next Tab leaves the grid: nobody is caught in it. */
let isLeaving = false;

/** Does what a key of the cell's input means; true when that was something. */
export function pressed(event: KeyboardEvent): boolean {
  // What an input method still composes is its own business.
  if (event.isComposing || event.keyCode === 229) return false;
  const wasLeaving = isLeaving;
  isLeaving = event.key === 'Escape' && edit.value === null;
  if (wasLeaving && event.key === 'Tab') return false;
  return edit.value === null ? whileSelecting(event) : whileEditing(event, edit.value.before === null);
}

/** While something is typed; `isTypedOver` when that began without opening the cell, so that arrows still move on. */
function whileEditing(event: KeyboardEvent, isTypedOver: boolean): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (key === 'Enter' && (altKey || ctrlKey || metaKey)) {
    breakLine(event.target);
    return true;
  }
  if (key === 'Escape') cancel();
  else if (key === 'Enter') finish(() => moveOn(shiftKey ? -1 : 1));
  else if (key === 'Tab') finish(() => moveAlong(shiftKey ? -1 : 1));
  else if (isTypedOver && !shiftKey && !ctrlKey && !metaKey && ARROWS[key]) {
    const [rows, columns] = ARROWS[key];
    finish(() => move(rows, columns));
  } else return false;
  return true;
}

function finish(andThen: () => void): void {
  commit();
  andThen();
}

function breakLine(target: EventTarget | null): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function whileSelecting(event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (altKey) return false;
  if (arrow && isControl) go(jumped(shiftKey ? far.value : active.value, arrow), shiftKey);
  else if (arrow) move(arrow[0], arrow[1], shiftKey);
  else if (key === 'Home' || key === 'End') go(edge(key === 'Home' ? -1 : 1, isControl, shiftKey), shiftKey);
  else if (key === 'PageUp' || key === 'PageDown') move((key === 'PageUp' ? -1 : 1) * rowsInView(), 0, shiftKey);
  else if (key === 'Tab') moveAlong(shiftKey ? -1 : 1);
  else if (key === 'Enter' && shiftKey) moveOn(-1);
  else if (key === 'Enter' && cellAt(active.value)?.tick !== undefined) moveOn(1);
  else if (key === 'Enter' || key === 'F2') open('cell');
  else if (key === 'Delete' || key === 'Backspace') empty();
  else if (key === ' ' && !isControl) return toggle(active.value);
  else if (key === 'Escape') return giveUp();
  else if (isControl && !shiftKey && key.toLowerCase() === 'z') undo();
  else if (isControl && key.toLowerCase() === 'a')
    selectAll(reached(active.value, -Infinity, -Infinity), lastCell(), null);
  else return false;
  return true;
}

/** Ticks or unticks a tick box; false when the cell is none. */
export function toggle(cell: Cell): boolean {
  const tick = cellAt(cell)?.tick;
  if (tick === undefined) return false;
  // What is on its way counts: pressed twice, a box is as it was.
  const sent = onTheWay.value.get(addressOf(cell));
  write(cell, (sent === undefined ? tick : sent === 'TRUE') ? 'FALSE' : 'TRUE');
  return true;
}

function go(to: Cell, isExtending: boolean): void {
  if (isExtending) extendTo(to);
  else select(to);
}

/** Home and End: the row's first cell and its last one with content; with Control the sheet's. */
function edge(direction: 1 | -1, isWhole: boolean, isExtending: boolean): Cell {
  const from = isExtending ? far.value : active.value;
  if (direction === -1) return reached(from, isWhole ? -Infinity : 0, -Infinity);
  if (isWhole) return lastCell();
  const filled = columnsOf().filter((column) => !isBlank({ row: from.row, column }));
  return { row: from.row, column: filled.at(-1) ?? from.column };
}

/** The cell in the last row and the last column that hold something. */
function lastCell(): Cell {
  const rows = currentTab.value?.rows ?? [];
  const isFilled = ({ cells }: (typeof rows)[number], index: number) => {
    const cell = cells[index];
    return cell != null && (cell.text !== '' || cell.tick !== undefined);
  };
  const row = rows.findLast((each) => each.cells.some((_, index) => isFilled(each, index)))?.row ?? 1;
  const column = columnsOf().findLast((_, index) => rows.some((each) => isFilled(each, index))) ?? 1;
  return { row, column };
}

/** As far as Control with an arrow leads: to where filled cells end, or to the next filled one. */
function jumped(from: Cell, [rows, columns]: readonly [number, number]): Cell {
  const next = (cell: Cell) => reached(cell, rows, columns);
  const isSame = (one: Cell, other: Cell) => one.row === other.row && one.column === other.column;
  const seeksEnd = !isBlank(from) && !isBlank(next(from)) && !isSame(from, next(from));
  let at = next(from);
  for (let ahead = next(at); !isSame(ahead, at); ahead = next(at)) {
    if (seeksEnd ? isBlank(ahead) : !isBlank(at)) break;
    at = ahead;
  }
  return at;
}

const columnsOf = (): readonly number[] => layout.value?.columns.tracks.map(({ number }) => number) ?? [];
