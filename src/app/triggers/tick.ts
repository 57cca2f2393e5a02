/**
 * The clock's tick, about every five minutes. It reads all tabs when a day begins and around the deadline, opens and locks
 * tabs, and while reminders are on carries out each step of the day that is due and not done yet, and closes the day.
 * Besides these times it goes on with a set-up that has not ended. If nothing is due, it only reads its memory and notes
 * that it ran.
 */

import { DEFAULT_SETTINGS } from '../../defaults/settings';
import { dayOf, minuteOf } from '../../domain/day';
import { stageOf, type TimedStep } from '../../domain/reporting/steps';
import { isAroundDeadline } from '../../domain/reporting/timeliness';
import { faultSentence, languageOfLocale, messagesIn } from '../../messages';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { takeBackLostTicks } from '../control/lostTicks';
import { closeDistricts } from '../province/closeDistricts';
import { type ProvinceContext, readContext } from '../province/context';
import { locksAreDue } from '../province/locks';
import { refreshProvince } from '../province/refreshProvince';
import { isLeftToAnother } from '../reminders/clock';
import { nameLeftMails, skipStep } from '../reminders/leftMails';
import { sendStep } from '../reminders/sendStep';
import { canResumeSetUp, resumeSetUp } from '../setup/resumeSetUp';
import { begunDay, keepBegunDay, keepLastTick } from '../state/clock';
import { readClosing } from '../state/closing';
import { readStep } from '../state/mails';
import {
  areTimesKept,
  keepSchedule,
  keepTimes,
  readTimes,
  type Schedule,
  scheduleOf,
  storedSchedule,
} from '../state/reminders';
import { askForAuthorization } from './authorization';

/** One tick; a call that is not the event of a trigger only writes a line to the administrator's log. */
export function tick(isTriggered: boolean, world: World): void {
  if (!isTriggered) {
    world.logError(messagesIn(languageOfLocale(world.person.locale())).problem.noTick);
    return;
  }
  const now = world.now();
  const entries = world.memory.read();
  if (isLeftToAnother(world, entries, now)) return;
  askForAuthorization(world, entries, now);
  const seen = takeBackLostTicks(world, entries, now);
  const ticked = () => ({ ...seen, ...keepLastTick(now, world.person.address()) });
  if (canResumeSetUp(world, entries) && !isScheduled(entries, now)) {
    if (!world.lock()) return;
    world.memory.write(ticked());
    resumeSetUp(world);
    return;
  }
  if (!isAnythingDue(entries, now)) {
    world.memory.write(ticked());
    return;
  }

  // Another tick or a command has the lock: the next tick does what is left.
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
  const { deadline } = context.settings;
  const isDue = (step: TimedStep) => stageOf(step, minuteOf(now), deadline) === 'due';
  // A day begins with its tabs settled: yesterday's ticks cleared, its figures in History, its locks opened.
  const isReading = beginsDay(current, now) || isAroundDeadline(now, deadline);
  const needsRefresh = locksAreDue(current, now) || isReading || steps.some(isDue);
  const refresh = () => (needsRefresh ? refreshProvince(world, context) : null);
  const province = closes ? closeDistricts(world, context, null).province : refresh();
  const notRecorded = province?.notRecorded ?? null;
  if (notRecorded !== null) {
    const { closing } = context.text;
    const why = faultSentence(notRecorded, context.text);
    world.logError(closes ? closing.notRecorded(why) : why);
  }
  if (schedule !== null && beginsDay(current, now)) nameLeftMails(world, context, now);
  for (const step of steps) {
    const record = readStep(current, step.step, dayOf(now));
    const { districts } = context.register;
    if (schedule !== null && province !== null && isDue(step)) {
      sendStep(world, context, province, { kind: step.step, record, districts, operator: schedule.by, caller: null });
    } else skipStep(world, context, step, record, now);
  }
  world.memory.write({ ...keepBegunDay(dayOf(now)), ...ticked() });
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

const isAnythingDue = (entries: Entries, now: Date): boolean =>
  locksAreDue(entries, now) || beginsDay(entries, now) || isScheduled(entries, now);

/** Whether something is due that belongs to its time of the day. */
function isScheduled(entries: Entries, now: Date): boolean {
  if (isAroundDeadline(now, readTimes(entries)?.deadline ?? DEFAULT_SETTINGS.deadline)) return true;
  const schedule = storedSchedule(entries);
  if (schedule.kind !== 'read') return schedule.kind === 'unreadable';
  return isCloseDue(schedule.value, entries, now) || pending(schedule.value, entries, now).length > 0;
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
