/** Users are counted cumulatively, so their number should not fall without a reason. */

import type { Finding } from '../../finding';
import type { ValidReport } from '../record';

/** An error if `users` is below the last valid figure; only a warning if a note gives the reason. */
export function fallFault(users: number, last: ValidReport | null, note: string): Finding['fault'] | null {
  const before = last?.figures.users;
  if (last === null || before === undefined || users >= before) return null;
  return { kind: note === '' ? 'lower' : 'lowerExplained', typed: users, last: before, day: last.day };
}
