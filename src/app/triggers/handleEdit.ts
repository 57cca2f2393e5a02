/**
 * The edit trigger: judges, mends and stamps what was just typed or pasted into a district's tab. One reading of the
 * tab tells everything; nobody is told anything but in the tab itself, since it runs for whoever types.
 *
 * There is no lock: a run writes only rows that changed, and what two runs at once leave behind the next one settles.
 */

import { FIGURE_KEYS } from '../../domain/figures/figures';
import { momentOf } from '../../domain/reporting/timeliness';
import { languageOfLocale, type Messages, messagesIn } from '../../messages';
import type { Edit } from '../../platform/edit';
import type { Tab } from '../../platform/tab';
import type { Area } from '../../platform/tabPlan';
import type { World } from '../../platform/world';
import { FORMAT } from '../../sheets/core/look';
import { type ColumnMarks, findMarks } from '../../sheets/core/marks';
import { HEAD_ROWS } from '../../sheets/core/table';
import { readMetadata } from '../../sheets/district/metadata';
import { FIRST_ROW } from '../../sheets/district/places';
import { settleDistrict } from '../../sheets/district/settlement';
import { findTick } from '../../sheets/district/submitBox';
import { applySettlement, decimalSeparators, repairDetail } from '../province/applySettlement';
import { checkSettings, checkUnits } from '../province/checkStaffTabs';

/** What a tick box says of itself when it is ticked, in an edit's event. */
const TICKED = 'TRUE';

/** Handles an edit; without one, as when somebody runs the function by hand, it says so in the administrator's log. */
export function handleEdit(edit: Edit | null, world: World): void {
  if (edit === null) {
    // Run by hand from the script editor, where nothing was edited.
    world.logError(messagesIn(languageOfLocale(world.person.locale())).problem.noEdit);
    return;
  }
  const { tab, area, value } = edit;

  // Asked first: the reading takes its time, and the deadline is to the second.
  const now = world.now();
  const grid = tab.read();
  const marks = findMarks(grid);
  if (marks === null) return;
  // In the head of a table nothing is typed that counts.
  const isInTable = area.row + area.rows > marks.row + HEAD_ROWS;
  if (marks.owner === '@settings' && isInTable) checkSettings(tab, grid, world);
  if (marks.owner === '@units' && isInTable) checkUnits(tab, grid);
  const metadata = readMetadata(grid, marks);
  if (metadata === null) return;

  const { district, deadline, language, ids } = metadata;
  const text = messagesIn(language);
  if (ids.own !== tab.id) {
    warnOfCopy(tab, area, marks, text);
    return;
  }
  const moment = momentOf(now, deadline);
  const tick = findTick(grid, marks)?.place;
  const sent = value === TICKED && area.row === tick?.row && area.column === tick.column;
  const settlement = settleDistrict({
    grid,
    marks,
    district,
    moment,
    mark: decimalSeparators(world.workbook)(grid, marks),
    text,
    history: new Map(),
    cause: (row) => (isTyped(row, area, marks) ? 'typed' : 'read'),
    sent,
  });

  // Three writes at most: beside repairs and their line in the Log, yesterday's tick waits for the next run.
  const { repairs } = settlement;
  const tickWaits = repairs.length > 0 && !sent;
  applySettlement({ ...settlement, tick: tickWaits ? null : settlement.tick }, tab, grid);
  if (repairs.length === 0) {
    lookLikeCounts(settlement.mended, area, tab, marks);
    return;
  }
  const detail = repairDetail(repairs, district.locality, text);
  world.workbook.tabById(ids.log)?.append([moment.now, text.log.repair, detail]);
}

/**
 * A percentage or a date that was typed by mistake leaves its format in the cell, and the figure that mends it would look
 * like one. No reading tells formats, so every mended column of figures gets its own again.
 */
function lookLikeCounts(mended: readonly number[], area: Area, tab: Tab, marks: ColumnMarks): void {
  const isFigure = area.columns === 1 && FIGURE_KEYS.some((key) => marks.columns.get(key) === area.column);
  if (isFigure && mended.some((row) => row >= area.row && row < area.row + area.rows)) tab.format(area, FORMAT.count);
}

/** In a copy nothing counts, which whoever types there would never notice. */
function warnOfCopy(tab: Tab, { row, rows }: Area, marks: ColumnMarks, text: Messages): void {
  const column = marks.columns.get('status');
  const first = Math.max(row, marks.row + FIRST_ROW);
  if (column === undefined || first >= row + rows) return;
  tab.write({ row: first, column, cells: Array.from({ length: row + rows - first }, () => [text.district.copy]) });
}

/** Whether a figure of the row was among what was edited; a note alone reports nothing. */
function isTyped(row: number, { row: first, rows, column, columns }: Area, marks: ColumnMarks): boolean {
  if (row < first || row >= first + rows) return false;
  return FIGURE_KEYS.some((key) => {
    const place = marks.columns.get(key) ?? -1;
    return place >= column && place < column + columns;
  });
}
