/** A mail of the reminders goes once, whatever is cut off: that it will be sent is remembered before, what became of it after. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import type { ExecutionOptions } from '../../../local/emulator/executionOptions';
import type { Workbench } from '../../../local/emulator/workbench';
import { instant, tableRows } from '../../support/days';
import { namesOfCalls } from '../../support/triedCalls';
import { REMINDED as ALL, remindedWorkbench } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = remindedWorkbench();
});

const at = (time: string, date = '2020-08-18') => workbench.with({ now: instant(date, time) });
const run = (name: string, time: string, options: Partial<ExecutionOptions> = {}, date?: string) =>
  at(time, date).run(name, options);
const recipients = (...executions: readonly Execution[]) =>
  executions.flatMap(({ mails }) => mails.map(({ to }) => to.join(',')));
const log = () => tableRows(workbench, 'Nhật ký').map(({ Việc, 'Chi tiết': detail }) => `${Việc}: ${detail}`);
const check = (time: string, date?: string) => run('checkSystem', time, {}, date).alerts.at(-1) ?? '';
const stored = (key: string) => JSON.parse(workbench.book.properties.document.get(key) ?? 'null');
const UNKNOWN = '18/8/2020 15:00, Huyện 1: không rõ đã gửi tới h1@example.vn hay chưa';

/** The calls of a run, by name. */
const callsOf = (name: string, time: string): readonly string[] =>
  namesOfCalls((options) =>
    at(time)
      .clone()
      .run(name, { ...options, answers: ['YES'] }),
  );

/** The number of the first call of a method in the tick of 15:00, from 1. */
const firstCall = (method: string) => callsOf('tick', '15:00').indexOf(method) + 1;

describe('an intent', () => {
  test('is remembered before its mail, and its outcome after, each by one write', () => {
    const calls = callsOf('tick', '15:00');
    const [first, last] = [calls.indexOf('MailApp.sendEmail'), calls.lastIndexOf('MailApp.sendEmail')];
    expect([calls[first - 1], calls[first + 1]]).toEqual(['Properties.setProperties', 'Properties.setProperties']);
    const writes = calls.slice(first - 1, last + 2).filter((method) => method === 'Properties.setProperties');
    expect(writes).toHaveLength(2 * ALL.length);
  });

  test('that cannot be remembered stops its mail, which goes at the next tick', () => {
    const failCall = firstCall('MailApp.sendEmail') - 1;
    const failed = run('tick', '15:00', { failCall });
    expect([recipients(failed), failed.error === null]).toEqual([[], false]);
    expect(recipients(run('tick', '15:05'), run('tick', '15:10'))).toEqual(ALL);
  });

  test('whose outcome could not be remembered at once is not sent again: the end of the run remembers it', () => {
    const failCall = firstCall('MailApp.sendEmail') + 1;
    expect(recipients(run('tick', '15:00', { failCall }), run('tick', '15:05'))).toEqual(ALL);
    expect(stored('remind.reminder.H1')).toMatchObject({ outcome: 'sent', unclear: 0, logged: true });
  });

  test('without an outcome is sent once more, then named, and never sent again', () => {
    // Google ends each run right after it has sent its first mail.
    const ended = (time: string) =>
      run('tick', time, { killCall: callsOf('tick', time).indexOf('MailApp.sendEmail') + 2 });
    const executions = ['15:00', '15:05'].map(ended);
    expect(recipients(...executions)).toEqual(['h1@example.vn', 'h1@example.vn']);
    expect(stored('remind.reminder.H1')).toMatchObject({ outcome: 'intended', unclear: 2 });
    expect(check('15:06')).toContain(`✗ ${UNKNOWN.replace('15:00', '15:05')}`);

    const rest = run('tick', '15:10');
    expect(recipients(rest)).toEqual(ALL.slice(1));
    expect(log().filter((line) => line.includes('không rõ đã gửi'))).toEqual([
      `Nhắc: ${UNKNOWN.replace('15:00', '15:05')}, vì việc gửi bị cắt ngang; sẽ không tự gửi lại.`,
    ]);
    expect(recipients(run('tick', '15:15'), run('tick', '17:55'), run('tick', '18:05'))).toEqual([]);
    expect(check('15:16')).toContain('không rõ đã gửi tới h1@example.vn');
    expect(log().filter((line) => line.includes('không rõ đã gửi'))).toHaveLength(1);
  });

  test('in every tick of three hours, none gets a mail more than twice', () => {
    const times = Array.from({ length: 36 }, (_, index) => {
      const minute = 15 * 60 + index * 5;
      return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    });
    const got = recipients(
      ...times.map((time) => {
        const sending = callsOf('tick', time).indexOf('MailApp.sendEmail');
        return run('tick', time, sending < 0 ? {} : { killCall: sending + 2 });
      }),
    );
    expect(got.toSorted()).toEqual([...ALL, ...ALL].toSorted());
  });

  test('of a district that has reported since is named and not sent again', () => {
    run('tick', '15:00', { killCall: firstCall('MailApp.sendEmail') + 1 });
    at('15:02').type('Huyện 1!D7', '100');
    expect(recipients(run('tick', '15:05'))).toEqual(ALL.slice(1));
    expect(log()).toContainEqual(expect.stringContaining(UNKNOWN));
  });

  test('for which it is too late is named by the tick that skips the step', () => {
    run('tick', '15:00', { killCall: firstCall('MailApp.sendEmail') + 1 });
    expect(recipients(run('tick', '18:30'))).toEqual([]);
    expect(log()).toContainEqual(expect.stringContaining(UNKNOWN));
    expect(stored('remind.reminder.H1')).toMatchObject({ outcome: 'unknown', final: true });
  });

  test('of an earlier day is named by the first tick of the next', () => {
    run('tick', '15:00', { killCall: firstCall('MailApp.sendEmail') + 1 });
    expect(recipients(run('tick', '08:00', {}, '2020-08-19'))).toEqual([]);
    expect(log().filter((line) => line.includes(UNKNOWN))).toHaveLength(1);
    expect(stored('remind.reminder.H1')).toMatchObject({ day: '2020-08-18', outcome: 'unknown', final: true });
    expect(recipients(run('tick', '15:00', {}, '2020-08-19'))).toEqual(ALL);
    expect(log().filter((line) => line.includes(UNKNOWN))).toHaveLength(1);
  });

  test('of a reminder by hand is asked about by the next one, and not sent by itself', () => {
    const killCall = callsOf('remindLate', '14:00').indexOf('MailApp.sendEmail') + 2;
    expect(recipients(run('remindLate', '14:00', { killCall, answers: ['YES'] }))).toEqual(['h1@example.vn']);
    expect(check('14:01')).toContain('không rõ đã gửi tới h1@example.vn');
    expect(recipients(run('remindLate', '14:02', { answers: ['YES'] }))).toEqual(ALL.slice(1, 3));
    const again = run('remindLate', '14:04', { answers: ['NO'] });
    expect(again.alerts[0]).toContain('Huyện 1 (lúc 14:00, không rõ đã gửi), Huyện 2 (lúc 14:02)');
    expect(log().filter((line) => line.includes('không rõ đã gửi'))).toHaveLength(1);
    expect(recipients(run('remindLate', '14:05', { answers: ['YES'] }))).toEqual(ALL.slice(0, 3));
  });
});

test('no mail goes before the Log says that it begins, though Google sends writes in bundles', () => {
  const calls = callsOf('tick', '15:00');
  expect(calls.slice(0, calls.indexOf('MailApp.sendEmail') + 1).slice(-3)).toEqual([
    'SpreadsheetApp.flush',
    'Properties.setProperties',
    'MailApp.sendEmail',
  ]);
  const begun: boolean[] = [];
  const execution = run('tick', '15:00', {
    bundlesWrites: true,
    onCall: (method: string) => {
      if (method === 'MailApp.sendEmail') begun.push(log().some((line) => line.includes('Bắt đầu gửi thư')));
    },
  });
  expect([execution.error, new Set(begun)]).toEqual([null, new Set([true])]);
});
