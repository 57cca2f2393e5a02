/** What the add-on does in runs that may be cut off at any call, and what must come of it all the same. */

import { expect } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import type { Workbench } from '../../../local/emulator/workbench';
import type { Interruptible } from '../../support/cutOff';
import { instant } from '../../support/days';
import { fillGrid, LONG_HISTORY_DAY, workbenchWithDays } from '../../support/longHistory';
import { pastedRegister, workbenchWithList } from '../../support/registers';
import {
  DISTRICT_TABS,
  letterWorkbench,
  newWorkbench,
  reportAll,
  setting,
  smallWorkbench,
  staffedWorkbench,
  unit,
  wholeOf,
  wideWorkbench,
} from '../../support/workbenches';

/** A workbook that is made once and copied each time. */
function copied(make: () => Workbench): () => Workbench {
  let master: Workbench | null = null;
  return () => {
    master ??= make();
    return master.clone();
  };
}

const on = (workbench: Workbench, date: string, time: string) => workbench.with({ now: instant(date, time) });
const expectFailure = ({ error }: Execution) => expect(error).not.toBeNull();
const rowsOf = (workbench: Workbench, tab: string) => workbench.rows(tab).slice(3);

/** The tabs' names, cells and looks, without the log's lines and what depends on the order of making. */
const madeTabs = (workbench: Workbench) =>
  wholeOf(workbench)
    .tabs.filter(({ name }) => name !== 'Nhật ký')
    .map(({ name, cells, looks, frozenRows, conditionalFormats }) => ({
      ...{ name, cells, looks, frozenRows, conditionalFormats },
    }))
    .sort((a, b) => a.name.localeCompare(b.name));

const setUp: Interruptible = {
  start: pastedRegister,
  run: (workbench, options) => workbench.run('setUp', options),
  resume(workbench, execution, finished) {
    expectFailure(execution);
    expect(workbench.run('setUp').error).toBeNull();
    expect(madeTabs(workbench)).toEqual(madeTabs(finished));
  },
  // The making of each tab is a run of some forty calls, so none goes untried.
  step: 3,
};

const SMALL_LIST =
  'Mã,Tên,Cấp,Mã TP,Tỉnh\n01273,Phường Thục Phán,Phường,04,Tỉnh Cao Bằng\n01279,Xã B,Xã,04,Tỉnh Cao Bằng\n';

const setUpFromList: Interruptible = {
  start: () => workbenchWithList('ds', SMALL_LIST),
  run: (workbench, options) => workbench.run('setUp', options),
  resume(workbench, execution, finished) {
    expectFailure(execution);
    const { error, alerts } = workbench.run('setUp');
    expect([error, alerts]).toEqual([null, []]);
    const shown = (of: Workbench) => ['Đơn vị', 'Nhóm 1', 'Cấu hình'].map((name) => of.rows(name));
    expect(shown(workbench)).toEqual(shown(finished));
  },
  step: 2,
};

const setUpOfOtherWords: Interruptible = {
  start: copied(() => {
    const workbench = newWorkbench();
    setting(workbench, 'Tên chỉ tiêu', 'người đã tiêm vắc xin');
    return workbench;
  }),
  run: (workbench, options) => workbench.run('setUp', options),
  resume(workbench, execution) {
    expectFailure(execution);
    setting(workbench, 'Tên chỉ tiêu', 'người đã khỏi');
    workbench.run('setUp');
    const worded = DISTRICT_TABS.map((tab) => [workbench.display(`${tab}!D6`), workbench.display(`${tab}!A2`)]);
    expect(
      worded.filter(([label, title]) => label !== 'Người đã khỏi' || !title?.endsWith('số người đã khỏi')),
    ).toEqual([]);
  },
  step: 30,
};

const build: Interruptible = {
  start: letterWorkbench,
  run: (workbench, options) => workbench.run('buildSummary', options),
  resume(workbench, execution, finished) {
    expectFailure(execution);
    expect(execution.alerts.join()).not.toMatch(/Error|\bat /);
    workbench.run('buildSummary');
    expect(wholeOf(workbench)).toEqual(wholeOf(finished));
  },
};

const charts: Interruptible = {
  start: copied(() => {
    const workbench = letterWorkbench();
    workbench.book.deleteTab(workbench.tab('Biểu đồ'));
    return workbench;
  }),
  run: (workbench, options) => workbench.run('buildSummary', options),
  resume(workbench, _, finished) {
    workbench.run('buildSummary');
    expect(workbench.tab('Biểu đồ').charts).toHaveLength(2);
    expect(workbench.tabNames()).toEqual(finished.tabNames());
  },
  // They are drawn last.
  isTried: (call, names) => call >= names.length - 8,
};

const TAB = 'Nhóm 1';
const COMMUNES = 11;

const edit: Interruptible = {
  start: copied(() => {
    const workbench = wideWorkbench(COMMUNES);
    workbench.paste(`${TAB}!D7`, Array(COMMUNES).fill(['1.000']));
    return workbench;
  }),
  run(workbench, options) {
    const [execution, ...others] = workbench.type(`${TAB}!D8`, '2 345 người', options);
    if (execution === undefined || others.length > 0) throw new Error('an edit is one execution');
    return execution;
  },
  resume(workbench, execution, finished) {
    expectFailure(execution);
    workbench.type(`${TAB}!D8`, '2 345 người');
    expect(wholeOf(workbench)).toEqual(wholeOf(finished));
  },
};

const check: Interruptible = {
  start: copied(() => {
    const yesterday = wideWorkbench(COMMUNES);
    yesterday.paste(`${TAB}!D7`, Array(COMMUNES).fill(['1.000']));
    yesterday.type(`${TAB}!A5`, 'TRUE');
    const workbench = on(yesterday, '2020-08-19', '10:00');
    // Nothing of this was told by an event: repairs, falls, errors, and yesterday's tick.
    ['1 001', 999, { formula: '=1/0' }, 1500, '2 000'].forEach((users, index) => {
      workbench.tab(TAB).put(7 + index, 4, users);
    });
    return workbench;
  }),
  run: (workbench, options) => workbench.run('checkFigures', options),
  resume(workbench, execution, finished) {
    expectFailure(execution);
    workbench.run('checkFigures');
    expect(wholeOf(workbench)).toEqual(wholeOf(finished));
  },
};

/** The end of a day by a command that takes down History and locks tabs. */
function endOfDay(command: string, date: string): Interruptible {
  const run: Interruptible['run'] = (workbench, options) => on(workbench, date, '17:00').run(command, options);
  const locks = ({ book }: Workbench) => book.tabs.map(({ protections }) => protections);
  return {
    start: copied(() => {
      const workbench = smallWorkbench(2, 3);
      unit(workbench, 'H1', 'H', 'h1@example.vn');
      on(workbench, '2020-08-18', '09:30').run('setUp');
      workbench.paste('Huyện 1!D7', [['900'], ['800']]);
      return workbench;
    }),
    run,
    resume(workbench, _, finished) {
      expect(run(workbench, {}).error).toBeNull();
      expect(rowsOf(finished, 'Lịch sử')).toHaveLength(6);
      expect(rowsOf(workbench, 'Lịch sử')).toEqual(rowsOf(finished, 'Lịch sử'));
      expect(locks(workbench)).toEqual(locks(finished));
    },
  };
}

const tick = (workbench: Workbench, time: string, options = {}) =>
  on(workbench, '2020-08-18', time).run('tick', options);

const reminders: Interruptible = {
  start: copied(() => {
    const workbench = staffedWorkbench();
    // The first tick of a day settles its tabs; after it the day is as any other.
    tick(workbench, '08:00');
    for (const tab of DISTRICT_TABS.slice(0, 7)) reportAll(workbench, tab);
    return workbench;
  }),
  run: (workbench, options) => tick(workbench, '15:00', options),
  resume(workbench, execution) {
    const mails = [execution, tick(workbench, '15:05')].flatMap((each) => each.mails);
    const recipients = mails.map(({ to }) => to.join(','));
    const twice = recipients.filter((each, index) => recipients.indexOf(each) !== index);
    // Three districts and the digest.
    expect([new Set(recipients).size, twice.length <= 1]).toEqual([4, true]);
    const log = rowsOf(workbench, 'Nhật ký').map(([, action, detail]) => `${action}: ${detail}`);
    expect(new Set(log).size).toBe(log.length);
  },
};

const archiveYear: Interruptible = {
  start: copied(() => {
    const workbench = workbenchWithDays(80);
    unit(workbench, '00', 'H', 'staff@example.vn');
    fillGrid(workbench, 200_000);
    return workbench;
  }),
  run: (workbench, options) =>
    on(workbench, LONG_HISTORY_DAY, '16:00').run('checkSystem', { answers: ['YES'], ...options }),
  resume(workbench, _, finished) {
    archiveYear.run(workbench, {});
    const all = (of: Workbench) => [...rowsOf(of, 'Lịch sử 2020'), ...rowsOf(of, 'Lịch sử')];
    expect(all(workbench)).toEqual(rowsOf(archiveYear.start(), 'Lịch sử'));
    expect(all(finished)).toEqual(all(workbench));
    expect(workbench.rows('Lịch sử 2020')[2]).toEqual(workbench.rows('Lịch sử')[2]);
    expect(workbench.tab('Lịch sử 2020').protections.map(({ isExplicit }) => isExplicit)).toEqual([true]);
  },
  // A call that only reads leaves nothing half done.
  isTried: (call, names) =>
    call > names.indexOf('Ui.alert') + 1 &&
    /Values$|Formats$|Rows$|insertSheet|setProperties|\.protect/.test(names[call - 1] ?? ''),
};

const closeByTick: Interruptible = {
  start: endOfDay('closeDay', '2020-08-18').start,
  run(workbench, options) {
    const row = workbench.rows('Tác vụ').findIndex(([, label]) => label === 'Chốt số liệu') + 1;
    const [execution] = on(workbench, '2020-08-18', '17:00').type(`Tác vụ!A${row}`, 'TRUE', options);
    if (execution === undefined) throw new Error('no trigger handles edits');
    return execution;
  },
  resume(workbench, _, finished) {
    expect(closeByTick.run(workbench, {}).error).toBeNull();
    const closes = (of: Workbench) => rowsOf(of, 'Nhật ký').filter(([, action]) => action === 'Chốt số liệu').length;
    const ticked = workbench.rows('Tác vụ').filter(([box]) => box === 'TRUE');
    expect([closes(workbench), closes(finished), ticked]).toEqual([1, 1, []]);
    expect(rowsOf(workbench, 'Lịch sử')).toEqual(rowsOf(finished, 'Lịch sử'));
  },
};

type ByPromise = Readonly<Record<string, Interruptible>>;

/** Set-ups, by what the next run does. */
export const SET_UPS: ByPromise = {
  'set-up of a pasted register is finished by the next': setUp,
  'set-up from a list is finished by the next': setUpFromList,
  'set-up after a change of words leaves them to be changed again': setUpOfOtherWords,
};

/** What happens on a day, by what the next run does. */
export const DAYS: ByPromise = {
  'the build is told in a sentence, and building again gives the whole page': build,
  'the build that draws the charts, between making the tab and drawing, draws them the next time': charts,
  'an edit is made good by the same edit': edit,
  'a check is made good by the next check': check,
  'closing the day again ends in the same History, and locks the same tabs': endOfDay('closeDay', '2020-08-18'),
  'a tick in Tác vụ is taken back, and ticking again closes the day once': closeByTick,
  'the first build of the next day again ends in the same History, and locks the same tabs': endOfDay(
    'buildSummary',
    '2020-08-19',
  ),
  'the reminders of 15:00 reach every late district after the next tick, at most one twice': reminders,
  'moving a year of History loses and doubles nothing': archiveYear,
};
