/**
 * Checks who ticks in the Control tab. Its handler runs as the account of a trigger, and Google may not tell who ticked.
 * So the tab's own protection decides: it has to be explicit, and to admit nobody but staff.
 */

import { isSameAddress } from '../../domain/units/roles';
import type { Edit } from '../../platform/edit';
import type { World } from '../../platform/world';
import { readContext } from '../province/context';
import { failure, type Result, success } from '../result';
import { contactOf, type Gate, registeredStaff } from '../rights/admit';
import type { Caller } from '../rights/caller';
import { firstAccount } from '../state/rights';

/** The gate of the commands that an edit of the Control tab calls. */
export function controlGate({ tab, by }: Pick<Edit, 'tab' | 'by'>): Gate {
  const callerAmong = (staff: readonly string[], contact: string, world: World): Result<Caller> => {
    const editors = tab.soleEditors();
    if (editors === null) return failure(({ control }) => control.unprotected);
    const owner = world.workbook.owner();
    const all = [...staff, owner, firstAccount(world.memory.read()) ?? ''];
    const isStaff = (address: string) => all.some((each) => isSameAddress(each, address));
    const strangers = editors.filter((address) => !isStaff(address));
    if (strangers.length > 0) return failure(({ control }) => control.strangers(strangers));
    if (by !== '' && !isStaff(by)) return failure(({ rights }) => rights.refused.staff(by, contact));
    const people = new Set([...editors, owner].filter((address) => address !== '').map((each) => each.toLowerCase()));
    return success(by === '' ? { kind: 'oneOf', people: people.size } : { kind: 'known', address: by });
  };
  return {
    admit(world) {
      const read = readContext(world);
      const staff = read.ok ? read.value.register.province.reporters : registeredStaff(world);
      const caller = callerAmong(staff, read.ok ? contactOf(read.value) : '', world);
      if (!caller.ok) return { kind: 'refused', problem: caller.problem };
      if (!read.ok) return { kind: 'unread', problem: read.problem };
      return { kind: 'admitted', context: { ...read.value, caller: caller.value } };
    },
    admitToSetUp(world) {
      const caller = callerAmong(registeredStaff(world), '', world);
      return caller.ok ? success({ caller: caller.value }) : caller;
    },
  };
}
