/** The Log tells one event from the next by an id, and says of what acts outside the spreadsheet how it began and ended. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ExecutionOptions } from '../../../local/emulator/executionOptions';
import type { Workbench } from '../../../local/emulator/workbench';
import { instant, tableRows } from '../../support/days';
import { callsOf, setting, smallWorkbench, unit } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = smallWorkbench(2, 2);
  unit(workbench, 'H1', 'H', 'h1@example.vn');
  unit(workbench, 'H2', 'H', 'h2@example.vn');
  setting(workbench, 'Thư nhận tổng hợp', 'tonghop@example.vn');
});

const at = (time: string) => workbench.with({ now: instant('2020-08-18', time) });
const run = (name: string, time: string, options: Partial<ExecutionOptions> = {}) => at(time).run(name, options);
const log = () => tableRows(workbench, 'Nhật ký').map((row) => [row['Mã việc'], row['Chi tiết']] as const);
const events = (of: string) => log().filter(([event]) => event?.split('.')[0] === of);
const check = (time: string) => run('checkSystem', time).alerts[0] ?? '';

/** The number, from 1, of a call of a method in a run: its first, or the one that `index` counts as Array.at does. */
function callOf(method: string, name: string, time: string, index = 0): number {
  const calls: string[] = [];
  at(time)
    .clone()
    .run(name, { onCall: (each: string) => calls.push(each), answers: ['YES'] });
  const numbers = calls.flatMap((each, before) => (each === method ? [before + 1] : []));
  return numbers.at(index) ?? 0;
}

describe('closing and reopening', () => {
  test('closed, opened and closed again within minutes are three events, though the words are the same', () => {
    run('closeDay', '16:00');
    run('reopenDistrict', '16:02', { answers: ['Huyện 1', '17:00', 'gõ nhầm'] });
    run('closeDay', '16:04');
    const closes = events('close');
    expect(closes).toHaveLength(2);
    expect(closes[0]).toEqual(closes[1]);
    expect(events('reopen')).toHaveLength(1);
  });

  test.each([
    ['the districts were locked', 'Properties.setProperties', -1],
    ['the day was recorded', 'Range.setValues', -1],
  ] as const)('a close that was cut off when %s is logged once, however often it is repeated', (_, method, index) => {
    const failCall = callOf(method, 'closeDay', '16:00', index);
    expect(run('closeDay', '16:00', { failCall }).error).not.toBeNull();
    for (const time of ['16:30', '16:45']) {
      run('closeDay', time);
      expect(events('close')).toHaveLength(1);
    }
  });

  test('of two texts that are repaired by readings within minutes each is logged', () => {
    for (const [text, time] of [
      ['1 200', '10:00'],
      ['1 300', '10:02'],
    ] as const) {
      workbench.tab('Huyện 1').put(7, 4, text);
      run('checkFigures', time);
    }
    expect(events('repair').map(([, detail]) => detail)).toEqual([
      'Huyện 1!D7: “1 200” thành 1.200',
      'Huyện 1!D7: “1 300” thành 1.300',
    ]);
  });
});

describe('repairs that edits made', () => {
  const type = (cell: string, text: string, time: string) => at(time).type(cell, text);
  const waiting = () =>
    ['Huyện 1', 'Huyện 2'].flatMap((tab) => workbench.rows(tab).flat()).filter((cell) => cell.includes('"unlogged"'));

  test('in several tabs are logged by one reading of the Log and one writing, and wait no longer then', () => {
    type('Huyện 1!D7', '1 200', '10:00');
    const one = at('10:05').clone().run('checkFigures');
    type('Huyện 1!D8', '1 400', '10:01');
    type('Huyện 2!D7', '1 300', '10:02');
    expect(run('checkFigures', '10:05').calls).toEqual(one.calls);
    expect(waiting()).toHaveLength(3);
    run('checkFigures', '10:20');
    expect(waiting()).toEqual([]);
    expect(callsOf(run('checkFigures', '10:25')).writes).toBe(0);
    expect(events('editRepair').map(([, detail]) => detail)).toEqual([
      'Huyện 1!D7: “1 200” thành 1.200',
      'Huyện 1!D8: “1 400” thành 1.400',
      'Huyện 2!D7: “1 300” thành 1.300',
    ]);
  });

  test('are logged once in a Log whose ids were deleted', () => {
    const column = (workbench.rows('Nhật ký')[2] ?? []).indexOf('Mã lần') + 1;
    type('Huyện 1!D7', '1 200', '10:00');
    workbench.tab('Nhật ký').deleteColumns(column, 1);
    for (const time of ['10:30', '11:00', '11:30']) run('checkFigures', time);
    expect(tableRows(workbench, 'Nhật ký').filter((row) => row['Chi tiết']?.includes('1.200'))).toHaveLength(1);
    expect(waiting()).toEqual([]);
  });

  test('are logged by the next set-up’s Log where the Log was deleted', () => {
    type('Huyện 1!D7', '1 200', '10:00');
    workbench.book.deleteTab(workbench.tab('Nhật ký'));
    run('checkFigures', '10:05');
    run('setUp', '10:10');
    run('checkFigures', '10:15');
    expect(events('editRepair')).toHaveLength(1);
  });
});

describe('exporting the report', () => {
  const phases = () => events('export').map(([event]) => event);

  test('is logged before and after the mail', () => {
    run('exportReport', '16:00');
    expect(phases()).toEqual(['export.begun', 'export.done']);
    expect(check('16:05')).not.toContain('cắt ngang');
  });

  test('that Google refuses is not logged as exported', () => {
    run('exportReport', '16:00', { failCall: callOf('MailApp.sendEmail', 'exportReport', '16:00') });
    expect(phases()).toEqual(['export.begun', 'export.failed']);
    expect(events('export')[1]?.[1]).toContain('Không gửi được báo cáo tới owner@example.com');
    expect(check('16:05')).not.toContain('cắt ngang');
  });

  test('that was cut off is named by the system check, and by the Log at its next entry', () => {
    const failCall = callOf('Range.setValues', 'exportReport', '16:00', -1);
    expect(run('exportReport', '16:00', { failCall }).error).not.toBeNull();
    expect(phases()).toEqual(['export.begun']);
    expect(check('16:05')).toContain('✗ “Kết xuất báo cáo” bắt đầu lúc 16 giờ 00 phút 18/8/2020 bị cắt ngang');
    run('closeDay', '16:10');
    run('reopenDistrict', '16:12', { answers: ['Huyện 1', '17:00', 'gõ nhầm'] });
    expect(phases()).toEqual(['export.begun', 'export.cutOff']);
    expect(check('16:15')).toContain('bị cắt ngang');
  });
});

describe('sending reminders', () => {
  test('by hand is one action, however many mails it sends', () => {
    run('remindLate', '15:20', { answers: ['YES'] });
    expect(events('now').map(([event]) => event)).toEqual(['now.begun', 'now.done']);
    expect(events('mail')).toHaveLength(2);
  });

  test('by hand twice within a minute is two actions', () => {
    run('remindLate', '15:20', { answers: ['YES'] });
    run('remindLate', '15:20:30', { answers: ['YES'] });
    expect(events('now').map(([event]) => event)).toEqual(['now.begun', 'now.done', 'now.begun', 'now.done']);
  });

  test('by the clock is one action a day, also where a tick was cut off after a mail', () => {
    run('enableReminders', '14:00');
    workbench.passTo(instant('2020-08-18', '14:58'));
    const calls: string[] = [];
    workbench.clone().passTo(instant('2020-08-18', '15:04'), { onCall: (method: string) => calls.push(method) });
    const second = calls.map((call, index) => (call === 'MailApp.sendEmail' ? index + 1 : 0)).filter(Boolean)[1] ?? 0;
    // Google ends the run before the outcome of the second mail is remembered.
    workbench.passTo(instant('2020-08-18', '15:04'), { killCall: second + 1 });
    expect(events('reminder').map(([event]) => event)).toEqual(['reminder.begun']);
    expect(check('15:04:30')).toContain('✗ “Nhắc” bắt đầu lúc');
    workbench.passTo(instant('2020-08-18', '15:20'));
    expect(events('reminder').map(([event]) => event)).toEqual(['reminder.begun', 'reminder.done']);
    expect(check('15:21')).not.toContain('cắt ngang');
  });

  test('that goes to nobody begins nothing', () => {
    setting(workbench, 'Thư nhận tổng hợp', '');
    at('10:00').paste('Huyện 1!D7', [['100'], ['100']]);
    at('10:00').paste('Huyện 2!D7', [['100'], ['100']]);
    run('enableReminders', '14:00');
    workbench.passTo(instant('2020-08-18', '15:10'));
    expect(events('reminder')).toEqual([]);
  });
});
