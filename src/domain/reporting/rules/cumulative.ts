/** Users are counted from the beginning, so their number falls only for a reason. */

import type { Finding } from '../../finding';
import type { ValidReport } from '../record';

/** An error when `users` is below the last valid figure; with a note that gives the reason, a warning. */
export function fallFault(users: number, last: ValidReport | null, note: string): Finding['fault'] | null {
  const before = last?.figures.users;
  if (last === null || before === undefined || users >= before) return null;
  return { kind: note === '' ? 'lower' : 'lowerExplained', typed: users, last: before, day: last.day };
}
