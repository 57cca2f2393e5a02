/**
 * Locks and unlocks the districts' tabs by the day's close and its exceptions. Locked tabs are stored after they were
 * locked, so the next command or tick completes a run that was cut off. A run with nothing to do makes no call.
 */

import { addDays } from '../../domain/day';
import { type Closing, closedDistricts } from '../../domain/reporting/closing';
import { type District, reportersOf } from '../../domain/units/locality';
import type { Messages } from '../../messages';
import { formatCalendarDay, formatMinute } from '../../messages/format';
import type { Entries } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { lockChange } from '../../sheets/district/lock';
import { findDistrictMarks } from '../../sheets/district/marks';
import { openTabAreas } from '../../sheets/district/plan/districtTab';
import { keepClosing, keepLocked, type Locked, readClosing, readLocked } from '../state/closing';
import type { ProvinceContext } from './context';

/** Whether a tab is locked but should be open, is open but should be locked, or names another closed day. */
export function locksAreDue(entries: Entries, now: Date): boolean {
  const closing = readClosing(entries);
  const closed = closedDistricts(closing, now);
  const locked = readLocked(entries);
  if (locked === null) return true;
  const { close, districts } = locked;
  if (closed.length === 0) return districts.length > 0;
  const isOfDay = closing?.day === close?.day;
  return !isOfDay || closed.length !== districts.length || closed.some((code) => !districts.includes(code));
}

/** Locks and unlocks tabs where needed; a district without a tab is skipped. */
export function applyLocks(world: World, context: ProvinceContext, now: Date): void {
  const entries = world.memory.read();
  if (!locksAreDue(entries, now)) return;
  const locked = setLocks(context, readClosing(entries), readLocked(entries), now);
  world.memory.write(keepLocked(locked));
}

/**
 * Locks and opens tabs as a close asks, and then remembers the close: a person who may not lock a tab is refused before.
 * The tabs are remembered as locked first, without a close: if the run is cut off, the next one opens them.
 */
export function applyClose(world: World, context: ProvinceContext, closing: Closing, now: Date): void {
  const locked = readLocked(world.memory.read());
  const districts = new Set([...closing.districts, ...(locked?.districts ?? [])]);
  world.memory.write(keepLocked({ close: null, districts: [...districts] }));
  const applied = setLocks(context, closing, locked, now);
  world.workbook.flush();
  world.memory.write({ ...keepClosing(closing), ...keepLocked(applied) });
}

/** Sets the locks that differ from those that were set before; returns what is locked then. */
function setLocks(context: ProvinceContext, closing: Closing | null, locked: Locked | null, now: Date): Locked {
  const { located, register, settings, text } = context;
  const closed = closedDistricts(closing, now);
  for (const district of register.districts) {
    const { code } = district.locality;
    const tab = located.byOwner.get(code);
    const [is, was] = [closed.includes(code), locked?.districts.includes(code)];
    if (tab === undefined || (is === was && (!is || closing?.day === locked?.close?.day))) continue;
    const notice = closing && is ? lockNotice(closing, settings.mail, text) : '';
    setLock(tab, district, context, notice);
  }
  const close = closing && { day: closing.day, minute: closing.minute, revision: closing.revision };
  return { close, districts: closed };
}

/** How often a tab is read again that changed between reading and writing. */
const MOST_READINGS = 3;

/**
 * Opens or closes a tab. Its sentence is written last, and only if the cell still has the content that was read.
 * Otherwise a column was inserted meanwhile, the open areas are in the wrong place too, and both are set again.
 */
function setLock(tab: Tab, district: District, { settings, register, labels }: ProvinceContext, notice: string): void {
  const staff = register.province.reporters;
  for (let reading = 1; reading <= MOST_READINGS; reading++) {
    const grid = tab.read();
    const marks = findDistrictMarks(grid, district.locality.code, labels);
    if (marks === null) return;
    const open = notice === '' ? openTabAreas(district, settings, grid, marks) : [];
    if (!tab.setOpenAreas(open)) tab.protect({ staff, reporters: reportersOf(district), open });
    const change = lockChange(grid, marks, notice);
    if (change === null || tab.replaceText(change.cell, change.text, change.by) > 0) return;
  }
}

/** The sentence in a locked tab: why nothing can be typed, and whom to call. */
function lockNotice(
  { day, minute }: Closing,
  { contactName, contactTelephone }: ProvinceContext['settings']['mail'],
  text: Messages,
) {
  const parts = [contactName, contactTelephone].map((part) => part.replace(/\s+/g, ' ').trim());
  const contact = parts.filter((part) => part !== '').join(', ');
  return text.closing.notice({
    day: formatCalendarDay(day),
    time: formatMinute(minute, text.language),
    tomorrow: formatCalendarDay(addDays(day, 1)),
    contact,
  });
}
