/** What a person is by the register: one of the staff, a reporter, or neither. */

import { type Register, reportersOf } from './locality';

/** What a person is by the register. Leaders are told of missing reports; they are neither staff nor reporters. */
export type Role = 'staff' | 'reporter' | 'none';

/** Whether two addresses are one account's. */
export const isSameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The role that the register gives an address: the reporters of the province are its staff. */
export function roleOf(address: string, { province, districts }: Register): Role {
  const isAmong = (addresses: readonly string[]) => addresses.some((each) => isSameAddress(each, address));
  if (isAmong(province.reporters)) return 'staff';
  return districts.some((district) => isAmong(reportersOf(district))) ? 'reporter' : 'none';
}
