/**
 * A mail of the reminders goes once, whatever fires twice, is switched off or is cut off: that it will be sent is
 * remembered before, what became of it after.
 */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import type { ExecutionOptions } from '../../../local/emulator/executionOptions';
import { Meanwhile } from '../../../local/emulator/meanwhile';
import type { Workbench } from '../../../local/emulator/workbench';
import { instant, tableRows } from '../../support/days';
import { setting, smallWorkbench, unit } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = smallWorkbench(3, 1).clone();
  for (const code of ['H1', 'H2', 'H3']) unit(workbench, code, 'H', `${code.toLowerCase()}@example.vn`);
  setting(workbench, 'Thư nhận tổng hợp', 'so@example.vn');
  run('enableReminders', '09:00');
  run('tick', '08:00');
});

const at = (time: string, date = '2020-08-18') => workbench.with({ now: instant(date, time) });
const run = (name: string, time: string, options: Partial<ExecutionOptions> = {}, date?: string) =>
  at(time, date).run(name, options);
const recipients = (...executions: readonly Execution[]) =>
  executions.flatMap(({ mails }) => mails.map(({ to }) => to.join(',')));
const ALL = ['h1@example.vn', 'h2@example.vn', 'h3@example.vn', 'so@example.vn'];
const log = () => tableRows(workbench, 'Nhật ký').map(({ Việc, 'Chi tiết': detail }) => `${Việc}: ${detail}`);
const check = (time: string, date?: string) => run('checkSystem', time, {}, date).alerts.at(-1) ?? '';
const stored = (key: string) => JSON.parse(workbench.book.properties.document.get(key) ?? 'null');
const UNKNOWN = '18/8/2020 15:00, Huyện 1: không rõ đã gửi tới h1@example.vn hay chưa';

/** The calls of a run, by name. */
function callsOf(name: string, time: string): readonly string[] {
  const calls: string[] = [];
  at(time)
    .clone()
    .run(name, { onCall: (method: string) => calls.push(method), answers: ['YES'] });
  return calls;
}

/** The number of the first call of a method in the tick of 15:00, from 1. */
const firstCall = (method: string) => callsOf('tick', '15:00').indexOf(method) + 1;

describe('reminders that are switched off', () => {
  test('while a tick waits for the lock stay off', () => {
    const calls = callsOf('tick', '15:00');
    expect(calls.indexOf('Lock.tryLock')).toBeGreaterThan(0);
    for (let call = 1; call <= calls.indexOf('Lock.tryLock'); call++) {
      const each = workbench.clone({ now: instant('2020-08-18', '15:00') });
      const meanwhile = new Meanwhile([{ call, actions: [{ run: 'disableReminders' }] }]);
      const execution = each.run('tick', meanwhile.during(each));
      expect([execution.error, meanwhile.unreached]).toEqual([null, []]);
      expect(recipients(execution, ...each.passTo(instant('2020-08-18', '16:00')))).toEqual([]);
      expect(each.run('checkSystem').alerts.at(-1)).toContain('✗ Nhắc tự động đang tắt.');
    }
  });

  test.each([
    ['enableReminders', 'disableReminders', 4],
    ['disableReminders', 'enableReminders', 0],
  ])('%s and %s at once end as one after the other', (first, second, mails) => {
    const calls = callsOf(first, '10:00');
    for (let call = calls.indexOf('Lock.tryLock') + 1; call < calls.length; call++) {
      const each = workbench.clone({ now: instant('2020-08-18', '10:00') });
      const meanwhile = new Meanwhile([{ call, actions: [{ run: second }] }]);
      each.run(first, meanwhile.during(each));
      expect(meanwhile.outcomes[0]?.executions[0]?.alerts.join()).toContain('Người khác đang chạy tiện ích.');
      expect(recipients(...each.passTo(instant('2020-08-18', '16:00')))).toHaveLength(mails);
    }
  });

  test('while an edit of Settings is being handled stay off', () => {
    const row = workbench.rows('Cấu hình').findIndex(([first]) => first === 'Giờ nhắc') + 1;
    const calls: string[] = [];
    at('10:00')
      .clone()
      .type(`Cấu hình!B${row}`, '14:30', { onCall: (method) => calls.push(method) });
    for (let call = 1; call <= calls.length; call++) {
      const each = at('10:00').clone();
      each.type(`Cấu hình!B${row}`, '14:30', {
        afterCall: (number) => number === call && each.run('disableReminders'),
      });
      const tick = each.with({ now: instant('2020-08-18', '15:00') }).run('tick');
      expect([call, tick.error, recipients(tick)]).toEqual([call, null, []]);
    }
  });
});

test('a time that is changed while a tick is at work is not set back by it', () => {
  const row = workbench.rows('Cấu hình').findIndex(([first]) => first === 'Giờ báo lãnh đạo') + 1;
  const calls = callsOf('tick', '15:00');
  for (let call = calls.indexOf('Lock.tryLock') + 1; call <= calls.length; call += 3) {
    const each = workbench.clone();
    const now = instant('2020-08-18', '15:00');
    each.with({ now }).run('tick', {
      afterCall: (number) => number === call && each.with({ now }).type(`Cấu hình!B${row}`, '15:30'),
    });
    const later = each.with({ now: instant('2020-08-18', '15:30') }).run('tick');
    expect([call, recipients(later)]).toEqual([call, ALL.slice(0, 3)]);
  }
});

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

test('the tick and a reminder by hand at once: each mail once, whichever call of one the other comes between', () => {
  const calls = callsOf('tick', '15:00');
  for (let call = 1; call <= calls.length; call += 4) {
    const each = workbench.clone();
    const now = instant('2020-08-18', '15:00');
    const others: Execution[] = [];
    const ticked = each.with({ now }).run('tick', {
      afterCall: (number) => number === call && others.push(each.with({ now }).run('remindLate', { answers: ['YES'] })),
    });
    const mails = recipients(ticked, ...others, each.with({ now: now + 300_000 }).run('tick'));
    const [isFirst, byHand] = [others[0]?.mails.length === 3, recipients(...others)];
    // By hand first, and then the step's own mails; or the clock alone, with a sentence for the person.
    expect([call, mails.length, byHand.length]).toEqual([call, isFirst ? 7 : 4, isFirst ? 3 : 0]);
  }
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
