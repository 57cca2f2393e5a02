/**
 * Stage 5 of the pipeline, write: puts the stamps and the tick of a tab's difference into its cells. Repairs of typed
 * cells follow separately (repairFigures).
 */

import { shortened } from '../../../domain/cell';
import type { Locality } from '../../../domain/units/locality';
import { type Messages, QUOTED } from '../../../messages';
import { formatDay } from '../../../messages/format';
import type { Tab } from '../../../platform/tab';
import type { DistrictDiff, Repair } from '../../../sheets/district/diffDistrict';

/**
 * Writes stamps and tick. The stamps come first: they follow from the typed cells, before and after a repair alike, so
 * the next run completes one that was cut off.
 */
export function writeDistrict({ stamps, tick }: Pick<DistrictDiff, 'stamps' | 'tick'>, tab: Tab): void {
  for (const block of stamps) tab.write(block);
  for (const block of tick) tab.write(block);
}

/** What the Log says of repairs in a district's tab. */
export function repairDetail(repairs: readonly Repair[], { name }: Locality, text: Messages): string {
  const shown = (typed: Repair['typed']) =>
    typed instanceof Date ? formatDay(typed) : shortened(String(typed), QUOTED);
  return repairs
    .map(({ place, typed, count }) => text.log.repaired(`${name}!${place}`, shown(typed), count))
    .join('; ');
}
