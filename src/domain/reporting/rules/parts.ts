/** A part cannot exceed its whole: installed ≤ with smartphone, households visited ≤ households. */

import { type FigureKey, type Figures, PARTS } from '../../figures/figures';
import type { Finding } from '../../finding';

/** An error for every part that exceeds its whole; a pair with a missing figure is not checked. */
export function partFaults(figures: Figures): readonly { readonly key: FigureKey; readonly fault: Finding['fault'] }[] {
  return PARTS.flatMap(({ part, whole }) => {
    const [typed, limit] = [figures[part], figures[whole]];
    if (typed === undefined || limit === undefined || typed <= limit) return [];
    return [{ key: part, fault: { kind: 'partAboveWhole', typed, limit, whole } as const }];
  });
}
