import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { fourDistricts, sentences, summaryRow } from '../../support/workbenches';

/** Văn Lâm with 1.000 users in each of its eleven communes, Mỹ Hào with 500 in its first. */
let workbench: Workbench;

beforeEach(() => {
  workbench = fourDistricts();
  workbench.paste('Văn Lâm!D7', Array(11).fill(['1.000']));
  workbench.type('Mỹ Hào!D7', '500');
});

function build(): readonly string[] {
  const { error, alerts } = workbench.run('buildSummary');
  expect([error, alerts]).toEqual([null, []]);
  return sentences(workbench);
}

const provinceUsers = () => summaryRow(workbench, 'Toàn tỉnh', '–')?.[5];
const districtUsers = (name: string) => summaryRow(workbench, name, 'Hưng Yên')?.[5];

describe('a district’s tab that was', () => {
  test('deleted: the others count, and it is named with what to do', () => {
    workbench.book.deleteTab(workbench.tab('Văn Lâm'));
    expect(build()).toContain(
      'huyện Văn Lâm: Không thấy tab, tạm tính số đã nhận trước đây (chưa có thì bằng 0). Hãy khôi phục từ lịch sử phiên bản, hoặc chọn Quản trị › Thiết lập ở trình đơn của tiện ích.',
    );
    expect(provinceUsers()).toBe('500');
  });

  test('renamed: counts as before', () => {
    workbench.book.renameTab(workbench.tab('Văn Lâm'), 'VL cũ');
    build();
    expect(districtUsers('Văn Lâm')).toBe('11.000');
  });

  test('moved and hidden: counts as before', () => {
    workbench.book.moveTab(workbench.tab('Văn Lâm'), 8);
    workbench.tab('Văn Lâm').hidden = true;
    build();
    expect(districtUsers('Văn Lâm')).toBe('11.000');
  });

  test('duplicated: the first one counts, the copy is named', () => {
    workbench.duplicateTab('Văn Lâm');
    workbench.type('Bản sao của Văn Lâm!D7', '9.999');
    expect(build()).toContain(
      'huyện Văn Lâm: Có hai tab: dùng “Văn Lâm”, không dùng “Bản sao của Văn Lâm”. Hãy xóa tab thừa.',
    );
    expect(districtUsers('Văn Lâm')).toBe('11.000');
  });

  test('duplicated, the copy then moved before it and renamed: the first one still counts', () => {
    workbench.run('buildSummary');
    workbench.duplicateTab('Văn Lâm');
    workbench.type('Bản sao của Văn Lâm!D7', '9.999');
    workbench.book.moveTab(workbench.tab('Bản sao của Văn Lâm'), 0);
    workbench.book.renameTab(workbench.tab('Bản sao của Văn Lâm'), 'VL');
    build();
    expect(districtUsers('Văn Lâm')).toBe('11.000');
  });

  test('duplicated, the first one then deleted: the copy, which the add-on does not remember, counts nothing', () => {
    workbench.duplicateTab('Văn Lâm');
    workbench.book.deleteTab(workbench.tab('Văn Lâm'));
    build();
    expect(districtUsers('Văn Lâm')).toBe('0');
  });
});

describe('columns and rows that were', () => {
  test('inserted and reordered: found by what they are', () => {
    workbench.tab('Văn Lâm').insertColumns(2, 1);
    workbench.tab('Văn Lâm').moveColumn(5, 8);
    build();
    expect(districtUsers('Văn Lâm')).toBe('11.000');
  });

  test('given another heading: found by what they are', () => {
    workbench.type('Văn Lâm!D6', 'Số máy');
    build();
    expect(districtUsers('Văn Lâm')).toBe('11.000');
  });

  test('deleted: the tab is named with the column', () => {
    workbench.tab('Văn Lâm').deleteColumns(4, 1);
    expect(build().some((said) => said.startsWith('huyện Văn Lâm: Tab thiếu cột “Người dùng Bluezone”'))).toBe(true);
    expect(provinceUsers()).toBe('500');
  });

  test('the row of marks deleted: found by the headings', () => {
    workbench.tab('Văn Lâm').deleteRows(1, 1);
    build();
    expect(districtUsers('Văn Lâm')).toBe('11.000');
  });

  test('sorted: every figure stays with its commune', () => {
    workbench.type('Văn Lâm!D7', '2.000');
    workbench.sortRows('Văn Lâm', 7, 17, 'B');
    build();
    expect(workbench.rows('Văn Lâm')[6]?.slice(1, 2)).toEqual(['Chỉ Đạo']);
    expect(summaryRow(workbench, 'Như Quỳnh', 'Văn Lâm')?.[5]).toBe('2.000');
    expect(summaryRow(workbench, 'Chỉ Đạo', 'Văn Lâm')?.slice(4, 6)).toEqual(['8.599', '1.000']);
  });

  test('a row deleted: the commune is named', () => {
    workbench.tab('Văn Lâm').deleteRows(8, 1);
    expect(build()).toContain(
      'xã Lạc Đạo (Văn Lâm): Tab thiếu dòng của đơn vị này. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích.',
    );
    expect(districtUsers('Văn Lâm')).toBe('10.000');
  });

  test('a code wiped is known by the name; an unknown one does not count; both cells are named', () => {
    workbench.type('Văn Lâm!A9', '');
    workbench.type('Văn Lâm!A10', '99999');
    const said = build();
    expect(said).toContain(
      'xã Chỉ Đạo (Văn Lâm), ô A9: Dòng 9 mất mã, tạm nhận theo tên. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích.',
    );
    expect(said).toContain(
      'huyện Văn Lâm, ô A10: Mã “99999” không phải của đơn vị nào ở tab này nên không được tính. Hãy sửa mã, hoặc xóa dòng nếu đơn vị đã chuyển đi.',
    );
    expect(districtUsers('Văn Lâm')).toBe('10.000');
  });

  test('a code twice with different figures: neither counts; with the same figure it counts once', () => {
    workbench.type('Văn Lâm!A18', '11989');
    workbench.type('Văn Lâm!D18', '1.000');
    build();
    expect(districtUsers('Văn Lâm')).toBe('11.000');
    workbench.type('Văn Lâm!D18', '1.001');
    expect(build()).toContain(
      'xã Lạc Đạo (Văn Lâm), ô A8: Các dòng 8, 18 cùng mã mà khác số liệu nên không được tính. Hãy giữ một dòng.',
    );
    expect(districtUsers('Văn Lâm')).toBe('10.000');
  });
});

describe('a cell that holds', () => {
  test.each([
    ['abc', '“abc” không đọc được thành số.'],
    ['khoảng 500', '“khoảng 500” không đọc được thành số.'],
    ['=1/0', 'Ô có công thức, kết quả có thể tự thay đổi.'],
    ['#NAME?', 'Ô báo lỗi #NAME?.'],
    ['-5', 'Số người không thể âm (-5).'],
    ['1,234', '1,234 không phải số nguyên. Nếu là 1.234 người, hãy nhập 1234.'],
    ['16,53%', 'Ô này cần số người, không phải tỷ lệ 16,53%.'],
    ['99.999', '99.999 nhiều hơn dân số 16.013.'],
    ['5/8/2020', 'Ô đã thành ngày 5/8/2020.'],
    ['2e5', '200.000 nhiều hơn dân số 16.013.'],
  ])('%s: is listed with its cell, the rest counts', (typed, said) => {
    workbench.type('Văn Lâm!D8', typed);
    const findings = build().filter((sentence) => sentence.startsWith('xã Lạc Đạo (Văn Lâm), ô D8: '));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(said);
    expect(districtUsers('Văn Lâm')).toBe('10.000');
  });
});

describe('a population of', () => {
  test.each(['', '0', 'chưa rõ', '-3'])('“%s”: no percentage for the commune, which is listed', (typed) => {
    const row = workbench.rows('Đơn vị').findIndex(([code]) => code === '11989') + 1;
    workbench.type(`Đơn vị!E${row}`, typed);
    expect(build()).toContain('xã Lạc Đạo (Văn Lâm): Chưa có dân số nên không tính được tỷ lệ. Hãy điền ở tab Đơn vị.');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.slice(4, 6)).toEqual(['117.014', '11.000']);
    expect(workbench.display('Văn Lâm!E8')).toBe('');
  });
});

describe('text that looks like a formula', () => {
  test.each(['=HYPERLINK("http://x";"x")', '=1+1', '+1', '-1', '@SUM(A1)'])(
    '%s as a name never becomes one',
    (name) => {
      const row = workbench.rows('Đơn vị').findIndex(([code]) => code === '325') + 1;
      workbench.type(`Đơn vị!B${row}`, `'${name}`);
      workbench.type('Văn Lâm!O7', `'${name}`);
      build();
      workbench.book.deleteTab(workbench.tab('Văn Lâm'));
      workbench.run('setUp');
      workbench.run('buildSummary');
      const formulas = workbench.book.tabs.flatMap((tab) => {
        const { row: rows, column: columns } = tab.extent();
        return Array.from({ length: rows * columns }, (_, cell) =>
          tab.formula(1 + Math.floor(cell / columns), 1 + (cell % columns)),
        );
      });
      for (const born of [name, `=${name}`, `=${name.slice(1)}`]) expect(formulas).not.toContain(born);
      expect(workbench.rows('Tổng hợp').flat()).toContain(name);
    },
  );
});

describe('the register', () => {
  test('without the province’s row is refused with what to fill in', () => {
    workbench.type('Đơn vị!D4', '99');
    const { alerts } = workbench.run('buildSummary');
    expect(alerts[0]).toContain('Tab Đơn vị cần một tỉnh, thành phố (dòng để trống cột “Thuộc”)');
  });

  test('with a code twice or an unknown parent is used as far as it is sound', () => {
    const rows = workbench.rows('Đơn vị');
    const at = (code: string) => rows.findIndex(([cell]) => cell === code) + 1;
    workbench.type(`Đơn vị!D${at('11989')}`, '777');
    workbench.type(`Đơn vị!A${at('11992')}`, '11986');
    const said = build();
    expect(said).toContain('xã Lạc Đạo: Tab Đơn vị: “777” ở cột “Thuộc” không phải mã của đơn vị cấp trên. Hãy sửa.');
    expect(said.some((sentence) => sentence.includes('mã đã có ở dòng trên nên dòng không được dùng'))).toBe(true);
    expect(districtUsers('Văn Lâm')).toBe('9.000');
  });
});

test('a setting that cannot be used is listed, and the default is used', () => {
  workbench.type('Cấu hình!B4', '6000');
  expect(build()).toContain(
    'Cấu hình, “Chỉ tiêu (%)”: không dùng được “6000”, tạm dùng giá trị ban đầu. Phần dân số phải đạt, từ 1 đến 100; nhập 60, không nhập 60%.',
  );
  expect(sentences(workbench)[3]).toContain('Chỉ tiêu: 60% dân số');
});
