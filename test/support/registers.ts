/** Spreadsheets of an office that brings its own register. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from '../../local/emulator/workbench';

const NINE = Date.parse('2020-08-18T09:00+07:00');

/** A register's header, as an office pastes it. */
export const UNIT_LABELS =
  'Mã,Tên đơn vị,Loại,Thuộc (mã),Dân số,Nguồn dân số,Ngày dân số,Thư điện tử người báo cáo,Thư điện tử lãnh đạo,Điện thoại,Miễn từ,Miễn đến,Lý do miễn'.split(
    ',',
  );

/** A new spreadsheet with another tab that holds these rows. */
export function workbenchWith(name: string, rows: readonly (readonly (string | number)[])[], now = NINE): Workbench {
  const workbench = Workbench.blank({ now });
  const tab = workbench.book.addTab(name, 1);
  rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      tab.put(r + 1, c + 1, cell);
    });
  });
  return workbench;
}

/** A spreadsheet whose register is these rows (code, name, type, parent, population), after set-up at nine o'clock. */
export function workbenchOf(units: readonly (readonly (string | number)[])[], now: number): Workbench {
  const workbench = workbenchWith('Đơn vị', [UNIT_LABELS, ...units], now);
  const { error } = workbench.run('setUp');
  if (error !== null) throw new Error(error);
  return workbench;
}

/** A spreadsheet with the register of a small province; it has not been set up. */
export const pastedRegister = (): Workbench =>
  workbenchWith('Đơn vị', [
    ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số'],
    ['01', 'Hà Nội', 'Thành phố', '', ''],
    ['001', 'Ba Đình', 'Quận', '01', ''],
    ['00001', 'Phúc Xá', 'Phường', '001', 21_000],
    ['00004', 'Trúc Bạch', 'Phường', '001', 8_000],
  ]);

/** The text of a list of units in test/data. */
export const listOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', 'data', `${name}.csv`), 'utf8');

/** A new spreadsheet into which an office imported a list of units as a tab; it has not been set up. */
export function workbenchWithList(name: string, text = listOf(name)): Workbench {
  const workbench = Workbench.blank({ now: NINE });
  workbench.importCsv(name, text);
  return workbench;
}
