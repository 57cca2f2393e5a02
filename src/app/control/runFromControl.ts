/**
 * Runs the command whose box was ticked in the Control tab, and writes beside it how it ended. The tick is taken back
 * under the lock before the command begins, so two handlers of one tick run it once.
 */

import { type Cell, type Grid, textOf } from '../../domain/cell';
import { allMessages, type Messages, messagesIn } from '../../messages';
import type { Edit } from '../../platform/edit';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import {
  type ControlCommand,
  type ControlResult,
  controlShape,
  readControl,
  resultCells,
} from '../../sheets/control/controlTab';
import { ENTRY_POINTS } from '../entryPoints';
import { runEntryPoint } from '../run';
import { controlGate } from './admitByControl';
import { ControlDialogs } from './controlDialogs';

/** Runs a command for the edit that ticked its box; other edits do nothing. `grid` is the remembered tab as it was read. */
export function runFromControl(edit: Edit, grid: Grid, world: World): void {
  const { tab, area, isTick } = edit;
  const found = readControl(grid);
  const ticked = found?.rows.find(({ row, isTicked }) => isTicked && row === area.row);
  if (!isTick || ticked === undefined || found?.columns.get('tick') !== area.column) return;
  const { command } = ticked;
  const isLocked = world.lock();
  // Another handler of this tick may have taken it back.
  const row = readControl(tab.read())?.rows.find((each) => each.command === command && each.isTicked);
  if (row === undefined) return;

  const text = languageOf(grid);
  const say = (said: string, details: ControlResult['details'] = null) =>
    writeResult(tab, command, { at: world.now(), isRunning: false, said, details }, text);
  if (!isLocked) {
    say(text.problem.busy);
    return;
  }
  writeResult(tab, command, { at: world.now(), isRunning: true, said: text.done.working, details: null }, text);
  world.workbook.flush();

  const dialogs = new ControlDialogs(world, row, text);
  const person = {
    ...world.person,
    locale: () => text.language,
    toast: (said: string) => dialogs.toast(said),
    showSidebar: null,
  };
  runEntryPoint({ world: { ...world, person }, dialogs, gate: controlGate(edit) }, ENTRY_POINTS[command]);
  say(dialogs.said.text, dialogs.said.details);
}

/** The language of the tab, by its labels. */
export function languageOf(grid: Grid): Messages {
  const labels = new Set(grid.flatMap((cells: readonly Cell[]) => cells.map(textOf)));
  const isIn = (text: Messages) => controlShape(text).columns.every(({ label }) => labels.has(label));
  return allMessages().find(isIn) ?? messagesIn('vi');
}

/** Writes how a command ended into its row, wherever that is by now, and takes the tick back. */
export function writeResult(tab: Tab, command: ControlCommand, result: ControlResult, text: Messages): void {
  const grid = tab.read();
  const reading = readControl(grid);
  const row = reading?.rows.find((each) => each.command === command);
  if (reading === null || row === undefined) return;
  const blocks = resultCells(grid, reading, row, result, text);
  tab.reserve(Math.max(...blocks.map((block) => block.row + block.cells.length)), 0);
  for (const block of blocks) tab.write(block);
}
