/**
 * The clock's tick, about every five minutes: carries out each step of the day that is due and not done yet, closes the
 * day and opens it again. Where nothing is due, it only reads its memory and notes that it ran.
 */

import { dayOf, minuteOf } from '../../domain/day';
import { stageOf, type TimedStep } from '../../domain/reporting/steps';
import { messagesIn } from '../../messages';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import type { Stored } from '../../sheets/core/stored';
import { closeDistricts } from '../province/closeDistricts';
import { type ProvinceContext, readContext } from '../province/context';
import { locksAreDue } from '../province/locks';
import { refreshProvince } from '../province/refreshProvince';
import { TICK } from '../reminders/clock';
import { nameLeftMails, skipStep } from '../reminders/leftMails';
import { sendStep } from '../reminders/sendStep';
import { needsClock, readClosing } from '../state/closing';
import { readStep } from '../state/mails';
import {
  areTimesKept,
  begunDay,
  keepBegunDay,
  keepLastTick,
  keepSchedule,
  keepTimes,
  type Schedule,
  scheduleOf,
  storedSchedule,
} from '../state/reminders';
import { askForAuthorization } from './authorization';

/** One tick. */
export function tick(world: World): void {
  const now = world.now();
  const entries = world.memory.read();
  askForAuthorization(world, entries, now);
  const idle = storedSchedule(entries);
  if (!isAnythingDue(idle, entries, now)) {
    if (idle.kind !== 'absent') world.memory.write(keepLastTick(now));
    // Reminders are off and every tab is open: nobody needs the clock any more.
    else if (!needsClock(entries, now)) world.triggers.removeClock(TICK);
    return;
  }

  // Another tick, or somebody at work: the next one finds what is left.
  if (!world.lock()) return;
  const read = readContext(world);
  if (!read.ok) {
    world.logError(read.problem.said(messagesIn('vi')));
    return;
  }
  const context = read.value;
  // Read again under the lock: the execution that had it may have done some of it, or switched reminders off.
  const current = context.located.remembered;
  const schedule = currentSchedule(world, context);
  const steps = schedule === null ? [] : pending(schedule, current, now);
  const closes = schedule !== null && isCloseDue(schedule, current, now);
  const isDue = (step: TimedStep) => stageOf(step, minuteOf(now), context.settings.deadline) === 'due';
  // A day begins with its tabs settled: yesterday's ticks cleared, its figures in History, its locks opened.
  const needsRefresh = closes || locksAreDue(current, now) || beginsDay(current, now) || steps.some(isDue);
  const province = needsRefresh ? refreshProvince(world, context, closes) : null;
  // The refresh has set the locks, and while reminders are off nothing else is due.
  if (schedule === null) return;
  if (beginsDay(current, now)) nameLeftMails(world, context, now);
  for (const step of steps) {
    const record = readStep(current, step.step, dayOf(now));
    const { districts } = context.register;
    if (province !== null && isDue(step)) {
      sendStep(world, context, province, { kind: step.step, record, districts, operator: schedule.by });
    } else skipStep(world, context, step, record, now);
  }
  if (province !== null && closes) {
    if (province.isRecorded) closeDistricts(world, context, province);
    else world.logError(context.text.closing.notRecorded);
  }
  world.memory.write({ ...keepBegunDay(dayOf(now)), ...keepLastTick(now) });
}

/**
 * The schedule by the Settings of now, null while reminders are off; remembered at once where the memory differs, which
 * it does only if the event of an edit was lost. Where the schedule cannot be read, Settings tell all of it but the account
 * that it belongs to.
 */
function currentSchedule(world: World, { settings, located: { remembered } }: ProvinceContext): Schedule | null {
  const stored = storedSchedule(remembered);
  if (stored.kind === 'absent') return null;
  const schedule = scheduleOf(settings, stored.kind === 'read' ? stored.value.by : world.person.address());
  if (stored.kind === 'unreadable') world.memory.write(keepSchedule(schedule));
  else if (!areTimesKept(remembered, schedule)) world.memory.write(keepTimes(schedule));
  return schedule;
}

function isAnythingDue(schedule: Stored<Schedule>, entries: Entries, now: Date): boolean {
  if (locksAreDue(entries, now) || schedule.kind === 'unreadable') return true;
  if (schedule.kind === 'absent') return false;
  const { value } = schedule;
  return beginsDay(entries, now) || isCloseDue(value, entries, now) || pending(value, entries, now).length > 0;
}

const beginsDay = (entries: Entries, now: Date): boolean => begunDay(entries) !== dayOf(now);

/** Whether the day's own time to be closed has come, and nobody has closed it yet. */
function isCloseDue({ closeTime }: Schedule, entries: Entries, now: Date): boolean {
  return closeTime !== null && minuteOf(now) >= closeTime && readClosing(entries)?.day !== dayOf(now);
}

/** The steps of the day whose time has come and that are not done. */
function pending({ steps, deadline }: Schedule, entries: Entries, now: Date): readonly TimedStep[] {
  return steps.filter(
    (step) => stageOf(step, minuteOf(now), deadline) !== 'ahead' && !readStep(entries, step.step, dayOf(now)).done,
  );
}
