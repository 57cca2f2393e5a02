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
  const steps = pending(asked, world.memory.read(), now, today);
  for (const step of steps) carryOut(world, sources, step, asked, now, today);
  // A day begins with its tabs settled: yesterday's ticks cleared, its figures in History.
  if (beginsDay && steps.length === 0) surveyDistricts(world, sources);
  world.memory.write({ ...keepSchedule(asked), [BEGUN_DAY]: today, [LAST_TICK]: now.toISOString() });
}

/** The steps of the day whose time has come and that are not done. */
function pending(
  { steps }: Schedule,
  entries: Readonly<Record<string, string>>,
  now: Date,
  today: Day,
): readonly TimedStep[] {
  return steps.filter(({ step, minute }) => minute <= minuteOf(now) && !readStep(entries, step, today).done);
}

function carryOut(world: World, sources: Sources, step: TimedStep, schedule: Schedule, now: Date, today: Day): void {
  const record = readStep(world.memory.read(), step.step, today);
  if (stageOf(step, minuteOf(now), schedule.deadline) === 'due') {
    const { districts } = sources.register;
    sendStep(world, sources, { occasion: step.step, record, districts, operator: schedule.by });
    return;
  }
  const { reminding, language } = sources.text;
  const said = reminding.skipped(formatCalendarDay(today), formatMinute(step.minute, language));
  logOnce(sources.located, now, reminding.step[step.step], [said]);
  world.memory.write(keepStep(step.step, { ...record, done: true }));
}
