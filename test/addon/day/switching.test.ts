/** Reminders that are switched, changed or sent by hand while a run is at work: each mail goes once, or not at all. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import { Meanwhile } from '../../../local/emulator/meanwhile';
import type { Workbench } from '../../../local/emulator/workbench';
import { instant } from '../../support/days';
import { callsToInterrupt, namesOfCalls } from '../../support/triedCalls';
import { REMINDED, remindedWorkbench } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = remindedWorkbench();
});

const at = (time: string) => workbench.with({ now: instant('2020-08-18', time) });
const recipients = (...executions: readonly Execution[]) =>
  executions.flatMap(({ mails }) => mails.map(({ to }) => to.join(',')));

/** The calls of a run, by name. */
const callsOf = (name: string, time: string): readonly string[] =>
  namesOfCalls((options) =>
    at(time)
      .clone()
      .run(name, { ...options, answers: ['YES'] }),
  );

describe('reminders that are switched off', () => {
  test('while a tick waits for the lock stay off', () => {
    const calls = callsOf('tick', '15:00');
    const locked = calls.indexOf('Lock.tryLock');
    for (const call of callsToInterrupt(calls, { isTried: (each) => each <= locked })) {
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
    const locked = calls.indexOf('Lock.tryLock') + 1;
    const isTried = (call: number) => call >= locked && call < calls.length;
    for (const call of callsToInterrupt(calls, { isTried })) {
      const each = workbench.clone({ now: instant('2020-08-18', '10:00') });
      const meanwhile = new Meanwhile([{ call, actions: [{ run: second }] }]);
      each.run(first, meanwhile.during(each));
      expect(meanwhile.outcomes[0]?.executions[0]?.alerts.join()).toContain('Người khác đang chạy tiện ích.');
      expect(recipients(...each.passTo(instant('2020-08-18', '16:00')))).toHaveLength(mails);
    }
  });

  test('while an edit of Settings is being handled stay off', () => {
    const row = workbench.rows('Cấu hình').findIndex(([first]) => first === 'Giờ nhắc') + 1;
    const calls = namesOfCalls((options) => at('10:00').clone().type(`Cấu hình!B${row}`, '14:30', options));
    for (const call of callsToInterrupt(calls)) {
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
  const locked = calls.indexOf('Lock.tryLock') + 1;
  for (const call of callsToInterrupt(calls, { isTried: (each) => each >= locked, step: 3 })) {
    const each = workbench.clone();
    const now = instant('2020-08-18', '15:00');
    each.with({ now }).run('tick', {
      afterCall: (number) => number === call && each.with({ now }).type(`Cấu hình!B${row}`, '15:30'),
    });
    const later = each.with({ now: instant('2020-08-18', '15:30') }).run('tick');
    expect([call, recipients(later)]).toEqual([call, REMINDED.slice(0, 3)]);
  }
});

test('the tick and a reminder by hand at once: each mail once, whichever call of one the other comes between', () => {
  const calls = callsOf('tick', '15:00');
  for (const call of callsToInterrupt(calls, { step: 4 })) {
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
