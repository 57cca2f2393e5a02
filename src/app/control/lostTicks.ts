/**
 * Takes back the ticks of the Control tab that nobody has handled: Google may lose the event of an edit, or end the run of
 * a command. They are not carried out, since nobody knows what has happened since. A tick counts as lost if two looks of
 * the clock have seen it.
 */

import { minuteOf } from '../../domain/day';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { readControl } from '../../sheets/control/controlTab';
import { keepSeenTicks, seenTicks } from '../state/seenTicks';
import { tabIdOf } from '../state/tabOwners';
import { languageOf, writeResult } from './runFromControl';

/** How often the clock looks at the tab, in minutes, because each look takes two calls. */
const LOOKS = 15;

/** When it looks, in minutes after that: not when other things are due. */
const LOOKS_AT = 10;

/** Looks at the tab where it is time to; gives the entries to store. */
export function takeBackLostTicks(world: World, entries: Entries, now: Date): Entries {
  const seen = seenTicks(entries);
  const isTime = (minuteOf(now) + LOOKS - LOOKS_AT) % LOOKS < world.triggers.clockMinutes;
  const id = isTime || seen.length > 0 ? tabIdOf(entries, '@control') : null;
  const tab = id === null ? null : world.workbook.tabById(id);
  if (tab === null) return seen.length > 0 ? keepSeenTicks([]) : {};
  const ticked = () => (readControl(tab.read())?.rows ?? []).filter(({ isTicked }) => isTicked);
  const isLost = ({ command }: { readonly command: string }) => seen.includes(command);
  const there = ticked();
  let left = there;
  if (there.some(isLost) && world.lock()) {
    // A handler that had the lock may have taken some of them back.
    const text = languageOf(tab.read());
    const lost = ticked().filter(isLost);
    for (const { command } of lost) {
      writeResult(tab, command, { at: now, said: text.control.lost, details: null }, text);
    }
    left = there.filter((row) => !isLost(row));
  }
  const commands = left.map(({ command }) => command);
  return commands.join() === seen.join() ? {} : keepSeenTicks(commands);
}
