/** "Bật nhắc tự động": stores the times from Settings, and makes this account's clock the one that counts. */

import { formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import { done, type Outcome } from '../outcome';
import { readContext } from '../province/context';
import { claimClock } from '../reminders/clock';
import { keepSchedule, scheduleOf } from '../state/reminders';

/** Switches reminders on; if they are on already, stores the times from Settings again. */
export function enableReminders(world: World): Outcome {
  const read = readContext(world);
  if (!read.ok) return read.problem;
  const context = read.value;
  const { settings } = context;
  world.memory.write({ ...claimClock(world), ...keepSchedule(scheduleOf(settings, world.person.address())) });
  return done(({ reminding, closing, language }) => {
    const { closeTime } = settings;
    const steps = [
      ...settings.steps.map(({ step, minute }) => `${reminding.step[step]} ${formatMinute(minute, language)}`),
      ...(closeTime === null ? [] : [`${closing.title} ${formatMinute(closeTime, language)}`]),
    ];
    if (steps.length === 0) return reminding.noSteps;
    const enabled = reminding.enabled(steps.join('; '));
    return world.triggers.clockMinutes < 60 ? enabled : `${enabled} ${reminding.hourly}`;
  });
}
