import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { communeRow, fourDistricts, summaryRow } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = fourDistricts();
  workbench.paste('Văn Lâm!D7', Array(11).fill(['1.000']));
});

const REPORTED = { 'Người dùng Bluezone': '1.234', 'Tình trạng': 'Đã báo cáo đúng hạn ngày 18/8/2020.' };
const found = () => workbench.run('checkFigures').alerts.join('\n');
const users = () => {
  workbench.run('buildSummary');
  return summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5];
};

describe('typing still works in a tab that was', () => {
  test('renamed, moved and hidden', () => {
    const tab = workbench.tab('Văn Lâm');
    workbench.book.renameTab(tab, 'VL cũ');
    workbench.book.moveTab(tab, 8);
    tab.hidden = true;
    workbench.type('VL cũ!D8', '1.234');
    expect(communeRow(workbench, 'VL cũ', '11989')).toMatchObject(REPORTED);
    expect(users()).toBe('11.234');
  });

  test('given a column and rows by a person, and other headings', () => {
    const tab = workbench.tab('Văn Lâm');
    tab.insertColumns(4, 1);
    tab.insertRows(8, 1);
    tab.insertRows(1, 1);
    workbench.type('Văn Lâm!E10', '1.234');
    workbench.type('Văn Lâm!E7', 'Số máy');
    expect(workbench.rows('Văn Lâm')[9]?.slice(14, 16)).toEqual([
      '09:00 18/08/2020',
      'Đã báo cáo đúng hạn ngày 18/8/2020.',
    ]);
    expect(users()).toBe('11.234');
  });

  test('given another order of columns, stamps apart from one another', () => {
    workbench.tab('Văn Lâm').moveColumn(15, 3);
    workbench.tab('Văn Lâm').moveColumn(5, 9);
    const row = () => workbench.rows('Văn Lâm')[7] ?? [];
    const column = workbench.rows('Văn Lâm')[5]?.indexOf('Người dùng Bluezone') ?? 0;
    workbench.typeAt(workbench.tab('Văn Lâm'), 8, column + 1, '1 234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject(REPORTED);
    expect(row()[2]).toBe('Đã báo cáo đúng hạn ngày 18/8/2020.');
  });

  test('given hidden columns, and rows hidden by a filter', () => {
    workbench.tab('Văn Lâm').hiddenColumns.add(2);
    for (const row of [7, 9, 10]) workbench.tab('Văn Lâm').hiddenRows.add(row);
    workbench.type('Văn Lâm!D8', '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject(REPORTED);
    expect(users()).toBe('11.234');
  });

  test('sorted by name', () => {
    workbench.sortRows('Văn Lâm', 7, 17, 'B');
    const row = workbench.rows('Văn Lâm').findIndex(([code]) => code === '11989') + 1;
    workbench.type(`Văn Lâm!D${row}`, '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject(REPORTED);
    expect(users()).toBe('11.234');
  });

  test('left without a commune’s name', () => {
    workbench.type('Văn Lâm!B8', '');
    workbench.type('Văn Lâm!D8', '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject(REPORTED);
    workbench.run('setUp');
    expect(workbench.value('Văn Lâm!B8')).toBe('Lạc Đạo');
  });

  test('left without a commune’s code and name: the record beside the row identifies it', () => {
    workbench.type('Văn Lâm!A8', '');
    workbench.type('Văn Lâm!B8', '');
    workbench.type('Văn Lâm!D8', '1.234');
    expect(found()).toContain('xã Lạc Đạo (Văn Lâm), ô A8: Dòng 8 mất mã, tạm nhận theo tên.');
    workbench.run('setUp');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject({ ...REPORTED, 'Xã, phường, thị trấn': 'Lạc Đạo' });
    expect(workbench.rows('Văn Lâm')).toHaveLength(6 + 11);
  });
});

describe('what is found and mended by set-up', () => {
  test('a row that was deleted, without touching the others', () => {
    workbench.tab('Văn Lâm').deleteRows(8, 1);
    expect(found()).toContain(
      'xã Lạc Đạo (Văn Lâm): Tab thiếu dòng của đơn vị này. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích.',
    );
    const before = workbench
      .rows('Văn Lâm')
      .slice(6, 16)
      .map((row) => row.slice(0, 4));
    workbench.run('setUp');
    expect(
      workbench
        .rows('Văn Lâm')
        .slice(6, 16)
        .map((row) => row.slice(0, 4)),
    ).toEqual(before);
    workbench.type('Văn Lâm!D17', '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject(REPORTED);
  });

  test.each([
    ['note', 13, 'Ghi chú'],
    ['users', 4, 'Người dùng Bluezone'],
    ['status', 15, 'Tình trạng'],
    ['code', 1, 'Mã'],
  ])('the column %s, put back at the right', (_, column, label) => {
    workbench.tab('Văn Lâm').deleteColumns(column, 1);
    expect(found()).toContain(
      `huyện Văn Lâm: Tab thiếu cột “${label}”. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích.`,
    );
    workbench.run('setUp');
    const header = workbench.rows('Văn Lâm')[5] ?? [];
    expect(header.filter((each) => each === label)).toHaveLength(1);
    workbench.typeAt(workbench.tab('Văn Lâm'), 8, header.indexOf('Người dùng Bluezone') + 1, '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject(REPORTED);
  });

  test('the hidden row of marks, known by the headings until then', () => {
    workbench.tab('Văn Lâm').deleteRows(1, 1);
    expect(found()).toContain('huyện Văn Lâm: Tab mất dòng đánh dấu ẩn, tạm nhận cột theo tiêu đề.');
    workbench.run('setUp');
    expect(workbench.rows('Văn Lâm')[0]?.[0]).toBe('§325:code');
    expect(workbench.tab('Văn Lâm').hiddenRows.has(1)).toBe(true);
    workbench.type('Văn Lâm!D8', '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject(REPORTED);
    expect(found()).toBe('');
  });

  test('a tab that was deleted', () => {
    workbench.book.deleteTab(workbench.tab('Văn Lâm'));
    expect(found()).toContain('huyện Văn Lâm: Không thấy tab');
    workbench.run('setUp');
    workbench.type('Văn Lâm!D8', '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject(REPORTED);
  });
});

describe('what is found and left to people', () => {
  test('a duplicated tab: the remembered one counts, and what is typed into the copy does nothing', () => {
    workbench.duplicateTab('Văn Lâm');
    workbench.type('Bản sao của Văn Lâm!D8', '9.999');
    expect(found()).toContain('Có hai tab: dùng “Văn Lâm”, không dùng “Bản sao của Văn Lâm”.');
    expect(users()).toBe('11.000');
  });

  test('a row copied twice: alike it counts once, otherwise not at all, and the rows say so', () => {
    const copy = workbench.rows('Văn Lâm')[7] ?? [];
    workbench.paste('Văn Lâm!A18', [copy.slice(0, 4)]);
    expect(found()).toContain('Lạc Đạo (Văn Lâm), ô A8: Các dòng 8, 18 cùng mã, chỉ tính một. Hãy xóa dòng thừa.');
    expect(users()).toBe('11.000');
    workbench.type('Văn Lâm!D18', '1.001');
    const said = 'Các dòng 8, 18 cùng mã mà khác số liệu nên không được tính. Hãy giữ một dòng.';
    expect(found()).toContain(said);
    expect([workbench.display('Văn Lâm!O8'), workbench.display('Văn Lâm!O18')]).toEqual([said, said]);
  });

  test('a code changed into one that nobody has', () => {
    workbench.type('Văn Lâm!A8', '99999');
    workbench.type('Văn Lâm!D8', '1.234');
    expect(found()).toContain(
      'huyện Văn Lâm, ô A8: Mã “99999” không phải của đơn vị nào ở tab này nên không được tính. Hãy sửa mã, hoặc xóa dòng nếu đơn vị đã chuyển đi.',
    );
    expect(found()).toContain('xã Lạc Đạo (Văn Lâm): Tab thiếu dòng của đơn vị này.');
  });
});

test('a group of columns that is switched off is hidden, not deleted', () => {
  workbench.type('Văn Lâm!G8', '5');
  const row = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Cột: cách ly tập trung') + 1;
  workbench.type(`Cấu hình!B${row}`, 'không');
  workbench.run('setUp');
  expect([...workbench.tab('Văn Lâm').hiddenColumns]).toEqual(expect.arrayContaining([7, 8]));
  expect(workbench.value('Văn Lâm!G8')).toBe(5);
});
