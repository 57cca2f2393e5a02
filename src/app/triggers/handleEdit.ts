/**
 * The edit trigger: takes what was just typed or pasted into a district's tab through the pipeline (read, judge, settle,
 * diff, write), and checks what was typed into Settings or Units. What the add-on remembers tells whose tab it is, and one
 * reading of the tab tells the rest. Messages appear in the tab alone, since the trigger runs for the person who types.
 *
 * The trigger runs as the account that made it, which may change every tab, and everybody who may edit the file can make
 * a tab that looks like one of the add-on's. So an edit of a tab that is not remembered does nothing at all, and metadata
 * that name another district than the remembered one are not believed.
 *
 * There is no lock: a run writes only rows that changed, and what two runs at once leave behind the next one settles.
 */

import { cellAt, type Grid, textOf } from '../../domain/cell';
import { FIGURE_KEYS } from '../../domain/figures/figures';
import { momentOf, timelinessOf } from '../../domain/reporting/timeliness';
import { languageOfLocale, messagesIn } from '../../messages';
import type { Edit } from '../../platform/edit';
import type { Tab } from '../../platform/tab';
import type { Area } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import { FORMAT } from '../../sheets/core/look';
import { findMarks } from '../../sheets/core/marks';
import { diffDistrict } from '../../sheets/district/diffDistrict';
import type { KeyedGrid } from '../../sheets/district/keyedGrid';
import { type DistrictMarks, districtMarks } from '../../sheets/district/marks';
import { readMetadata } from '../../sheets/district/metadata';
import type { Tick } from '../../sheets/district/submitBox';
import { runFromControl } from '../control/runFromControl';
import { mendShift } from '../province/apply/mendShift';
import { repairFigures } from '../province/apply/repairFigures';
import { writeDistrict } from '../province/apply/writeDistrict';
import { writeTick } from '../province/apply/writeTick';
import { writeSettingChecks, writeUnitChecks } from '../province/checkStaffTabs';
import { separatorReader } from '../province/decimalSeparator';
import { rememberedOwner } from '../province/locateTabs';
import { settleTab } from '../province/settleTab';
import { closingOf } from '../state/closing';
import { refusedAddresses } from '../state/rights';

/** Handles an edit. Null, when the function is run by hand, only writes a line to the administrator's log. */
export function handleEdit(edit: Edit | null, world: World): void {
  if (edit === null) {
    world.logError(messagesIn(languageOfLocale(world.person.locale())).problem.noEdit);
    return;
  }
  const { tab, area } = edit;

  // Taken first, because reading takes time and the deadline is exact to the second.
  const now = world.now();
  // At once: people go on sorting and inserting.
  const grid = tab.read();
  const entries = world.memory.read();
  const owner = rememberedOwner(tab, entries, () => world.workbook.tabs());
  if (owner === null) return;
  if (owner === '@control') runFromControl(edit, grid, world);
  if (owner === '@settings') writeSettingChecks({ tab, grid, area }, entries, world.memory);
  if (owner === '@units') writeUnitChecks({ tab, grid, area }, refusedAddresses(entries));
  if (owner.startsWith('@')) return;
  // Without its marks or its metadata a tab waits for the next command, which reads the register.
  const found = findMarks(grid, owner);
  const metadata = found && readMetadata(grid, found);
  if (found === null || metadata?.district.locality.code !== owner) return;

  const { district, deadline, language } = metadata;
  const text = messagesIn(language);
  const marks = districtMarks(grid, found);
  const moment = momentOf(now, deadline);
  const closing = closingOf(entries, moment.today);
  const closed = closing?.districts.includes(owner) ? { districts: [owner], states: new Map() } : null;
  const separatorOf = separatorReader(world.workbook);
  const input = { grid, marks, district, moment, closed, history: new Map(), separatorOf };
  const isCurrent = holdsValue(grid, edit);
  const settledTab = settleTab({
    ...input,
    edit: {
      isTyped: (row) => isCurrent && isTyped(row, area, marks),
      isCurrent,
      covers: (row, column) => contains(area, row, column),
      isSent: ({ tick }) => isSent(tick, edit),
    },
  });
  const { reading, settled } = settledTab;
  const isSentNow = isSent(reading.tick, edit);
  const isOverdue = timelinessOf(moment.now, 'event', deadline) === 'late';
  // A figure that this event does not tell of is left to its own event, which says that it is late: taken for one that no
  // event told of, it would be on time.
  const isOfEvent = isCurrent || !isOverdue;
  const isEdited = (row: number) => isSentNow || (isOfEvent && row >= area.row && row < area.row + area.rows);
  const diff = diffDistrict(reading, settled, { moment, text, edit: { isEdited } });

  // Few writes: beside repairs, yesterday's tick waits for the next run, and so do the blocks of rows that are neither
  // edited nor repaired where they would need many writes. After the deadline they all wait, for the reason above, and after
  // the close because the grid may be of before it.
  const { repairs } = diff;
  const isRepaired = new Set(repairs.flat().map(({ cell }) => cell.row));
  const tick = repairs.length > 0 && !isSentNow ? null : diff.tick;
  const tickWrites = [tick?.box, tick?.mark].filter(Boolean).length;
  const most = MOST_WRITES - tickWrites - (diff.mended.length === 0 ? 0 : 1);
  const stamps = diff.stamps.filter(
    (block, index) =>
      (closed === null && !isOverdue && index < most) || isEdited(block.row) || isRepaired.has(block.row),
  );
  writeDistrict({ ...diff, stamps }, tab);
  const isWritten = stamps.length + diff.formulas.length > 0;
  // What follows goes to single cells, so they are found by a reading immediately before.
  const latest = isWritten ? mendShift(tab, settledTab, input, { text }, world) : reading.tab;
  if (latest !== null && tick !== null) writeTick(tick, latest, tab);
  // Before a repair, which enters digits into the cell: in the format of a percentage they would be another number.
  if (latest !== null) lookLikeCounts(diff.mended, area, reading.tab, latest, tab);
  // What it replaces waits in the rows' blocks for the next run under the lock, which logs it.
  repairFigures(repairs, tab, reading);
}

/** The most writes that an edit makes besides repairs, unless its own rows need more. */
const MOST_WRITES = 3;

const contains = ({ row, rows, column, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/**
 * Whether the cell still holds what the event says was typed. Rows may have been sorted since, or the cell typed again,
 * and then its content does not belong to this event. The event of a paste has no value, and that of a date has a
 * number that no cell shows.
 */
function holdsValue(grid: Grid, { area, value }: Edit): boolean {
  const cell = cellAt(grid, area);
  if (value === null || cell instanceof Date) return true;
  return typeof cell === 'number' ? Number(value) === cell : textOf(value) === textOf(cell);
}

/** Whether "Gửi báo cáo" was ticked. */
const isSent = (tick: Tick | null, { area, isTick }: Edit): boolean =>
  isTick && tick?.isFormula === false && area.row === tick.place.row && area.column === tick.place.column;

/**
 * A percentage or a date that was typed by mistake leaves its format in the cell, and the correct figure would look
 * like one. The readings contain no formats, so the edited rows that were corrected get that of their column again,
 * wherever they are by then.
 */
function lookLikeCounts(mended: readonly number[], area: Area, before: KeyedGrid, latest: KeyedGrid, tab: Tab): void {
  const key = FIGURE_KEYS.find((each) => before.marks.columns.get(each) === area.column);
  const column = key && latest.marks.columns.get(key);
  if (column === undefined || area.columns !== 1) return;
  const edited = mended.filter((row) => row >= area.row && row < area.row + area.rows);
  const codes = new Set(edited.map((row) => before.text('code', row)).filter((code) => code !== ''));
  const rows = latest.rows().filter((row) => codes.has(latest.text('code', row)));
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return;
  tab.format({ row: first, column, rows: last - first + 1, columns: 1 }, FORMAT.count);
}

/** Whether a figure of the row was edited; a note alone is no report. */
function isTyped(row: number, area: Area, marks: DistrictMarks): boolean {
  return FIGURE_KEYS.some((key) => contains(area, row, marks.columns.get(key) ?? -1));
}
