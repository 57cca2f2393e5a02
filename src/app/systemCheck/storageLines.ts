/**
 * The lines of "Kiểm tra hệ thống" about stored data: what cannot be read, and what an interruption left unfinished.
 */

import type { Grid } from '../../domain/cell';
import { rowNumber } from '../../domain/cell';
import { findingSentence, type Messages } from '../../messages';
import type { Entries } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { isFormerLayout } from '../../sheets/district/block';
import type { DistrictMarks } from '../../sheets/district/marks';
import { storedUnits } from '../../sheets/district/metadata';
import { isDamagedRowData } from '../../sheets/district/rowData';
import { readLastDays } from '../../sheets/history/historyTab';
import { mailSentTwice, unfinishedActions } from '../../sheets/log/logTab';
import type { ProvinceContext } from '../province/context';
import { historyReader } from '../province/historyReader';
import { readLog, shownStart } from '../province/log';
import { unreadableProperties } from '../state/properties';
import { cappedLines, LISTED } from './cappedLines';

/** Document properties that cannot be read, a line for each kind. */
export function memoryLines(entries: Entries, { system }: Messages): readonly string[] {
  const kinds = new Set(unreadableProperties(entries).map(({ kind }) => kind));
  return [...kinds].map((kind) => system.unreadable(system.remembered[kind]));
}

/** Hidden cells of a district's tab that cannot be read. */
export function hiddenLines(tab: Tab, grid: Grid, marks: DistrictMarks, { system }: Messages): readonly string[] {
  const column = marks.columns.get(isFormerLayout(marks) ? 'record' : 'rowData');
  const damaged = grid.flatMap((cells, row) =>
    column !== undefined && row >= marks.firstRow && isDamagedRowData(cells[column] ?? '') ? [rowNumber(row)] : [],
  );
  const isLost = marks.areMarked && storedUnits(grid, marks).kind !== 'read';
  return [
    ...(isLost ? [system.metadataDamaged(tab.name())] : []),
    ...(damaged.length > 0
      ? [system.recordDamaged(tab.name(), damaged.slice(0, LISTED), damaged.length - LISTED)]
      : []),
  ];
}

/** Rows of History's last days that cannot be read as a whole. */
export function historyLines(context: ProvinceContext, text: Messages): readonly string[] {
  const tab = context.located.byOwner.get('@history');
  const reading = tab && readLastDays(tab, historyReader(context));
  if (reading === undefined) return [];
  if (!reading.ok) {
    const { fault } = reading;
    return [text.system.mended(findingSentence({ fault, locality: null, district: null, cell: null }, text))];
  }
  const rows = reading.rows.filter(({ isDamaged }) => isDamaged).map(({ row }) => rowNumber(row));
  return rows.length === 0 ? [] : [text.system.historyDamaged(rows.slice(0, LISTED), rows.length - LISTED)];
}

/**
 * What the Log's last days tell: actions outside the spreadsheet whose end is not logged, and mails that went twice, as
 * from the clocks of two scripts, which share no memory. The Log is only a hint of that: nothing acts by it.
 */
export function logLines(world: World, { located }: ProvinceContext, text: Messages): readonly string[] {
  const log = readLog(located.byOwner.get('@log'), world.now());
  const rows = log?.rows ?? [];
  const cutOff = unfinishedActions(rows).map((row) => text.system.cutOff(row.action, shownStart(row, text)));
  const twice = mailSentTwice(rows);
  return [...cappedLines(cutOff, text), ...(twice === null ? [] : [text.system.sentTwice(twice.detail)])];
}
