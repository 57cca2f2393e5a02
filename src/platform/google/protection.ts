/**
 * Who may change what of a sheet, by two protections of Google's. One is of the whole sheet, with the staff as editors and
 * the open areas left out. The other covers a box around the open areas, with the reporters as editors too: without it
 * everyone who can edit the file could write there. A cell takes an edit only if both let the person in.
 *
 * A new protection mirrors the editors of the file until its list is changed, "which effectively means that the range
 * remains unprotected" (reference, Sheet.protect). So each list is made explicit, also where it holds nobody but the
 * owner, and a description that is written last says so. It also says what was asked for, so that a protection that is as
 * it should be costs no further call.
 */

import type { Area, Protection } from '../tabPlan';
import { rangeOf } from './parts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

/** How the add-on's protections are told from those that people made; what was asked for follows. */
const WHOLE = '§whole';
const OPEN = '§open';

/**
 * Protects the sheet; what is as it should be is left alone. Gives the addresses that Google refused as editors. A fresh
 * sheet is known to have no protection.
 */
export function protect(sheet: Sheet, { staff, open, reporters }: Protection, isFresh: boolean): readonly string[] {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const [there] = isFresh ? [] : protectionsOf(sheet, SHEET);
  const areas = open.map((area) => rangeOf(sheet, area));
  const notations = areas.map((range) => range.getA1Notation());
  const refused = new Set<string>();
  const isOurs = there?.getDescription().startsWith(WHOLE) ?? false;
  const wholeAsked = `${WHOLE} ${fingerprint([staff, notations])}`;
  if (there?.getDescription() !== wholeAsked) {
    const whole = there ?? closed(sheet.protect());
    admit(whole, staff, isOurs, refused);
    if (there !== undefined || areas.length > 0) whole.setUnprotectedRanges(areas);
    if (refused.size === 0) whole.setDescription(wholeAsked);
  }

  const ranges = isFresh ? [] : protectionsOf(sheet, RANGE);
  const box = boxOf(open);
  const named = ranges.filter((each) => each.getDescription().startsWith(OPEN));
  const ours = named.length > 0 || box === null ? named : adopted(ranges, [...open, box]);
  if (box !== null) {
    const [known] = ours;
    const editors = [...new Set([...staff, ...reporters])];
    const range = rangeOf(sheet, box);
    const asked = `${OPEN} ${fingerprint([editors, range.getA1Notation()])}`;
    if (known?.getDescription() !== asked) {
      if (known && !isAt(known, box)) known.setRange(range);
      const protection = known ?? closed(range.protect());
      admit(protection, editors, isExplicit(known), refused);
      protection.setDescription(refused.size === 0 ? asked : OPEN);
    }
  }
  for (const surplus of ours.slice(box === null ? 0 : 1)) surplus.remove();
  return [...refused];
}

/** The protections of the spreadsheet by kind and sheet, as they were when this execution first asked: one call a kind. */
const known = new Map<GoogleAppsScript.Spreadsheet.ProtectionType, ReadonlyMap<number, readonly GoogleProtection[]>>();

/** A sheet's protections of a kind. */
export function protectionsOf(
  sheet: Sheet,
  type: GoogleAppsScript.Spreadsheet.ProtectionType,
): readonly GoogleProtection[] {
  const bySheet = known.get(type) ?? grouped(sheet.getParent().getProtections(type));
  known.set(type, bySheet);
  return bySheet.get(sheet.getSheetId()) ?? [];
}

function grouped(protections: readonly GoogleProtection[]): ReadonlyMap<number, readonly GoogleProtection[]> {
  const bySheet = new Map<number, GoogleProtection[]>();
  for (const protection of protections) {
    const id = protection.getRange().getSheet().getSheetId();
    bySheet.set(id, [...(bySheet.get(id) ?? []), protection]);
  }
  return bySheet;
}

/** Says that the open areas are closed for now, whatever else was asked for. */
const CLOSED = ' closed';

/**
 * Opens just these areas of a sheet that the add-on has protected, or closes all where there are none; editors stay. False
 * where the sheet is not protected as it should be, and `protect` has to see to it.
 */
export function setOpenAreas(sheet: Sheet, open: readonly Area[]): boolean {
  const [whole] = protectionsOf(sheet, SpreadsheetApp.ProtectionType.SHEET);
  const description = whole?.getDescription() ?? '';
  if (whole === undefined || !description.startsWith(`${WHOLE} `)) return false;
  whole.setUnprotectedRanges(open.map((area) => rangeOf(sheet, area)));
  const asked = description.replace(CLOSED, '');
  whole.setDescription(open.length > 0 ? asked : asked + CLOSED);
  return true;
}

/** Whether a protection's list is known to be explicit: versions before this one named theirs without a fingerprint. */
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

/** A short text that tells one demand from another; not a secret (FNV-1a, 32 bits). */
function fingerprint(demand: unknown): string {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify(demand)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
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

/** Whether the file belongs to a domain; asked once an execution, since every file of it has one answer. */
let hasDomain: boolean | null = null;

/** A new protection may let in everybody of the file's domain. Consumer accounts have none, and setDomainEdit throws. */
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

/** The running account; asked once an execution. */
let runningAs: string | null = null;

/**
 * Makes these addresses the editors, and nobody else but the owner and the running account, which Google always keeps. The
 * list of a protection that is not known to be explicit is changed in any case. Refused addresses are left out.
 */
function admit(
  protection: GoogleProtection,
  addresses: readonly string[],
  isExplicit: boolean,
  refused: Set<string>,
): void {
  const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
  runningAs ??= Session.getEffectiveUser().getEmail();
  const me = runningAs;
  if (!isExplicit) add(protection, [...addresses.filter((address) => !same(address)(me)), me], refused);
  const there = protection.getEditors().map((user) => user.getEmail());
  const gone = there.filter((address) => !addresses.some(same(address)) && !same(address)(me));
  const fresh = isExplicit ? addresses.filter((address) => !there.some(same(address))) : [];
  if (gone.length > 0) protection.removeEditors(gone);
  if (fresh.length > 0) add(protection, fresh, refused);
}

/** Adds editors together; where Google refuses one of them, the others are added one by one. */
function add(protection: GoogleProtection, addresses: readonly string[], refused: Set<string>): void {
  try {
    protection.addEditors([...addresses]);
    return;
  } catch (error) {
    // Either one address is none of Google's accounts, or nothing works any more, which the next call shows.
    if (addresses.length === 1) {
      if (!isInvalidAddress(error)) throw error;
      for (const address of addresses) refused.add(address);
      return;
    }
  }
  for (const address of addresses) add(protection, [address], refused);
}

/** What Google says to an address that it does not know is documented nowhere; it is no failure of the service. */
const isInvalidAddress = (error: unknown): boolean =>
  error instanceof Error && !/^(Service error|Exceeded|Service invoked)/.test(error.message);
