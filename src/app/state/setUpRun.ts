/** A set-up that has begun to change the workbook and has not ended: Google ends an execution after six minutes. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { dropped, property } from './property';

/** The key of the unfinished set-up. */
export const SET_UP_KEY = 'setUp.begun';

/** An unfinished set-up. */
export interface BegunSetUp {
  /** Whether it began on a workbook that the add-on had never worked in. */
  readonly isNew: boolean;
  /** The account that began it; absent in older entries. */
  readonly by?: string | undefined;
  /** How often the clock has gone on with it; absent for never. */
  readonly resumed?: number | undefined;
}

/** `setUp.begun`: the unfinished set-up; blank once it has ended. */
export const SET_UP = property<BegunSetUp>(
  lazily(() => z.object({ isNew: z.boolean(), by: z.optional(z.string()), resumed: z.optional(z.int()) })),
);

/** The set-up that was not finished; null for none. */
export const begunSetUp = (entries: Entries): BegunSetUp | null => valueIn(SET_UP.read(entries, SET_UP_KEY));

/** The entry that stores the beginning of a set-up; null for its end. */
export const keepSetUp = (begun: BegunSetUp | null): Entries =>
  begun === null ? dropped(SET_UP_KEY) : SET_UP.keep(SET_UP_KEY, begun);
