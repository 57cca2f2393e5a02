/**
 * The clock's tick, every five minutes or as Google pleases: carries out each step of the day that is due and not done
 * yet. Where none is, it reads its memory, notes that it ran, and is gone.
 */

import { type Day, dayOf, minuteOf } from '../domain/day';
import { stageOf, type TimedStep } from '../domain/steps';
import { messagesIn } from '../language';
import { formatCalendarDay, formatMinute } from '../language/format';
import type { World } from '../ports';
import { logOnce } from './log';
import {
  BEGUN_DAY,
  keepSchedule,
  keepStep,
  LAST_TICK,
  readSchedule,
  readStep,
  type Schedule,
  type StepRecord,
  scheduleOf,
} from './reminderMemory';
import { sendStep } from './sendStep';
import { readSources, type Sources } from './sources';
import { surveyDistricts } from './survey';

/** One tick. */
export function tick(world: World): void {
  const now = world.now();
  const today = dayOf(now);
  const entries = world.memory.read();
  const schedule = readSchedule(entries);
  if (schedule === null) return;
  const beginsDay = entries[BEGUN_DAY] !== today;
  if (!beginsDay && pending(schedule, entries, now, today).length === 0) {
    world.memory.write({ [LAST_TICK]: now.toISOString() });
    return;
  }

  // Another tick, or somebody at work: the next one finds what is left.
  if (!world.lock()) return;
  const sources = readSources(world);
  if ('kind' in sources) {
    world.logError(sources.said(messagesIn('vi')));
    return;
  }
  const asked = scheduleOf(sources.settings, schedule.by);
  // Read again: whoever had the lock may have done some of it.
  const known = world.memory.read();
  const steps = pending(asked, known, now, today);
  const isDue = (step: TimedStep) => stageOf(step, minuteOf(now), asked.deadline) === 'due';
  // A day begins with its tabs settled: yesterday's ticks cleared, its figures in History.
  const survey = beginsDay || steps.some(isDue) ? surveyDistricts(world, sources) : null;
  for (const step of steps) {
    const record = readStep(known, step.step, today);
    const { districts } = sources.register;
    if (survey !== null && isDue(step)) {
      sendStep(world, sources, survey, { occasion: step.step, record, districts, operator: schedule.by });
    } else skip(world, sources, step, record, now);
  }
  world.memory.write({ ...keepSchedule(asked), [BEGUN_DAY]: today, [LAST_TICK]: now.toISOString() });
}

/** The steps of the day whose time has come and that are not done. */
function pending(
  { steps, deadline }: Schedule,
  entries: Readonly<Record<string, string>>,
  now: Date,
  today: Day,
): readonly TimedStep[] {
  return steps.filter(
    (step) => stageOf(step, minuteOf(now), deadline) !== 'ahead' && !readStep(entries, step.step, today).done,
  );
}

/** Leaves a step undone for which it is too late, and says so in the Log. */
function skip(
  world: World,
  { located, text }: Sources,
  { step, minute }: TimedStep,
  record: StepRecord,
  now: Date,
): void {
  const { reminding, language } = text;
  const said = reminding.skipped(formatCalendarDay(record.day), formatMinute(minute, language));
  logOnce(located, now, reminding.step[step], [said]);
  world.memory.write(keepStep(step, { ...record, done: true }));
}
