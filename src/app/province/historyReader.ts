/** Reads the province's History. */

import type { Grid } from '../../domain/cell';
import { type Day, readDay } from '../../domain/day';
import { keysOfLabels } from '../../sheets/core/labels';
import { readTable, type Table, type TableRow, under } from '../../sheets/core/table';
import type { HistoryReader } from '../../sheets/history/historyTab';
import { FORMER_STATES } from '../setup/migrations/001-words';
import type { ProvinceContext } from './context';

/** The reader of History. */
export const historyReader = ({ register, labels }: Pick<ProvinceContext, 'register' | 'labels'>): HistoryReader => ({
  communes: register.districts.reduce((sum, { communes }) => sum + communes.length, 0),
  labels: () => keysOfLabels(labels().history),
  formerWords: FORMER_STATES,
});

/** Rows of History, or of a year that was moved out of it, as a table. */
export const readHistoryTable = (grid: Grid, { labels }: Pick<ProvinceContext, 'labels'>): Table | null =>
  readTable(grid, '@history', () => keysOfLabels(labels().history));

/** The days of rows; rows without a day are left out. */
export const daysOf = (rows: readonly TableRow[]): readonly Day[] =>
  rows.flatMap((row) => readDay(under(row, 'day')) ?? []);
