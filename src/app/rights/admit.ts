/**
 * Checks who calls a command, before anything is done. Staff are the account that set the workbook up first, the owner of
 * the file where Google tells it, and those whom the register names for the province. Before the first set-up nothing but
 * set-up runs.
 */

import { isSameAddress, type Role, roleOf } from '../../domain/units/roles';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { type ProvinceContext, readContext, readRegister } from '../province/context';
import { locateTabs } from '../province/locateTabs';
import { failure, type Problem, problem, type Result, success } from '../result';
import { firstAccount } from '../state/rights';
import { areTabsRemembered } from '../state/tabOwners';
import type { Caller } from './caller';

/** What a caller has to be: a reporter, which the staff are too, or one of the staff. */
export type Right = Exclude<Role, 'none'>;

/** The context of a command, and for whom it acts. */
export interface CommandContext extends ProvinceContext {
  readonly caller: Caller;
}

/** The context of set-up, which may have to mend what the province context is read from. */
export type SetUpContext = Pick<CommandContext, 'caller'>;

/**
 * How a check ended. Unread: the province context cannot be read, and the caller is one of those who may act without it,
 * because they are staff whatever the register says.
 */
export type Admission =
  | { readonly kind: 'admitted'; readonly context: CommandContext }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unread'; readonly problem: Problem };

/** Checks who calls a command, before anything is done. */
export interface Gate {
  /** Reads the province context and checks the caller. Writes nothing. */
  admit(world: World, right: Right): Admission;
  /** The same for set-up: the register counts as far as it can be read. */
  admitToSetUp(world: World): Result<SetUpContext>;
}

/** The gate of those who call a command themselves: from the menu, the sidebar, or the script's editor. */
export const personGate: Gate = { admit, admitToSetUp };

/** Checks a person by the account that runs the script. The sidebar's questions, which are no entry points, ask it too. */
export function admit(world: World, right: Right): Admission {
  const address = world.person.address();
  if (address === '') return { kind: 'refused', problem: NO_ACCOUNT };
  const caller: Caller = { kind: 'known', address };
  const read = readContext(world);
  if (!read.ok) {
    const entries = world.memory.read();
    const mayAct = isSetUp(entries) && isStaffAnyway(address, entries, world);
    return mayAct ? { kind: 'unread', problem: read.problem } : { kind: 'refused', problem: read.problem };
  }
  const { register, located } = read.value;
  const role = roleOf(address, register);
  if (role === 'staff' || role === right || isStaffAnyway(address, located.remembered, world)) {
    return { kind: 'admitted', context: { ...read.value, caller } };
  }
  const contact = contactOf(read.value);
  return { kind: 'refused', problem: problem(({ rights }) => rights.refused[right](address, contact)) };
}

/** Whom a person who is refused may ask; '' if Settings do not say. */
export function contactOf({ settings }: ProvinceContext): string {
  const { contactName, contactTelephone, contactMail } = settings.mail;
  return [contactName, contactTelephone, contactMail].filter((part) => part !== '').join(', ');
}

function admitToSetUp(world: World): Result<SetUpContext> {
  const address = world.person.address();
  if (address === '') return { ok: false, problem: NO_ACCOUNT };
  const admitted = success<SetUpContext>({ caller: { kind: 'known', address } });
  const entries = world.memory.read();
  if (!isSetUp(entries) || isStaffAnyway(address, entries, world)) return admitted;
  const staff = registeredStaff(world);
  if (staff.some((each) => isSameAddress(each, address))) return admitted;
  // Where nobody is known to be staff, nobody could ever set the workbook up.
  const isAnybodyStaff = staff.length > 0 || firstAccount(entries) !== null || world.workbook.owner() !== '';
  return isAnybodyStaff ? failure(({ rights }) => rights.refused.staff(address, '')) : admitted;
}

const NO_ACCOUNT = problem(({ rights }) => rights.noAccount);

/** Whether the workbook was set up, or is being set up for the first time. */
const isSetUp = (entries: Entries): boolean => firstAccount(entries) !== null || areTabsRemembered(entries);

/** Whether an account is one of the staff whatever the register says. */
const isStaffAnyway = (address: string, entries: Entries, world: World): boolean =>
  isSameAddress(address, firstAccount(entries) ?? '') || isSameAddress(address, world.workbook.owner());

/** The staff by the register, as far as it can be read. */
export function registeredStaff(world: World): readonly string[] {
  const unitsTab = locateTabs(world.workbook.tabs(), world.memory).byOwner.get('@units');
  const units = unitsTab && readRegister(unitsTab);
  return units?.ok ? units.value.register.province.reporters : [];
}
