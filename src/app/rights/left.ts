/** Accounts that have left the staff: what they set up as staff goes on until another account takes it over. */

import type { Register } from '../../domain/units/locality';
import { isSameAddress, roleOf } from '../../domain/units/roles';

/**
 * Whether an account is neither the owner of the file nor in the province's row. Where that row names nobody, nobody has
 * left.
 */
export const hasLeft = (address: string, register: Register, owner: string): boolean =>
  address !== '' &&
  register.province.reporters.length > 0 &&
  roleOf(address, register) !== 'staff' &&
  !isSameAddress(address, owner);
