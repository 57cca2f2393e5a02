/**
 * Handles keys as Google Sheets does. RevoGrid's own key handling is not used, because it waits 50 ms for each arrow and
 * treats frozen rows and columns as separate grids.
 */

import { currentTab } from '../../store';
import { cellAt, isBlank } from '../cells';
import {
  active,
  cellAtOffset,
  corner,
  extendTo,
  layout,
  move,
  moveToNextCell,
  moveToNextRow,
  select,
  selectBetween,
} from '../selection';
import { rowsInView } from '../sheet/panes';
import { addressOf, type Cell } from '../sheet/sheetLayout';
import { discardPending, pendingTexts, write } from '../writing/sendQueue';
import { undo } from '../writing/undo';
import { cancel, commit, edit, open } from './cellEdit';
import { clearSelected } from './clipboard';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Set by Escape, so that the next Tab leaves the grid: keyboard users must not be trapped in it. */
let isLeaving = false;

/** Handles a key in the cell input. Returns whether the key had an effect. */
export function handleKey(event: KeyboardEvent): boolean {
  // Keys during composition belong to the input method.
  if (event.isComposing || event.keyCode === 229) return false;
  const wasLeaving = isLeaving;
  isLeaving = event.key === 'Escape' && edit.value === null;
  if (wasLeaving && event.key === 'Tab') return false;
  return edit.value === null ? handleSelectingKey(event) : handleEditingKey(event, edit.value.before === null);
}

/** Handles a key during an edit. If the edit replaces the content, arrow keys end it and move. */
function handleEditingKey(event: KeyboardEvent, replacesContent: boolean): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (key === 'Enter' && (altKey || ctrlKey || metaKey)) {
    breakLine(event.target);
    return true;
  }
  if (key === 'Escape') cancel();
  else if (key === 'Enter') finish(() => moveToNextRow(shiftKey ? -1 : 1));
  else if (key === 'Tab') finish(() => moveToNextCell(shiftKey ? -1 : 1));
  else if (replacesContent && !shiftKey && !ctrlKey && !metaKey && ARROWS[key]) {
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

function handleSelectingKey(event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (altKey) return false;
  if (arrow && isControl) go(jumped(shiftKey ? corner.value : active.value, arrow), shiftKey);
  else if (arrow) move(arrow[0], arrow[1], shiftKey);
  else if (key === 'Home' || key === 'End') go(edge(key === 'Home' ? -1 : 1, isControl, shiftKey), shiftKey);
  else if (key === 'PageUp' || key === 'PageDown') move((key === 'PageUp' ? -1 : 1) * rowsInView(), 0, shiftKey);
  else if (key === 'Tab') moveToNextCell(shiftKey ? -1 : 1);
  else if (key === 'Enter' && shiftKey) moveToNextRow(-1);
  else if (key === 'Enter' && cellAt(active.value)?.tick !== undefined) moveToNextRow(1);
  else if (key === 'Enter' || key === 'F2') open('cell');
  else if (key === 'Delete' || key === 'Backspace') clearSelected();
  else if (key === ' ' && !isControl) return toggle(active.value);
  else if (key === 'Escape') return discardPending();
  else if (isControl && !shiftKey && key.toLowerCase() === 'z') undo();
  else if (isControl && key.toLowerCase() === 'a')
    selectBetween(cellAtOffset(active.value, -Infinity, -Infinity), lastCell(), null);
  else return false;
  return true;
}

/** Ticks or unticks a tick box. Returns false if the cell has none. */
export function toggle(cell: Cell): boolean {
  const tick = cellAt(cell)?.tick;
  if (tick === undefined) return false;
  // A pending change counts, so that pressing twice restores the box.
  const pending = pendingTexts.value.get(addressOf(cell));
  write(cell, (pending === undefined ? tick : pending === 'TRUE') ? 'FALSE' : 'TRUE');
  return true;
}

function go(to: Cell, isExtending: boolean): void {
  if (isExtending) extendTo(to);
  else select(to);
}

/** The cell for Home and End: the first of the row and its last one with content, or with Control those of the sheet. */
function edge(direction: 1 | -1, isWhole: boolean, isExtending: boolean): Cell {
  const from = isExtending ? corner.value : active.value;
  if (direction === -1) return cellAtOffset(from, isWhole ? -Infinity : 0, -Infinity);
  if (isWhole) return lastCell();
  const filled = columnsOf().filter((column) => !isBlank({ row: from.row, column }));
  return { row: from.row, column: filled.at(-1) ?? from.column };
}

/** The cell in the last row and the last column with content. */
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

/** The cell for Control with an arrow: the end of a block of filled cells, or the next filled cell. */
function jumped(from: Cell, [rows, columns]: readonly [number, number]): Cell {
  const next = (cell: Cell) => cellAtOffset(cell, rows, columns);
  const isSame = (one: Cell, other: Cell) => one.row === other.row && one.column === other.column;
  const isInBlock = !isBlank(from) && !isBlank(next(from)) && !isSame(from, next(from));
  let at = next(from);
  for (let ahead = next(at); !isSame(ahead, at); ahead = next(at)) {
    if (isInBlock ? isBlank(ahead) : !isBlank(at)) break;
    at = ahead;
  }
  return at;
}

const columnsOf = (): readonly number[] => layout.value?.columns.tracks.map(({ number }) => number) ?? [];
