/** The ticks of the Control tab that the clock saw when it looked last: it takes back those that are still there. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { property } from './property';

/** The key of these ticks. */
export const SEEN_TICKS_KEY = 'control.seen';

/** `control.seen`: the commands whose boxes were ticked. */
export const SEEN_TICKS = property(lazily(() => z.object({ commands: z.array(z.string()) })));

/** The commands whose boxes were ticked. */
export const seenTicks = (entries: Entries): readonly string[] =>
  valueIn(SEEN_TICKS.read(entries, SEEN_TICKS_KEY))?.commands ?? [];

/** The entry that stores them. */
export const keepSeenTicks = (commands: readonly string[]): Entries =>
  SEEN_TICKS.keep(SEEN_TICKS_KEY, { commands: [...commands] });
