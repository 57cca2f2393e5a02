/** The lines of "Kiểm tra hệ thống" about today's mails that were not sent, or may not have been. */

import { dayOf } from '../../domain/day';
import type { Messages } from '../../messages';
import type { World } from '../../platform/world';
import type { ProvinceContext } from '../province/context';
import { mailSentence } from '../reminders/mailLog';
import { mailsOfToday } from '../state/mails';
import { cappedLines } from './cappedLines';

/**
 * A line for each mail. The check has the lock, so no run is sending: an intent without an outcome was left by a run
 * that was cut off.
 */
export function unsentLines(world: World, { register, located }: ProvinceContext, text: Messages): readonly string[] {
  const today = dayOf(world.now());
  const unsent = mailsOfToday(located.remembered, today, ['failed', 'intended', 'unknown']);
  return cappedLines(
    unsent.map(({ owner, mail }) => text.system.mended(mailSentence(owner, mail, today, register, text))),
    text,
  );
}
