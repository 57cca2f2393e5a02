import { describe, expect, test } from '@jest/globals';
import { pastedRegister } from '../../support/registers';
import { DISTRICT_TABS, newWorkbench, wholeOf } from '../../support/workbenches';

describe('on a new spreadsheet', () => {
  const workbench = newWorkbench();

  test('the tabs of the ten districts are between Summary and Charts and the other tabs of the staff', () => {
    expect(workbench.tabNames()).toEqual([
      'Tổng hợp',
      'Biểu đồ',
      ...DISTRICT_TABS,
      'Cấu hình',
      'Đơn vị',
      'Lịch sử',
      'Nhật ký',
      'Tác vụ',
    ]);
  });

  test('numbers, dates and times are Vietnam’s', () => {
    expect([workbench.book.locale, workbench.book.timeZone]).toEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
  });

  test('the register holds the province, 10 districts and 161 communes with the census’ population', () => {
    const units = workbench.rows('Đơn vị').slice(3);
    expect(units).toHaveLength(172);
    expect(units[0]?.slice(0, 5)).toEqual(['33', 'Hưng Yên', 'Tỉnh', '', '1.252.731']);
    expect(units.find(([code]) => code === '325')?.slice(0, 5)).toEqual(['325', 'Văn Lâm', 'Huyện', '33', '133.027']);
    expect(units.every(([, , , , , source]) => source?.includes('1/4/2019'))).toBe(true);
  });

  test('the shipped register has no addresses, so no mail is sent by accident', () => {
    const [, , header = [], ...units] = workbench.rows('Đơn vị');
    const mail = header.indexOf('Thư điện tử người báo cáo');
    expect(mail).toBeGreaterThan(0);
    expect(units.every((row) => row.slice(mail).join('') === '')).toBe(true);
  });

  test('a district’s tab has a row per commune, code as text, population from the register', () => {
    expect(workbench.rows('Văn Lâm')[6]?.slice(0, 3)).toEqual(['11986', 'Như Quỳnh', '20.604']);
    expect(workbench.value('Văn Lâm!A7')).toBe('11986');
    expect(workbench.rows('Văn Lâm')).toHaveLength(6 + 11);
  });

  test('the head stays in view and the row of marks is hidden', () => {
    const tab = workbench.tab('Văn Lâm');
    expect([tab.frozenRows, tab.frozenColumns, [...tab.hiddenRows]]).toEqual([6, 2, [1]]);
  });

  test('is said to be done, and logged', () => {
    expect(workbench.rows('Nhật ký')[3]?.[1]).toBe('Thiết lập');
  });
});

test('a second run changes nothing', () => {
  const workbench = newWorkbench();
  const before = wholeOf(workbench);
  expect(workbench.run('setUp').toasts).toContain('Mọi tab đã đầy đủ, không phải sửa gì.');
  expect(wholeOf(workbench)).toEqual(before);
});

test('what people typed or arranged stays', () => {
  const workbench = newWorkbench();
  workbench.type('Văn Lâm!D7', '9.000');
  workbench.type('Văn Lâm!B6', 'Địa phương');
  workbench.type('Cấu hình!B4', '55');
  workbench.type('Đơn vị!I6', 'lanhdao@example.vn');
  workbench.tab('Văn Lâm').widths.set(2, 333);
  workbench.tab('Văn Lâm').frozenRows = 3;
  workbench.book.renameTab(workbench.tab('Mỹ Hào'), 'TX Mỹ Hào');
  const before = wholeOf(workbench);
  workbench.run('setUp');
  expect(wholeOf(workbench)).toEqual(before);
});

describe('mends what is missing', () => {
  test('a tab that was deleted, in its place', () => {
    const workbench = newWorkbench();
    workbench.book.deleteTab(workbench.tab('Văn Giang'));
    expect(workbench.run('setUp').toasts).toContain('Đã thiết lập xong 1 tab. Các đơn vị có thể nhập số liệu.');
    expect(workbench.tabNames().slice(1, 6)).toEqual(['Biểu đồ', 'Hưng Yên', 'Văn Lâm', 'Văn Giang', 'Yên Mỹ']);
    expect(workbench.rows('Văn Giang')).toHaveLength(6 + 11);
  });

  test('a row that was deleted, below the others, which stay', () => {
    const workbench = newWorkbench();
    workbench.type('Văn Lâm!D9', '77');
    workbench.tab('Văn Lâm').deleteRows(8, 1);
    workbench.run('setUp');
    const rows = workbench.rows('Văn Lâm').slice(6);
    expect(rows).toHaveLength(11);
    expect(rows[10]?.slice(0, 3)).toEqual(['11989', 'Lạc Đạo', '16.013']);
    expect(rows[1]?.slice(0, 4)).toEqual(['11992', 'Chỉ Đạo', '8.599', '77']);
  });

  test('a column that was deleted, at the right, with its formulas', () => {
    const workbench = newWorkbench();
    workbench.type('Văn Lâm!D7', '10.302');
    workbench.tab('Văn Lâm').deleteColumns(5, 1);
    workbench.run('setUp');
    const rows = workbench.rows('Văn Lâm');
    const column = rows[5]?.indexOf('Tỷ lệ') ?? -1;
    expect(column).toBe(rows[0]?.length === 15 ? 14 : column);
    expect(rows[6]?.[column]).toBe('50,00%');
  });

  test('a code that was wiped, by the commune’s name', () => {
    const workbench = newWorkbench();
    workbench.type('Văn Lâm!A8', '');
    workbench.run('setUp');
    expect(workbench.value('Văn Lâm!A8')).toBe('11989');
    expect(workbench.rows('Văn Lâm')).toHaveLength(6 + 11);
  });

  test('a setting whose row was deleted', () => {
    const workbench = newWorkbench();
    workbench.tab('Cấu hình').deleteRows(4, 1);
    workbench.run('setUp');
    expect(workbench.rows('Cấu hình').filter(([label]) => label === 'Chỉ tiêu (%)')).toHaveLength(1);
  });
});

test('another province’s register takes the place of the shipped one', () => {
  const workbench = pastedRegister();
  expect(workbench.run('setUp').error).toBeNull();
  expect(workbench.tabNames()).toEqual(expect.arrayContaining(['Ba Đình', 'Tổng hợp']));
  expect(workbench.tabNames()).not.toContain('Văn Lâm');
  expect(workbench.rows('Ba Đình')[6]?.slice(0, 3)).toEqual(['00001', 'Phúc Xá', '21.000']);
  workbench.type('Ba Đình!D7', '12.600');
  expect(workbench.run('buildSummary').toasts[1]).toContain(
    '12.600 người dùng Bluezone trên 29.000 dân, chiếm 43,45% dân số.',
  );
});
