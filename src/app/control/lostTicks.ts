/**
 * Takes back the ticks of the Control tab that nobody has handled: Google may lose the event of an edit. They are not
 * carried out, since nobody knows what has happened since. A tick counts as lost if two looks of the clock have seen it. A
 * command that has not ended counts as cut off once Google would have ended its run.
 */

import { minuteOf } from '../../domain/day';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { type ControlRow, readControl } from '../../sheets/control/controlTab';
import { keepSeenTicks, seenTicks } from '../state/seenTicks';
import { tabIdsOf } from '../state/tabOwners';
import { languageOf, writeResult } from './runFromControl';

/** How often the clock looks at the tab, in minutes, because each look takes two calls. */
const LOOKS = 15;

/** When it looks, in minutes after that: not when other things are due. */
const LOOKS_AT = 10;

/** Looks at the tab where it is time to; gives the entries to store. */
export function takeBackLostTicks(world: World, entries: Entries, now: Date): Entries {
  const seen = seenTicks(entries);
  const isTime = (minuteOf(now) + LOOKS - LOOKS_AT) % LOOKS < world.triggers.clockMinutes;
  const ids = isTime || seen.length > 0 ? tabIdsOf(entries, '@control') : [];
  const [tab] = ids.flatMap((id) => world.workbook.tabById(id) ?? []);
  if (tab === undefined) return seen.length > 0 ? keepSeenTicks([]) : {};
  const read = () => readControl(tab.read())?.rows ?? [];
  const isLost = (row: ControlRow) => (row.isTicked && seen.includes(row.command)) || isCutOff(row, now);
  const there = read();
  let left = there.filter(({ isTicked }) => isTicked);
  if (there.some(isLost) && world.lock()) {
    const text = languageOf(tab.read());
    // A handler that had the lock may have taken some of them back.
    for (const { command } of read().filter(isLost)) {
      writeResult(tab, command, { at: now, isRunning: false, said: text.control.lost, details: null }, text);
    }
    left = left.filter((row) => !isLost(row));
  }
  const commands = left.map(({ command }) => command);
  return commands.join() === seen.join() ? {} : keepSeenTicks(commands);
}

/** The longest that a run can last, in milliseconds, and some more. */
const LONGEST_RUN = 8 * 60_000;

/** Whether the run of a command began and did not end. */
const isCutOff = ({ isRunning, time }: ControlRow, now: Date): boolean =>
  isRunning && time !== null && now.getTime() - time.getTime() > LONGEST_RUN;
