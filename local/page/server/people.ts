/** The people that a user of the page can choose to be: the accounts with rights by the register of the workbook. */

import type { Locality } from '../../../src/domain/units/locality';
import { buildRegister } from '../../../src/domain/units/register';
import { titled } from '../../../src/messages/vi/words';
import { findMarks } from '../../../src/sheets/core/marks';
import { pastedLabels, readTable } from '../../../src/sheets/core/table';
import { readUnits, unitsShape } from '../../../src/sheets/units/unitsTab';
import type { Book } from '../../emulator/book/book';
import type { Tab } from '../../emulator/book/tab';
import type { PersonView } from '../protocol/view';

/** The id of the owner, who exists also before there is a register. */
const OWNER = 'owner';

/** The people of a workbook: the owner first, then the other staff, officials and leaders in the register's order. */
export function peopleOf(book: Book): readonly PersonView[] {
  const register = registerOf(book);
  const owner: PersonView = {
    id: OWNER,
    role: 'staff',
    unit: register ? titled(register.province) : '',
    address: book.owner,
  };
  if (register === null) return [owner];
  const { province, districts } = register;
  const localities = districts.flatMap(({ locality, communes }) => [locality, ...communes]);
  const staff = province.reporters.filter((address) => address !== book.owner);
  return [
    owner,
    ...staff.map((address) => personOf('staff', province, address)),
    ...localities.flatMap((unit) => unit.reporters.map((address) => personOf('official', unit, address))),
    ...[province, ...localities].flatMap((unit) => unit.leaders.map((address) => personOf('leader', unit, address))),
  ];
}

/** The person with an id, '' for the first; null if there is none, for instance after an address was changed. */
export function personIn(people: readonly PersonView[], id: string): PersonView | null {
  return (id === '' ? people[0] : people.find((person) => person.id === id)) ?? null;
}

/** Whether a person is an editor of the spreadsheet. Leaders, and people who are no longer in the register, only read. */
export const mayWrite = (person: PersonView | null): boolean => person !== null && person.role !== 'leader';

function personOf(role: PersonView['role'], unit: Locality, address: string): PersonView {
  return { id: `${role} ${unit.code} ${address}`, role, unit: titled(unit), address };
}

function registerOf({ tabs }: Book) {
  const labels = pastedLabels(unitsShape);
  const marked = (rows: number) => tabs.find((each) => findMarks(gridOf(each, rows))?.owner === '@units');
  // Found by its marks, which are in the first row unless rows were inserted above, or, if a list was pasted into a new
  // tab, by its header.
  const tab =
    marked(1) ?? marked(HEAD) ?? tabs.find((each) => readTable(gridOf(each, HEAD), '@units', labels) !== null);
  const table = tab ? readTable(gridOf(tab, Number.POSITIVE_INFINITY), '@units', labels) : null;
  return table === null ? null : buildRegister(readUnits(table)).register;
}

/** How many rows are searched for marks. */
const HEAD = 20;

function gridOf(tab: Tab, most: number) {
  const { row: rows, column: columns } = tab.extent();
  return Array.from({ length: Math.min(rows, most) }, (_, r) =>
    Array.from({ length: columns }, (_, c) => tab.raw(r + 1, c + 1)),
  );
}
