/**
 * Restricts who may change a sheet, with two of Google's protections. One covers the whole sheet except the open areas;
 * its editors are the staff. The other covers a box around the open areas; its editors are the staff and the reporters.
 * Without it, everyone who can edit the file could write there. A cell can be edited only if both allow it.
 *
 * A new protection has the file's editors until its list is changed, "which effectively means that the range remains
 * unprotected" (reference, Sheet.protect). So each list is changed explicitly, even if only the owner remains in it. A
 * description, written last, records that, and a fingerprint of what was requested, so that a protection that is
 * already right costs no further call. Where Google refused an address there is no fingerprint: the next run asks again.
 */

import { fingerprint } from '../../domain/fingerprint';
import type { Area, Protection, TabEditors } from '../tabPlan';
import { runningAccount } from './account';
import { rangeOf } from './parts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type ProtectionType = GoogleAppsScript.Spreadsheet.ProtectionType;

/** The beginnings of descriptions that identify the add-on's protections; a space and a fingerprint follow. */
const WHOLE = '§whole';
const OPEN = '§open';

/** Takes the place of the fingerprint of a request that Google did not grant in full. */
const INCOMPLETE = '?';

/**
 * Protects the sheet. Protections whose descriptions say that they are already right are not changed, unless they are
 * doubted. Returns the addresses that Google refused as editors. A fresh sheet has no protections yet.
 */
export function protect(
  sheet: Sheet,
  { staff, open, reporters }: Protection,
  isFresh: boolean,
  isDoubted: boolean,
): readonly string[] {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const [there] = isFresh ? [] : protectionsOf(sheet, SHEET);
  const areas = open.map((area) => rangeOf(sheet, area));
  const notations = areas.map((range) => range.getA1Notation());
  const refused = new Set<string>();
  const isOurs = there?.getDescription().startsWith(WHOLE) ?? false;
  const wholeDescription = `${WHOLE} ${fingerprint([staff, notations])}`;
  if (isDoubted || there?.getDescription() !== wholeDescription) {
    const whole = there ?? remember(sheet, SHEET, closed(sheet.protect()));
    if (isDoubted && whole.isWarningOnly()) whole.setWarningOnly(false);
    if (isDoubted) closed(whole);
    admit(whole, staff, isOurs, refused);
    if (there !== undefined || areas.length > 0) whole.setUnprotectedRanges(areas);
    describe(whole, refused.size === 0 ? wholeDescription : `${WHOLE} ${INCOMPLETE}`);
  }

  const ranges = isFresh ? [] : protectionsOf(sheet, RANGE);
  const box = boxOf(open);
  // A run that was cut off before it had described one has left it closed to the reporters.
  const named = ranges.filter((each) => each.getDescription().startsWith(OPEN));
  const unfinished = box === null ? [] : ranges.filter((each) => each.getDescription() === '' && isAt(each, box));
  const known = [...named, ...unfinished];
  const ours = known.length > 0 || box === null ? known : adopted(ranges, [...open, box]);
  if (box !== null) {
    const [existing] = ours;
    const editors = [...new Set([...staff, ...reporters])];
    const range = rangeOf(sheet, box);
    const openDescription = `${OPEN} ${fingerprint([editors, range.getA1Notation()])}`;
    if (isDoubted || existing?.getDescription() !== openDescription) {
      if (existing && !isAt(existing, box)) existing.setRange(range);
      const protection = existing ?? remember(sheet, RANGE, closed(range.protect()));
      admit(protection, editors, isExplicit(existing), refused);
      describe(protection, refused.size === 0 ? openDescription : `${OPEN} ${INCOMPLETE}`);
    }
  }
  for (const surplus of ours.slice(box === null ? 0 : 1)) surplus.remove();
  return [...refused];
}

function describe(protection: GoogleProtection, description: string): void {
  if (protection.getDescription() !== description) protection.setDescription(description);
}

/** Who may edit a sheet that the add-on has protected; null where the list of the whole sheet was never explicit. */
export function editorsOf(sheet: Sheet): TabEditors | null {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const [whole] = protectionsOf(sheet, SHEET);
  if (whole === undefined || !whole.getDescription().startsWith(`${WHOLE} `)) return null;
  const open = protectionsOf(sheet, RANGE).find((each) => isExplicit(each));
  return { whole: addressesOf(whole), open: open ? addressesOf(open) : null };
}

/** Those who alone may edit a whole sheet; null if others may edit some of it. */
export function soleEditorsOf(sheet: Sheet): readonly string[] | null {
  const [whole] = protectionsOf(sheet, SpreadsheetApp.ProtectionType.SHEET);
  const isOurs = whole?.getDescription().startsWith(`${WHOLE} `) ?? false;
  if (whole === undefined || !isOurs || whole.isWarningOnly() || whole.getUnprotectedRanges().length > 0) return null;
  return whole.canDomainEdit() ? null : addressesOf(whole);
}

const addressesOf = (protection: GoogleProtection): readonly string[] =>
  protection.getEditors().map((user) => user.getEmail());

/** The spreadsheet's protections by kind and sheet, as first read by this execution: one call per kind. */
const protectionsByType = new Map<ProtectionType, Map<number, readonly GoogleProtection[]>>();

/** Forgets what was read of protections and of the file's domain, as after a dialog: the next use reads it again. */
export function forgetProtections(): void {
  protectionsByType.clear();
  hasDomain = null;
}

/** A sheet's protections of a kind. */
function protectionsOf(sheet: Sheet, type: ProtectionType): readonly GoogleProtection[] {
  const bySheet = protectionsByType.get(type) ?? grouped(sheet.getParent().getProtections(type));
  protectionsByType.set(type, bySheet);
  return bySheet.get(sheet.getSheetId()) ?? [];
}

/** Adds a protection that was just made to those already read. */
function remember(sheet: Sheet, type: ProtectionType, made: GoogleProtection): GoogleProtection {
  const bySheet = protectionsByType.get(type);
  bySheet?.set(sheet.getSheetId(), [...(bySheet.get(sheet.getSheetId()) ?? []), made]);
  return made;
}

function grouped(protections: readonly GoogleProtection[]): Map<number, readonly GoogleProtection[]> {
  const bySheet = new Map<number, readonly GoogleProtection[]>();
  for (const protection of protections) {
    const id = protection.getRange().getSheet().getSheetId();
    bySheet.set(id, [...(bySheet.get(id) ?? []), protection]);
  }
  return bySheet;
}

/** Ends the description while the open areas are closed. */
const CLOSED = ' closed';

/**
 * Makes these the open areas of a sheet that the add-on has protected, or closes all if there are none; the editors
 * stay. False if the sheet is not protected by the add-on, so that `protect` must be called.
 */
export function setOpenAreas(sheet: Sheet, open: readonly Area[]): boolean {
  const [whole] = protectionsOf(sheet, SpreadsheetApp.ProtectionType.SHEET);
  const description = whole?.getDescription() ?? '';
  if (whole === undefined || !description.startsWith(`${WHOLE} `)) return false;
  whole.setUnprotectedRanges(open.map((area) => rangeOf(sheet, area)));
  const requested = description.replace(CLOSED, '');
  whole.setDescription(open.length > 0 ? requested : requested + CLOSED);
  return true;
}

/** Whether a protection's list was changed explicitly; earlier versions wrote no fingerprint. */
const isExplicit = (protection: GoogleProtection | undefined): boolean =>
  protection?.getDescription().startsWith(`${OPEN} `) ?? false;

/** The smallest area around all; null for none. */
function boxOf(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}

/**
 * The add-on's protections from an earlier version, which gave all of a sheet's another, common description: one of
 * them covers an open area exactly. They are looked up only if some protections are missing, since each lookup is a
 * call.
 */
function adopted(there: readonly GoogleProtection[], open: readonly Area[]): readonly GoogleProtection[] {
  const others = there.filter((each) => !each.getDescription().startsWith(OPEN));
  const found = others.filter((each) => each.getDescription() !== '' && open.some((area) => isAt(each, area)));
  const names = new Set(found.map((each) => each.getDescription()));
  return others.filter((each) => names.has(each.getDescription())).map((each) => each.setDescription(OPEN));
}

/** Whether the file belongs to a domain, as first read by this execution. */
let hasDomain: boolean | null = null;

/** Excludes the file's domain, which may edit a new protection. For consumer accounts, setDomainEdit throws. */
function closed(protection: GoogleProtection): GoogleProtection {
  hasDomain ??= protection.canDomainEdit();
  return hasDomain ? protection.setDomainEdit(false) : protection;
}

function isAt(protection: GoogleProtection, { row, column, rows, columns }: Area): boolean {
  const range = protection.getRange();
  return (
    range.getRow() === row + 1 &&
    range.getColumn() === column + 1 &&
    range.getNumRows() === rows &&
    range.getNumColumns() === columns
  );
}

/**
 * Makes these addresses the only editors, besides the owner and the running account, which Google always keeps. A list
 * that is not yet explicit is changed in any case. Refused addresses are collected and left out.
 */
function admit(
  protection: GoogleProtection,
  addresses: readonly string[],
  isExplicit: boolean,
  refused: Set<string>,
): void {
  const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
  const me = runningAccount();
  if (!isExplicit) add(protection, [...addresses.filter((address) => !same(address)(me)), me], refused);
  const there = addressesOf(protection);
  const gone = there.filter((address) => !addresses.some(same(address)) && !same(address)(me));
  const fresh = isExplicit ? addresses.filter((address) => !there.some(same(address))) : [];
  if (gone.length > 0) protection.removeEditors(gone);
  if (fresh.length > 0) add(protection, fresh, refused);
}

/** The addresses that Google has refused in this execution: it is not asked about them for each protection. */
const knownRefused = new Set<string>();

/** Adds editors together; if Google refuses one of them, adds them one by one. */
function add(protection: GoogleProtection, addresses: readonly string[], refused: Set<string>): void {
  const asked = addresses.filter((address) => !knownRefused.has(address));
  for (const address of addresses) if (knownRefused.has(address)) refused.add(address);
  if (asked.length === 0) return;
  try {
    protection.addEditors([...asked]);
    return;
  } catch (error) {
    // Either one address is not a Google account, or the service fails, which the next call shows.
    if (asked.length === 1) {
      if (!isInvalidAddress(error)) throw error;
      for (const address of asked) {
        knownRefused.add(address);
        refused.add(address);
      }
      return;
    }
  }
  for (const address of asked) add(protection, [address], refused);
}

/**
 * Whether an error means an unknown address. Google does not document the message, so failures of the service are
 * excluded.
 */
const isInvalidAddress = (error: unknown): boolean =>
  error instanceof Error && !/^(Service error|Exceeded|Service invoked)/.test(error.message);
