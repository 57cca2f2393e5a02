/**
 * The clock's tick, about every five minutes: carries out each step of the day that is due and not done yet, closes the
 * day and opens it again. Where nothing is due, it only reads its memory and notes that it ran.
 */

import { dayOf, minuteOf } from '../../domain/day';
import { stageOf, type TimedStep } from '../../domain/reporting/steps';
import { messagesIn } from '../../messages';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import type { Stored } from '../../sheets/core/stored';
import { closeDistricts } from '../province/closeDistricts';
import { type ProvinceContext, readContext } from '../province/context';
import { locksAreDue } from '../province/locks';
import { logEntries } from '../province/log';
import { refreshProvince } from '../province/refreshProvince';
import { TICK } from '../reminders/clock';
import { sendStep } from '../reminders/sendStep';
import { needsClock, readClosing } from '../state/closing';
import {
  begunDay,
  keepBegunDay,
  keepLastTick,
  keepSchedule,
  keepStep,
  readStep,
  type Schedule,
  type StepRecord,
  scheduleOf,
  storedSchedule,
} from '../state/reminders';
import { askForAuthorization } from './authorization';

/** One tick. */
export function tick(world: World): void {
  const now = world.now();
  const entries = world.memory.read();
  askForAuthorization(world, entries, now);
  const schedule = storedSchedule(entries);
  if (!isAnythingDue(schedule, entries, now)) {
    if (schedule.kind !== 'absent') world.memory.write(keepLastTick(now));
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
  // Read again: the execution that had the lock may have done some of it.
  const current = world.memory.read();
  // Where the schedule cannot be read, Settings tell all of it but the account that it belongs to.
  const by = schedule.kind === 'read' ? schedule.value.by : world.person.address();
  const fresh = schedule.kind === 'absent' ? null : scheduleOf(context.settings, by);
  const steps = fresh === null ? [] : pending(fresh, current, now);
  const closes = fresh !== null && isCloseDue(fresh, current, now);
  const isDue = (step: TimedStep) => stageOf(step, minuteOf(now), context.settings.deadline) === 'due';
  // A day begins with its tabs settled: yesterday's ticks cleared, its figures in History, its locks opened.
  const needsRefresh = closes || locksAreDue(current, now) || beginsDay(current, now) || steps.some(isDue);
  const province = needsRefresh ? refreshProvince(world, context, closes) : null;
  // The refresh has set the locks, and while reminders are off nothing else is due.
  if (fresh === null) return;
  for (const step of steps) {
    const record = readStep(current, step.step, dayOf(now));
    const { districts } = context.register;
    if (province !== null && isDue(step)) {
      sendStep(world, context, province, { kind: step.step, record, districts, operator: fresh.by });
    } else skip(world, context, step, record, now);
  }
  if (province !== null && closes) {
    if (province.isRecorded) closeDistricts(world, context, province);
    else world.logError(context.text.closing.notRecorded);
  }
  world.memory.write({ ...keepSchedule(fresh), ...keepBegunDay(dayOf(now)), ...keepLastTick(now) });
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

/** Leaves a step undone for which it is too late, and says so in the Log. */
function skip(
  world: World,
  context: ProvinceContext,
  { step, minute }: TimedStep,
  record: StepRecord,
  now: Date,
): void {
  const { reminding, language } = context.text;
  const said = reminding.skipped(formatCalendarDay(record.day), formatMinute(minute, language));
  logEntries(context, now, [
    { event: 'skip', id: `${record.day}.${step}`, action: reminding.step[step], detail: said },
  ]);
  world.memory.write(keepStep(step, { ...record, done: true }));
}
