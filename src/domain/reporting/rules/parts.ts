/** Those who installed the app are among those with a smartphone, visited households among the households. */

import { type FigureKey, type Figures, PARTS } from '../../figures/figures';
import type { Finding } from '../../finding';

/** An error at every part that is more than its whole; nothing is said where either is missing. */
export function partFaults(figures: Figures): readonly { readonly key: FigureKey; readonly fault: Finding['fault'] }[] {
  return PARTS.flatMap(({ part, whole }) => {
    const [typed, limit] = [figures[part], figures[whole]];
    if (typed === undefined || limit === undefined || typed <= limit) return [];
    return [{ key: part, fault: { kind: 'partAboveWhole', typed, limit, whole } as const }];
  });
}
