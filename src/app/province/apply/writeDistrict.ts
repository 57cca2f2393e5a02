/**
 * Stage 5 of the pipeline, write: writes the stored blocks and the formulas that show them. The tick and repairs of
 * typed cells are written separately (writeTick, repairFigures).
 */

import { shortened } from '../../../domain/cell';
import type { Locality } from '../../../domain/units/locality';
import { type Messages, QUOTED } from '../../../messages';
import type { Tab } from '../../../platform/tab';
import type { DistrictDiff } from '../../../sheets/district/diffDistrict';
import type { Repair } from '../../../sheets/district/repairs';
import { typedText } from '../../../sheets/district/repairs';

/**
 * Writes the blocks that differ, before anything else: they depend on the typed cells and are the same before and after a
 * repair, so the next run completes one that was cut off.
 */
export function writeDistrict({ stamps, formulas }: Pick<DistrictDiff, 'stamps' | 'formulas'>, tab: Tab): void {
  for (const block of [...stamps, ...formulas]) tab.write(block);
}

/** The Log's entries for repairs in a district's tab. */
export function repairDetail(
  repairs: readonly Pick<Repair, 'place' | 'typed' | 'count'>[],
  { name }: Locality,
  text: Messages,
): string {
  return repairs
    .map(({ place, typed, count }) => text.log.repaired(`${name}!${place}`, shortened(typedText(typed), QUOTED), count))
    .join('; ');
}
