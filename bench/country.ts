/** Makes the workbooks to measure: made-up countries with a History of any length. */

import { Workbench } from '../local/emulator/workbench';
import { mustSucceed } from '../local/scenarios/letterDay';

/** The row of the first commune in a district's tab, and columns there. */
export const FIRST_ROW = 7;
export const POPULATION = 3;
export const USERS = 4;

/** A made-up country; every commune has a thousand people and a figure. */
export function country(districts: number, communes: number): Workbench {
  const workbench = emptyCountry(districts, communes);
  for (const each of workbench.book.tabs) {
    if (!each.name.startsWith('Huyện')) continue;
    for (let row = FIRST_ROW; row <= each.extent().row; row++) each.put(row, USERS, (row * 37) % 1000);
  }
  return workbench;
}

/** The same without figures. */
export function emptyCountry(districts: number, communes: number): Workbench {
  const workbench = Workbench.blank({ now: Date.UTC(2020, 7, 18, 7) });
  const tab = workbench.book.addTab('Đơn vị', 1);
  const rows: (string | number)[][] = [
    ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số'],
    ['00', 'Cả nước', 'Tỉnh', '', ''],
  ];
  for (let d = 1; d <= districts; d++) rows.push([`H${d}`, `Huyện ${d}`, 'Huyện', '00', '']);
  for (let c = 0; c < communes; c++) rows.push([`X${c}`, `Xã ${c}`, 'Xã', `H${1 + (c % districts)}`, 1000]);
  tab.maxRows = rows.length + 200;
  rows.forEach((row, r) => {
    row.forEach((cell, column) => {
      tab.put(r + 1, column + 1, cell);
    });
  });
  // Blank tabs with the names of the districts, which set-up fills: the workbook grows before it has formulas.
  for (let d = 1; d <= districts; d++) workbench.book.addTab(`Huyện ${d}`, d);
  mustSucceed(workbench.run('setUp'));
  for (const each of workbench.book.tabs) {
    if (!each.name.startsWith('Huyện')) continue;
    // The population becomes a value: eleven thousand look-ups take the emulator's engine minutes, but cost the
    // script nothing.
    for (let row = FIRST_ROW; row <= each.extent().row; row++) each.put(row, POPULATION, 1000);
  }
  return workbench;
}

/** The codes of the communes, in the order of the register: the units two levels below the top. */
export function communeCodes(workbench: Workbench): readonly string[] {
  const tab = workbench.tab('Đơn vị');
  const units = Array.from({ length: tab.extent().row }, (_, index) => {
    const [code, parent] = [tab.raw(index + 1, 1), tab.raw(index + 1, 4)];
    return { code: String(code), parent: String(parent) };
  });
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  return units.flatMap(({ code, parent }) => ((parents.get(parent) ?? '') === '' ? [] : [code]));
}

/** The days up to `last`: every commune on time, with the users of each day. */
export interface Past {
  /** Noon of the last day, in milliseconds since 1970. */
  readonly last: number;
  readonly days: number;
  users(code: string, daysAgo: number): number;
}

/** Writes a History. */
export function putHistory(workbench: Workbench, { last, days, users }: Past): void {
  const tab = workbench.tab('Lịch sử');
  const labels = Array.from({ length: tab.extent().column }, (_, column) => String(tab.raw(3, column + 1)));
  const codes = communeCodes(workbench);
  tab.maxRows = days * codes.length + 1000;
  const column = (label: string) => labels.indexOf(label) + 1;
  let row = 4;
  for (let ago = days - 1; ago >= 0; ago--) {
    const noon = tab.serial(last - ago * 86_400_000);
    for (const code of codes) {
      const cells = {
        Ngày: noon,
        Mã: code,
        'Người dùng Bluezone': users(code, ago),
        Lúc: noon,
        'Trạng thái': 'Đúng hạn',
        Lần: 1,
      };
      for (const [label, value] of Object.entries(cells)) tab.put(row, column(label), value);
      for (const label of ['Ngày', 'Lúc']) tab.looks.change(row, column(label), { numberFormat: 'd/M/yyyy' });
      row += 1;
    }
  }
}
