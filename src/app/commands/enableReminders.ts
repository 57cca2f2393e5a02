/** "Bật nhắc tự động": stores the times from Settings, and makes this account's clock the one that counts. */

import type { Messages } from '../../messages';
import { formatMinute } from '../../messages/format';
import type { World } from '../../platform/world';
import { done, type Outcome } from '../outcome';
import { logEntries } from '../province/log';
import { claimClock } from '../reminders/clock';
import type { CommandContext } from '../rights/admit';
import { withCaller } from '../rights/caller';
import { keepSchedule, scheduleOf } from '../state/reminders';

/** Switches reminders on; if they are on already, stores the times from Settings again. */
export function enableReminders(world: World, context: CommandContext): Outcome {
  const { settings, text, caller } = context;
  const now = world.now();
  const said = ({ reminding, closing, language }: Messages) => {
    const { closeTime } = settings;
    const steps = [
      ...settings.steps.map(({ step, minute }) => `${reminding.step[step]} ${formatMinute(minute, language)}`),
      ...(closeTime === null ? [] : [`${closing.title} ${formatMinute(closeTime, language)}`]),
    ];
    if (steps.length === 0) return reminding.noSteps;
    const enabled = reminding.enabled(steps.join('; '));
    return world.triggers.clockMinutes < 60 ? enabled : `${enabled} ${reminding.hourly}`;
  };
  const detail = withCaller(said(text), caller, text);
  logEntries(context, now, [
    { event: 'remindersOn', id: now.toISOString(), action: text.menu.enableReminders, detail },
  ]);
  // A person who may not write the Log is refused here, before anything is remembered.
  world.workbook.flush();
  world.memory.write({ ...claimClock(world), ...keepSchedule(scheduleOf(settings, world.person.address())) });
  return done(said);
}
