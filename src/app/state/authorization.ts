/** The day on which the clock's user was last asked for a missing permission. */

import * as z from 'zod/mini';
import type { Day } from '../../domain/day';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { daySchema, valueIn } from '../../sheets/core/stored';
import { property } from './property';

/** The key of that day. */
export const AUTHORIZATION_KEY = 'authorize.day';

/** `authorize.day`. */
export const AUTHORIZATION = property(
  lazily(() => z.object({ day: daySchema() })),
  (text) => ({ day: text }),
);

/** The day of the last request; null if there was none. */
export const lastRequest = (entries: Entries): Day | null =>
  valueIn(AUTHORIZATION.read(entries, AUTHORIZATION_KEY))?.day ?? null;

/** The entry that stores the day of a request. */
export const keepRequest = (day: Day): Entries => AUTHORIZATION.keep(AUTHORIZATION_KEY, { day });
