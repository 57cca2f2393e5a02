/** The version of the workbook's layout: the steps of `setup/migrations` that it has been through. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { LAYOUT_KEY, property } from './property';

/** `layout`: the number of the last step. */
export const LAYOUT = property(lazily(() => z.object({ step: z.int().check(z.minimum(1)) })));

/** The last step that the workbook has been through; 0 for a workbook that is older than the first step. */
export const layoutOf = (entries: Entries): number => valueIn(LAYOUT.read(entries, LAYOUT_KEY))?.step ?? 0;

/** The entry that stores the last step. */
export const keepLayout = (step: number): Entries => LAYOUT.keep(LAYOUT_KEY, { step });
