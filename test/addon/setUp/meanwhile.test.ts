/** Set-up adds a commune while people insert, delete and sort: no figure gets another commune's code. */

import { describe, expect, test } from '@jest/globals';
import { type Action, Meanwhile } from '../../../local/emulator/meanwhile';
import type { Workbench } from '../../../local/emulator/workbench';
import { workbenchWith } from '../../support/registers';
import { callsToInterrupt, namesOfCalls } from '../../support/triedCalls';

const TAB = 'Ba Đình';
const FIGURES: Readonly<Record<string, number>> = { '00001': 111, '00004': 222, '00005': 333, '00006': 444 };
const ADDED = '00007';
/** The cells of a row that are formulas over that row. */
const FORMULAS = ['population', 'coverage', 'needed', 'status', 'reportedAt', 'state'];

const typed: Workbench = workbenchWith('Đơn vị', [
  ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số'],
  ['01', 'Hà Nội', 'Thành phố', '', ''],
  ['001', TAB, 'Quận', '01', ''],
  ['00001', 'Phúc Xá', 'Phường', '001', 21_000],
  ['00004', 'Trúc Bạch', 'Phường', '001', 8_000],
  ['00005', 'An Bình', 'Phường', '001', 9_000],
  ['00006', 'Điện Biên', 'Phường', '001', 10_000],
]);
typed.run('setUp');
typed.paste(
  `${TAB}!D7`,
  Object.values(FIGURES).map((figure) => [String(figure)]),
);

/** A commune was added to the register. */
function grown(): Workbench {
  const workbench = typed.clone();
  [ADDED, 'Cống Vị', 'Phường', '001', 9_000].forEach((cell, index) => {
    workbench.tab('Đơn vị').put(10, index + 1, cell);
  });
  return workbench;
}

/** Each row with anything in one of the add-on's columns: its code, its figure, and formulas that are not its own. */
function rowsOf(workbench: Workbench) {
  const tab = workbench.tab(TAB);
  const { row: last, column: width } = tab.extent();
  const marks = Array.from({ length: width }, (_, index) => String(tab.raw(1, index + 1)));
  const column = (key: string) => marks.indexOf(`§001:${key}`) + 1;
  return Array.from({ length: last - 6 }, (_, index) => {
    const row = 7 + index;
    const foreign = FORMULAS.filter((key) => !tab.formula(row, column(key))?.includes(String(row)));
    return {
      code: String(tab.raw(row, column('code'))),
      users: tab.raw(row, column('users')),
      foreign,
      sentence: tab.display(row, column('status')),
      isBlank: marks.every((_, at) => (tab.formula(row, at + 1) ?? tab.raw(row, at + 1)) === ''),
    };
  }).filter(({ isBlank }) => !isBlank);
}

const ACTIONS: readonly Action[] = [
  { insertRow: [TAB, 8] },
  { insertRow: [TAB, 11] },
  { deleteRow: [TAB, 8] },
  { sort: [TAB, 'B'] },
  { insertColumn: [TAB, 'A'] },
  { insertColumn: [TAB, 'D'] },
  { insertColumn: [TAB, 'P'] },
];

describe.each([
  ['that adds a commune', grown, [ADDED]],
  ['that finds nothing to do', () => typed.clone(), []],
])('a set-up %s', (_, start, added) => {
  test.each(ACTIONS)('keeps every figure beside its code, whenever a person does %j', (action) => {
    const names = namesOfCalls((options) => start().run('setUp', options));
    // The tab's own calls follow those that read the staff's tabs.
    for (const call of callsToInterrupt(names, { isTried: (each) => each >= 25, step: 3 })) {
      const workbench = start();
      const meanwhile = new Meanwhile([{ call, actions: [action] }]);
      expect(workbench.run('setUp', meanwhile.during(workbench)).error).toBeNull();
      expect(meanwhile.outcomes.map(({ refused }) => refused)).toEqual([null]);
      expect(workbench.run('buildSummary').error).toBeNull();
      const rows = rowsOf(workbench);
      const codes = rows.map(({ code }) => code).sort();
      // A row that was deleted is made again, blank, by this set-up or the next one.
      const isDeleted = 'deleteRow' in action;
      expect(codes.filter((code) => !(isDeleted && code === '00004'))).toEqual(
        [...Object.keys(FIGURES), ...added].filter((code) => !(isDeleted && code === '00004')).sort(),
      );
      for (const { code, users, foreign, sentence } of rows) {
        expect([code, users]).toEqual([code, isDeleted && code === '00004' ? '' : (FIGURES[code] ?? '')]);
        expect([code, foreign]).toEqual([code, []]);
        expect(sentence).toMatch(/báo cáo/i);
      }
    }
  });
});

test('a tab that moves at each attempt is left to the next set-up, which is said', () => {
  const workbench = grown();
  const insert: Action = { insertRow: [TAB, 8] };
  const everyCall = Array.from({ length: 60 }, (_, index) => ({ call: 28 + index, actions: [insert] }));
  const { toasts } = workbench.run('setUp', new Meanwhile(everyCall).during(workbench));
  expect(toasts[1]).toContain('Có người đang chèn, xóa hoặc sắp xếp ở tab Ba Đình nên phần đó chưa xong.');
  const figures = () => rowsOf(workbench).flatMap(({ code, users }) => (users === '' ? [] : [[code, users]]));
  expect(Object.fromEntries(figures())).toEqual(FIGURES);
  workbench.run('setUp');
  expect(rowsOf(workbench).filter(({ code }) => code === ADDED)).toHaveLength(1);
  expect(Object.fromEntries(figures())).toEqual(FIGURES);
});
