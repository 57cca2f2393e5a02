/** A set-up that was cut off: what the next one makes of it, and who says that it was. */

import { describe, expect, test } from '@jest/globals';
import { Workbench } from '../../../local/emulator/workbench';
import { workbenchWith } from '../../support/registers';
import { callsOf, newWorkbench, onLetterDay, smallWorkbench, wholeOf } from '../../support/workbenches';

const UNITS = [
  ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số', 'Thư điện tử người báo cáo'],
  ['01', 'Hà Nội', 'Thành phố', '', '', 'so@example.vn'],
  ['001', 'Ba Đình', 'Quận', '01', '', 'badinh@example.vn'],
  ['00001', 'Phúc Xá', 'Phường', '001', 21_000],
  ['00004', 'Trúc Bạch', 'Phường', '001', 8_000],
];

const pasted = (): Workbench => workbenchWith('Đơn vị', UNITS);
const setUpOnce = (): Workbench => {
  const workbench = pasted();
  workbench.run('setUp');
  return workbench;
};
const done = setUpOnce();

/** Everything but what depends on the number of runs: ids, the Log's lines, and the order of what is remembered. */
function whole(workbench: Workbench) {
  const { tabs, properties, ...book } = wholeOf(workbench);
  const ids = new Map(tabs.map(({ id, name }) => [String(id), name]));
  const shown = (text: string) => text.replace(/"own\\?":(\d+)/g, (_, id: string) => `"own":${ids.get(id)}`);
  return {
    ...book,
    properties: properties.map(([key, text]) => [key.replace(/\d+$/, (id) => ids.get(id) ?? id), text]).sort(),
    tabs: tabs
      .map(({ id: _, maxRows: __, maxColumns: ___, protections, ...tab }) => ({
        ...tab,
        cells: (tab.name === 'Nhật ký' ? tab.cells.slice(0, 3) : tab.cells).map(shown),
        protections: protections.map(({ id: ____, ...protection }) => protection),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Row 1 of these tabs, with their marks, was deleted. */
function unmarked(): Workbench {
  const workbench = done.clone();
  for (const tab of ['Ba Đình', 'Lịch sử', 'Nhật ký']) workbench.tab(tab).deleteRows(1, 1);
  return workbench;
}

/** The head of a tab was deleted down to its totals. */
function beheaded(): Workbench {
  const workbench = done.clone();
  workbench.tab('Ba Đình').deleteRows(1, 3);
  return workbench;
}

/** A commune and an address were added to the register, and a column of a tab was deleted. */
function grown(): Workbench {
  const workbench = done.clone();
  const units = workbench.tab('Đơn vị');
  ['00007', 'Cống Vị', 'Phường', '001', 9_000].forEach((cell, index) => {
    units.put(8, index + 1, cell);
  });
  units.put(6, 8, 'khac@example.vn');
  workbench.tab('Ba Đình').deleteColumns(5, 1);
  return workbench;
}

describe.each([
  ['a new workbook', pasted, 11],
  ['tabs that lost their marks', unmarked, 4],
  ['a tab that lost its head', beheaded, 4],
  ['a tab that has to grow', grown, 4],
])('a set-up of %s', (_, start, step) => {
  test('that was ended at any call is finished by the next one, as if it had never been', () => {
    const undisturbed = start();
    const { all } = callsOf(undisturbed.run('setUp'));
    const expected = whole(undisturbed);
    for (let killCall = 1; killCall <= all; killCall += step) {
      const workbench = start();
      workbench.run('setUp', { killCall });
      expect(workbench.run('setUp').error).toBeNull();
      expect(whole(workbench)).toEqual(expected);
    }
  });
});

const CUT_OFF =
  'Lần thiết lập trước bị ngắt giữa chừng. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích để làm tiếp.';

describe('Google’s limit of six minutes', () => {
  test('ends a set-up on a slow day: every command says so until set-up has gone on', () => {
    const workbench = pasted();
    const first = workbench.run('setUp', { callCost: 3 });
    expect([first.error, first.alerts]).toEqual(['Exceeded maximum execution time', []]);
    expect(workbench.run('buildSummary').alerts[0]).toContain(CUT_OFF);
    expect(workbench.run('checkSystem').alerts[0]).toContain(CUT_OFF);
    const second = workbench.run('setUp');
    expect(second.toasts[1]).toMatch(/^Lần thiết lập trước bị ngắt giữa chừng, nay đã làm tiếp\. Đã thiết lập xong/);
    expect(workbench.run('checkSystem').alerts[0]).not.toContain(CUT_OFF);
    expect(whole(workbench)).toEqual(whole(done));
  });

  test('is not awaited: set-up pauses before it, says how far it is, and repeats nothing', () => {
    const workbench = Workbench.blank({ now: onLetterDay('09:00') });
    const runs = [0, 1, 2, 3].map(() => workbench.run('setUp', { callCost: 0.7 }));
    expect(runs.map(({ error }) => error)).toEqual([null, null, null, null]);
    expect(runs[0]?.alerts).toEqual([
      'Thiết lập chưa xong\nĐã có 7/10 tab nhập số liệu. Google chỉ cho chạy mỗi lần 6 phút nên việc tạm dừng ở đây; phần đã làm được giữ nguyên. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích lần nữa để làm tiếp.',
    ]);
    expect(runs[1]?.alerts).toEqual([]);
    expect(runs[2]?.toasts).toContain('Mọi tab đã đầy đủ, không phải sửa gì.');
    const made = runs.map(({ calls }) => calls['Spreadsheet.insertSheet'] ?? 0);
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(15);
    expect(whole(workbench)).toEqual(whole(newWorkbench()));
  });
});

test('a paused set-up is named by the commands that already work', () => {
  const workbench = Workbench.blank({ now: onLetterDay('09:00') });
  workbench.run('setUp', { callCost: 0.7 });
  expect(workbench.run('checkFigures').alerts[0]).toContain(CUT_OFF);
});

describe('an archive of History', () => {
  test('that was cut off before it was protected is protected by the next set-up', () => {
    const workbench = smallWorkbench(1, 1).clone();
    const archive = workbench.book.addTab('Lịch sử 2019', 9);
    workbench.book.properties.document.set('archive.2019', `{"v":1,"tab":${archive.id}}`);
    workbench.run('setUp');
    expect(archive.protections.map(({ range, isExplicit }) => [range, isExplicit])).toEqual([[null, true]]);
  });
});
