/**
 * Restricts who may change a sheet, with Google's protections. One protects the whole sheet except the open areas; its
 * editors are the staff. Each open area has another, whose editors are the staff and the reporters: without it,
 * everyone who can edit the file could write there. The owner can always edit.
 */

import type { Area, Protection } from '../tabPlan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

/** The description that identifies the add-on's protections among those that people made. */
const OURS = '§open';

/** Protects the sheet; protections that are already right are not changed. */
export function protect(sheet: Sheet, { staff, open, reporters }: Protection): void {
  const rangeOf = ({ row, column, rows, columns }: Area) => sheet.getRange(row + 1, column + 1, rows, columns);
  const [whole = closed(sheet.protect())] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  admit(whole, staff);
  if (open.length > 0) whole.setUnprotectedRanges(open.map(rangeOf));

  const there = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const named = there.filter((each) => each.getDescription() === OURS);
  const ours = named.length < open.length ? [...named, ...adopted(there, open)] : named;
  open.forEach((area, index) => {
    const existing = ours[index];
    const protection = existing ?? closed(rangeOf(area).protect().setDescription(OURS));
    if (existing && !isAt(existing, area)) existing.setRange(rangeOf(area));
    admit(protection, [...new Set([...staff, ...reporters])]);
  });
  for (const surplus of ours.slice(open.length)) surplus.remove();
}

/**
 * The add-on's protections from an earlier version, which gave all of a sheet's another, common description: one of
 * them covers an open area exactly. They are looked up only if some protections are missing, since each lookup is a
 * call.
 */
function adopted(there: readonly GoogleProtection[], open: readonly Area[]): readonly GoogleProtection[] {
  const others = there.filter((each) => each.getDescription() !== OURS);
  const found = others.filter((each) => each.getDescription() !== '' && open.some((area) => isAt(each, area)));
  const names = new Set(found.map((each) => each.getDescription()));
  return others.filter((each) => names.has(each.getDescription())).map((each) => each.setDescription(OURS));
}

/** Excludes the file's domain, which may edit a new protection. For consumer accounts, setDomainEdit throws. */
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

/** Makes these addresses the only editors besides the owner. */
function admit(protection: GoogleProtection, addresses: readonly string[]): void {
  const there = protection.getEditors().map((user) => user.getEmail());
  const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();
  const gone = there.filter((address) => !addresses.some(same(address)));
  const fresh = addresses.filter((address) => !there.some(same(address)));
  if (gone.length > 0) protection.removeEditors(gone);
  if (fresh.length > 0) protection.addEditors(fresh);
}
