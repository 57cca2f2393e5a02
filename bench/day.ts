/** Runs the work of a day, by the add-on and by the rivals, and collects costs and results. */

import type { Execution } from '../local/emulator/execution';
import type { Workbench } from '../local/emulator/workbench';
import { mustSucceed } from '../local/scenarios/letterDay';
import { FIRST_ROW, USERS } from './country';
import { succeeded } from './measure';
import { type Results, resultsOf, resultsOfRival } from './results';
import { districtTabs, onTheDay } from './scenario';

/** The measured executions, by the names of the tables. */
export interface DaysWork {
  readonly edit: Execution;
  readonly build: Execution;
  readonly nothingDue: Execution;
  readonly reminder: Execution;
}

export interface WorkedDay {
  readonly work: DaysWork;
  readonly results: Results;
}

/** Runs the day of the add-on, which writes today into History when the day is closed. */
export function ourDay(workbench: Workbench): WorkedDay {
  const first = districtTabs(workbench)[0]?.name ?? '';
  const work = workOf(workbench, first);
  mustSucceed(workbench.with({ now: onTheDay('15:01') }).run('closeDay'));
  return { work, results: resultsOf(workbench, first, work.reminder.mails) };
}

/** Runs the same day of a rival. */
export function rivalDay(workbench: Workbench): WorkedDay {
  const first = workbench.book.tabs[1]?.name ?? '';
  const work = workOf(workbench, first);
  return { work, results: resultsOfRival(workbench, first, work.reminder.mails) };
}

function workOf(workbench: Workbench, firstDistrict: string): DaysWork {
  const run = (time: string, name: string): Execution => succeeded(workbench.with({ now: onTheDay(time) }).run(name));
  const tab = workbench.tab(firstDistrict);
  const figure = Number(tab.raw(FIRST_ROW, USERS)) + 1;
  const [edited] = workbench.with({ now: onTheDay('14:49') }).typeAt(tab, FIRST_ROW, USERS, String(figure));
  if (edited === undefined) throw new Error('no trigger handled the edit');
  const edit = succeeded(edited);
  const build = run('14:50', 'buildSummary');
  // The add-on's first tick of a day settles all tabs, so it is not a tick with nothing due.
  run('14:52', 'tick');
  const nothingDue = run('14:57', 'tick');
  return { edit, build, nothingDue, reminder: run('15:00', 'tick') };
}
