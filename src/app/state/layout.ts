/** The version of the workbook's layout: which steps of `setup/migrations` it has been through. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { LAYOUT_KEY, property } from './property';

/** `layout`: the number of the last step. */
export const LAYOUT = property(lazily(() => z.object({ step: z.int().check(z.minimum(1)) })));

/** The last step that the workbook has been through; 0 for a workbook from before there were any. */
export const layoutOf = (entries: Entries): number => valueIn(LAYOUT.read(entries, LAYOUT_KEY))?.step ?? 0;

/** The entry that keeps the last step. */
export const keepLayout = (step: number): Entries => LAYOUT.keep(LAYOUT_KEY, { step });
