/** The commands of the trials: how the workbook is before, what runs, and where people meet it. A line adds one. */

import type { Execution } from '../../../local/emulator/execution';
import type { ExecutionOptions } from '../../../local/emulator/executionOptions';
import type { Workbench } from '../../../local/emulator/workbench';
import {
  afterTheDeadline,
  afterTwoDays,
  closed,
  notSetUp,
  REPORTER,
  STAFF,
  submitBox,
  TAB,
  today,
  usersCell,
  withAnOldYear,
  withOneCommuneMore,
  withUnreadFigures,
} from './province';

/** Where an action happens: a cell with neighbours, and the person who types there. */
export interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly by?: string;
}

/** A command under trial. */
export interface Command {
  readonly start: () => Workbench;
  readonly execute: (at: Workbench, options: Partial<ExecutionOptions>) => readonly Execution[];
  readonly places: readonly Place[];
}

const DISTRICT: Place = { tab: TAB, row: 8, column: 'D', by: REPORTER };
const UNITS: Place = { tab: 'Đơn vị', row: 4, column: 'E', by: STAFF };
/** A line of two days ago. */
const HISTORY: Place = { tab: 'Lịch sử', row: 5, column: 'C', by: STAFF };
const CONTROL: Place = { tab: 'Tác vụ', row: 5, column: 'B', by: STAFF };
const SUMMARY: Place = { tab: 'Tổng hợp', row: 9, column: 'N', by: STAFF };

const calls =
  (name: string, answers: readonly string[] = []): Command['execute'] =>
  (at, options) => [at.run(name, { ...options, answers })];
/** Types texts from a commune's cell downwards, wherever that cell is by then; nobody can type where it is gone. */
const typesUsers =
  (code: string, ...texts: readonly string[]): Command['execute'] =>
  (at, options) => {
    const cell = usersCell(at, code);
    if (cell === null) return [];
    const [text = ''] = texts;
    return texts.length === 1
      ? at.type(cell, text, options)
      : at.paste(
          cell,
          texts.map((each) => [each]),
          options,
        );
  };
const ticks: Command['execute'] = (at, options) => {
  const cell = submitBox(at);
  return cell === null ? [] : at.type(cell, 'TRUE', options);
};

/** Ticks the box of closing the day in the tab of commands. */
const ticksClose: Command['execute'] = (at, options) => {
  const row = at.rows(CONTROL.tab).findIndex(([, label]) => label === 'Chốt số liệu') + 1;
  return row === 0 ? [] : at.with({ user: STAFF }).type(`${CONTROL.tab}!A${row}`, 'TRUE', options);
};

/** The commands by name. */
export const COMMANDS = {
  'edit of a number': { start: afterTwoDays, execute: typesUsers('X1.2', '1500'), places: [DISTRICT] },
  'edit of a text': { start: afterTwoDays, execute: typesUsers('X1.2', '1 500'), places: [DISTRICT] },
  'paste with repairs': {
    start: afterTwoDays,
    execute: typesUsers('X1.1', '3 100', '1500', '2.100 người'),
    places: [DISTRICT],
  },
  'tick box': { start: afterTwoDays, execute: ticks, places: [DISTRICT] },
  'first build': {
    start: withUnreadFigures,
    execute: calls('buildSummary'),
    places: [DISTRICT, HISTORY, SUMMARY],
  },
  check: { start: withUnreadFigures, execute: calls('checkFigures'), places: [DISTRICT] },
  'tick of 15:00': { start: afterTheDeadline, execute: calls('tick'), places: [DISTRICT, HISTORY] },
  close: { start: afterTheDeadline, execute: calls('closeDay', ['YES', 'YES']), places: [DISTRICT, HISTORY] },
  'close by a tick': { start: afterTheDeadline, execute: ticksClose, places: [DISTRICT, CONTROL] },
  'close before the deadline': {
    start: () => withUnreadFigures().with({ now: today('14:00') }),
    execute: calls('closeDay', ['YES', 'YES']),
    places: [DISTRICT],
  },
  reopen: { start: closed, execute: calls('reopenDistrict', [TAB, '17:00', 'sửa số']), places: [DISTRICT] },
  'set-up of a new workbook': { start: notSetUp, execute: calls('setUp'), places: [DISTRICT, UNITS] },
  'set-up with one commune more': { start: withOneCommuneMore, execute: calls('setUp'), places: [DISTRICT, UNITS] },
  'set-up again': { start: withUnreadFigures, execute: calls('setUp'), places: [DISTRICT, UNITS] },
  archive: { start: withAnOldYear, execute: calls('checkSystem', ['YES']), places: [HISTORY, DISTRICT] },
} as const satisfies Readonly<Record<string, Command>>;

/** A command's name. */
export type CommandName = keyof typeof COMMANDS;
