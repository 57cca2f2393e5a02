/**
 * Who may change what of a sheet, by Google's protections: one of the whole sheet, whose editors are the staff, with
 * the open areas left out, and one of each open area, whose editors are the reporters too. Without the latter
 * everyone who can edit the file could write there. The owner always may.
 */

import type { Area, Protection } from '../tabPlan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

/** How our protections are told from those that people made. */
const OURS = '§open';

/** Protects the sheet; what is as it should be is left alone. */
export function protect(sheet: Sheet, { staff, open, reporters }: Protection): void {
  const rangeOf = ({ row, column, rows, columns }: Area) => sheet.getRange(row + 1, column + 1, rows, columns);
  const [whole = closed(sheet.protect())] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  admit(whole, staff);
  if (open.length > 0) whole.setUnprotectedRanges(open.map(rangeOf));

  const there = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const named = there.filter((each) => each.getDescription() === OURS);
  const ours = named.length < open.length ? [...named, ...adopted(there, open)] : named;
  open.forEach((area, index) => {
    const known = ours[index];
    const protection = known ?? closed(rangeOf(area).protect().setDescription(OURS));
    if (known && !isAt(known, area)) known.setRange(rangeOf(area));
    admit(protection, [...new Set([...staff, ...reporters])]);
  });
  for (const surplus of ours.slice(open.length)) surplus.remove();
}

/**
 * Those that a version before gave another name, which all of a sheet's have in common: one of them lies over an open
 * area exactly. They are asked for only where some of ours are missing, as in a new sheet, which has none at all.
 */
function adopted(there: readonly GoogleProtection[], open: readonly Area[]): readonly GoogleProtection[] {
  const others = there.filter((each) => each.getDescription() !== OURS);
  const found = others.filter((each) => each.getDescription() !== '' && open.some((area) => isAt(each, area)));
  const names = new Set(found.map((each) => each.getDescription()));
  return others.filter((each) => names.has(each.getDescription())).map((each) => each.setDescription(OURS));
}

/** A new protection may let in everybody of the file's domain. Consumer accounts have none, and setDomainEdit throws. */
function closed(protection: GoogleProtection): GoogleProtection {
  return protection.canDomainEdit() ? protection.setDomainEdit(false) : protection;
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

/** Makes these addresses the editors, and nobody else but the owner. */
function admit(protection: GoogleProtection, addresses: readonly string[]): void {
  const there = protection.getEditors().map((user) => user.getEmail());
  const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
  const gone = there.filter((address) => !addresses.some(same(address)));
  const fresh = addresses.filter((address) => !there.some(same(address)));
  if (gone.length > 0) protection.removeEditors(gone);
  if (fresh.length > 0) protection.addEditors(fresh);
}
