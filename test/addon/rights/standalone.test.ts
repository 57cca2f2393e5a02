/**
 * The same sources as a standalone script, which only the office can open: set up from its editor, without a menu, a
 * sidebar or dialogs; commands by the tab Tác vụ.
 */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import type { Workbench } from '../../../local/emulator/workbench';
import { UNIT_LABELS, workbenchWith } from '../../support/registers';
import { onLetterDay, setting, unit } from '../../support/workbenches';

const STAFF = 'tonghop@example.vn';
const nextDay = (time: string) => Date.parse(`2020-08-19T${time}+07:00`);

/** Two districts of two communes. */
const UNITS = [
  UNIT_LABELS,
  ['00', 'Thử', 'Tỉnh', '', ''],
  ...['1', '2'].flatMap((d) => [
    [`H${d}`, `Huyện ${d}`, 'Huyện', '00', ''],
    [`X${d}.1`, `Xã ${d}.1`, 'Xã', `H${d}`, 10_000],
    [`X${d}.2`, `Xã ${d}.2`, 'Xã', `H${d}`, 10_000],
  ]),
];

const logOf = ({ logs }: Execution) => logs.map(({ text }) => text).join('\n');
const sent = (executions: readonly Execution[]) => executions.flatMap(({ mails }) => mails.map(({ to }) => to.join()));
const triggersOf = ({ book }: Workbench) => book.triggers.map(({ handler, event }) => `${handler} ${event}`).sort();

/** Runs a function as from the script's editor. */
function run(workbench: Workbench, name: string): Execution {
  const execution = workbench.run(name);
  expect([execution.error, execution.toasts, execution.alerts, execution.sidebars]).toEqual([null, [], [], []]);
  return execution;
}

/** Ticks a command in the tab Tác vụ as one of the staff; gives what the row then says. */
function tick(workbench: Workbench, label: string): string {
  const row = workbench.rows('Tác vụ').findIndex((cells) => cells[1] === label);
  const [execution] = workbench.with({ user: STAFF }).type(`Tác vụ!A${row + 1}`, 'TRUE');
  expect([execution?.error, execution?.toasts, execution?.alerts]).toEqual([null, [], []]);
  return workbench.rows('Tác vụ')[row]?.[2] ?? '';
}

const masters = new Map<string, Workbench>();

/** Set up with addresses, in the standalone deployment. */
function staffed(deployment: 'standalone' | 'bound' = 'standalone'): Workbench {
  const made = masters.get(deployment) ?? workbenchWith('Đơn vị', UNITS, onLetterDay('09:00')).deployedAs(deployment);
  if (!masters.has(deployment)) {
    expect(made.run('setUp').error).toBeNull();
    unit(made, '00', 'H', STAFF);
    for (const code of ['H1', 'H2']) unit(made, code, 'H', `${code}@example.vn`);
    setting(made, 'Thư nhận tổng hợp', 'sotttt@example.vn');
    expect(made.run('setUp').error).toBeNull();
    masters.set(deployment, made);
  }
  return made.clone();
}

let workbench: Workbench;

beforeEach(() => {
  workbench = staffed();
});

const at = (now: number) => workbench.with({ now });

describe('set up from nothing', () => {
  test('says in the execution log what it did, makes both triggers, and shows nothing in the spreadsheet', () => {
    const blank = workbenchWith('Đơn vị', UNITS, onLetterDay('09:00')).deployedAs('standalone');
    expect(logOf(run(blank, 'setUp'))).toMatch(/^Đang thiết lập các tab…\nĐã thiết lập xong 8 tab\./);
    expect(triggersOf(blank)).toEqual(['handleEdit ON_EDIT', 'tick CLOCK']);
    expect(blank.book.triggers.find(({ every }) => every)?.every?.minutes).toBe(5);
    expect(blank.menu().execution.menus).toEqual([]);
  });

  test('remembers in the properties of the script, under the id of the spreadsheet', () => {
    const { document, script, user } = workbench.book.properties;
    expect([document.size, user.size]).toEqual([0, 0]);
    expect(script.size).toBeGreaterThan(10);
    for (const key of script.keys()) expect(key).toMatch(/^LOCAL\//);
  });

  test('does not take what it remembers of another spreadsheet, and deletes its trigger', () => {
    const { script } = workbench.book.properties;
    const other = [...script].map(([key, value]) => [key.replace('LOCAL', 'OTHER'), value] as const);
    script.clear();
    for (const [key, value] of other) script.set(key, value);
    workbench.book.triggers = workbench.book.triggers.map((each) =>
      each.event === 'ON_EDIT' ? { ...each, source: 'OTHER' } : each,
    );
    expect(logOf(workbench.run('closeDay'))).toContain('Bảng tính chưa được thiết lập');
    for (const minute of ['09:01', '09:02']) at(onLetterDay(minute)).run('setUp');
    expect(triggersOf(workbench)).toEqual(['handleEdit ON_EDIT', 'tick CLOCK']);
    expect(workbench.book.triggers.some(({ source }) => source === 'OTHER')).toBe(false);
    for (const [key, value] of other) expect(script.get(key)).toBe(value);
  });
});

describe('a question', () => {
  test('is asked in the execution log; running the function again within ten minutes is the answer', () => {
    const foreign = workbenchWith('Danh bạ', [
      ['Họ tên', 'Số'],
      ['An', 1],
    ]).deployedAs('standalone');
    const asked = logOf(run(foreign, 'setUp'));
    expect(asked).toContain('Dừng lại để dán danh sách của tỉnh mình?');
    expect(asked).toContain('Để trả lời “Không”, hãy chạy lại hàm này trong vòng 10 phút.');
    expect(foreign.book.tabs.map(({ name }) => name)).not.toContain('Đơn vị');
    const later = foreign.with({ now: onLetterDay('09:11') });
    expect(logOf(run(later.clone(), 'setUp'))).toContain('hãy chạy lại hàm này');
    expect(logOf(run(foreign.with({ now: onLetterDay('09:10') }), 'setUp'))).toContain('Đã thiết lập xong');
  });
});

describe('a day', () => {
  test('an edit costs what it costs a bound script, and reports in time', () => {
    const calls = (each: Workbench) => each.with({ user: 'H1@example.vn' }).type('Huyện 1!D7', '1 234')[0]?.calls;
    expect(calls(workbench)).toEqual(calls(staffed('bound')));
    expect(workbench.display('Huyện 1!D7')).toBe('1.234');
    expect(workbench.rows('Huyện 1')[6]).toContainEqual(expect.stringContaining('Đã báo cáo đúng hạn'));
  });

  test('commands run by the tab Tác vụ, and reminders are a switch that makes and deletes no trigger', () => {
    const there = workbench.book.triggers.map(({ id }) => id);
    expect(tick(workbench, 'Lập tổng hợp')).toContain('Đã lập tổng hợp');
    expect(tick(workbench, 'Bật nhắc tự động')).toContain('Đã bật nhắc tự động: Nhắc 15 giờ 00 phút');
    expect(workbench.book.triggers.map(({ id }) => id)).toEqual(there);
    expect(tick(workbench, 'Tắt nhắc tự động')).toContain('Đã tắt');
    expect(workbench.book.triggers.map(({ id }) => id)).toEqual(there);
    workbench.book.triggers = workbench.book.triggers.filter(({ event }) => event === 'ON_EDIT');
    expect(tick(workbench, 'Bật nhắc tự động')).toContain('Đã bật nhắc tự động');
    expect(tick(at(onLetterDay('15:20')), 'Chốt số liệu')).toContain('Đã chốt');
    expect(triggersOf(workbench)).toEqual(['handleEdit ON_EDIT']);
  });

  test('a quiet tick does not open the spreadsheet', () => {
    run(workbench, 'tick');
    expect(at(onLetterDay('09:01')).run('tick').calls['SpreadsheetApp.openById']).toBeUndefined();
  });

  test('at 15:00 the mails go; the close locks, and midnight opens', () => {
    tick(workbench, 'Bật nhắc tự động');
    workbench.with({ user: 'H1@example.vn' }).paste('Huyện 1!D7', [['100'], ['200']]);
    const executions = workbench.passTo(onLetterDay('15:12'));
    expect(executions.flatMap(({ error }) => error ?? [])).toEqual([]);
    expect(sent(executions).sort()).toEqual(['H2@example.vn', 'sotttt@example.vn']);
    expect(tick(at(onLetterDay('15:20')), 'Chốt số liệu')).toContain('Đã chốt');
    const reporter = at(onLetterDay('15:25')).with({ user: 'H2@example.vn' });
    expect(() => reporter.type('Huyện 2!D7', '5')).toThrow();
    workbench.passTo(nextDay('00:10'));
    expect(() => reporter.with({ now: nextDay('08:00') }).type('Huyện 2!D7', '5')).not.toThrow();
    expect(workbench.rows('Lịch sử').filter(([day = '']) => /^18\/0?8\/2020/.test(day))).toHaveLength(4);
  });

  test('the status is a text in place of the sidebar', () => {
    workbench.type('Huyện 1!D7', '100');
    const said = logOf(run(workbench, 'showStatus'));
    expect(said).toContain('Huyện 1: Chưa đủ; 1/2 xã; Chưa báo cáo: Xã 1.2');
    expect(said).toContain('Huyện 2: Chưa đủ; 0/2 xã');
  });
});

describe('a workbook that another deployment worked in', () => {
  /** A day that the bound script has seen and closed; its triggers are deleted, as the guide says. */
  function closedYesterday(): Workbench {
    const bound = staffed('bound');
    bound.paste('Huyện 1!D7', [['100'], ['200']]);
    bound.with({ now: onLetterDay('15:20') }).run('closeDay');
    bound.passTo(nextDay('00:10'));
    bound.book.triggers = [];
    return bound;
  }

  test.each(['standalone', 'add-on'] as const)(
    'goes on in the deployment %s with its figures and its history',
    (to) => {
      const bound = closedYesterday();
      const there = (each: Workbench) => ['Lịch sử', 'Đơn vị', 'Cấu hình', 'Huyện 1'].map((name) => each.rows(name));
      const before = there(bound);
      const moved = bound.with({ now: nextDay('08:00') }).deployedAs(to);
      const answers = { answers: ['YES'] };
      const asked = moved.run('setUp', answers);
      expect([asked.error, logOf(asked) + asked.alerts.join()]).toEqual([null, expect.stringContaining('Huyện 2')]);
      if (to === 'standalone') {
        expect(logOf(asked)).toContain('Để trả lời “Có”, hãy chạy lại hàm này');
        expect(triggersOf(moved)).toEqual([]);
        expect(moved.with({ now: nextDay('08:05') }).run('setUp').error).toBeNull();
      }
      expect(triggersOf(moved)).toEqual(['handleEdit ON_EDIT', 'tick CLOCK']);
      expect(there(moved)).toEqual(before);

      // Yesterday's figures are known, reporters keep their rights, and reminders wait to be switched on.
      moved.with({ user: 'H1@example.vn' }).type('Huyện 1!D7', '90');
      expect(moved.rows('Huyện 1')[6]).toContainEqual(expect.stringContaining('100'));
      expect(sent(moved.passTo(nextDay('15:12')))).toEqual([]);
      moved.with({ now: nextDay('15:12') }).run('enableReminders');
      expect(sent(moved.passTo(nextDay('16:30')))).toContain('H2@example.vn');
    },
  );

  test('gets mails twice while the clocks of both scripts are on, which the system check tells afterwards', () => {
    const bound = staffed('bound');
    bound.run('enableReminders');
    const moved = bound.deployedAs('standalone');
    for (const time of ['09:10', '09:12']) moved.with({ now: onLetterDay(time) }).run('setUp');
    const check = (time: string) => logOf(run(moved.with({ now: onLetterDay(time) }), 'checkSystem'));
    // Not by Tác vụ: the edit triggers of both scripts get a tick there, and the first one takes it.
    moved.with({ now: onLetterDay('09:14') }).run('enableReminders');
    expect(check('09:20')).not.toContain('gửi hai lần');
    expect(sent(moved.passTo(onLetterDay('15:12'))).filter((to) => to === 'H2@example.vn')).toHaveLength(2);
    expect(check('15:20')).toContain('✗ Có thư gửi hai lần');
  });

  test('gets every edit judged once, also while the triggers of both scripts are there', () => {
    const bound = staffed('bound');
    const moved = bound.deployedAs('standalone');
    for (const time of ['09:10', '09:12']) moved.with({ now: onLetterDay(time) }).run('setUp');
    expect(triggersOf(moved)).toHaveLength(4);
    const executions = moved.with({ now: onLetterDay('09:20') }).type('Huyện 1!D7', '1 234');
    expect(executions.map(({ error }) => error)).toEqual([null, null]);
    tick(moved.with({ now: onLetterDay('09:30') }), 'Lập tổng hợp');
    expect(moved.rows('Nhật ký').filter((row) => row.join().includes('1 234'))).toHaveLength(1);
  });
});
