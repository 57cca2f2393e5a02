/** The actions of the trials, as `--meanwhile` has them, at a place. A line adds one. */

import type { Action } from '../../../local/emulator/meanwhile';
import type { Place } from './commands';
import { TAB } from './province';

const before = (column: string): string => String.fromCharCode(column.charCodeAt(0) - 1);
const run =
  (name: string, answers: readonly string[] = []) =>
  (): readonly Action[] => [{ run: name, answers: [...answers] }];

/** What happens at a place, by name. */
export const ACTIONS: Readonly<Record<string, (place: Place) => readonly Action[]>> = {
  'type number': ({ tab, row, column, by }) => [{ type: [`${tab}!${column}${row + 1}`, '2600'], user: by }],
  'type number over it': ({ tab, row, column, by }) => [{ type: [`${tab}!${column}${row}`, '1700'], user: by }],
  'type text': ({ tab, row, column, by }) => [{ type: [`${tab}!${column}${row + 1}`, '2 600'], user: by }],
  'type text over it': ({ tab, row, column, by }) => [{ type: [`${tab}!${column}${row}`, '1 700'], user: by }],
  'type without event': ({ tab, row, column, by }) => [
    { type: [`${tab}!${column}${row + 1}`, '2600'], event: false, user: by },
  ],
  paste: ({ tab, row, column, by }) => [{ paste: [`${tab}!${column}${row}`, [['1700'], ['2 700']]], user: by }],
  sort: ({ tab, column }) => [{ sort: [tab, column] }],
  'insert row': ({ tab, row }) => [{ insertRow: [tab, row] }],
  'delete row': ({ tab, row }) => [{ deleteRow: [tab, row - 1] }],
  'delete its row': ({ tab, row }) => [{ deleteRow: [tab, row] }],
  'insert column': ({ tab, column }) => [{ insertColumn: [tab, column] }],
  'insert column on its left': ({ tab, column }) => [{ insertColumn: [tab, before(column)] }],
  'rename tab': ({ tab }) => [{ renameTab: [tab, `${tab} mới`] }],
  'delete tab': ({ tab }) => [{ deleteTab: [tab] }],
};

/** Second executions, from beginning to end, by name. They need no place. */
export const SECOND_EXECUTIONS: Readonly<Record<string, () => readonly Action[]>> = {
  'run buildSummary': run('buildSummary'),
  'run checkFigures': run('checkFigures'),
  'run tick': run('tick'),
  'run closeDay': run('closeDay', ['YES', 'YES']),
  'run reopenDistrict': run('reopenDistrict', [TAB, '17:00', 'sửa số']),
  'run setUp': run('setUp'),
  'run remindLate': run('remindLate', ['YES']),
};
