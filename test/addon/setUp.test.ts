import { describe, expect, test } from '@jest/globals';
import type { Desk } from '../../local/emulator/workbench';
import { DISTRICT_TABS, deskWith, newDesk, wholeOf } from '../support/desks';

describe('on a new spreadsheet', () => {
  const desk = newDesk();

  test('the tabs of the ten districts stand between summary and charts and the staff’s', () => {
    expect(desk.tabNames()).toEqual([
      'Tổng hợp',
      'Biểu đồ',
      ...DISTRICT_TABS,
      'Cấu hình',
      'Đơn vị',
      'Lịch sử',
      'Nhật ký',
    ]);
  });

  test('numbers, dates and times are Vietnam’s', () => {
    expect([desk.book.locale, desk.book.timeZone]).toEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
  });

  test('the register holds the province, 10 districts and 161 communes with the census’ population', () => {
    const units = desk.rows('Đơn vị').slice(3);
    expect(units).toHaveLength(172);
    expect(units[0]?.slice(0, 5)).toEqual(['33', 'Hưng Yên', 'Tỉnh', '', '1.252.731']);
    expect(units.find(([code]) => code === '325')?.slice(0, 5)).toEqual(['325', 'Văn Lâm', 'Huyện', '33', '133.027']);
    expect(units.every(([, , , , , source]) => source?.includes('1/4/2019'))).toBe(true);
  });

  test('no address is shipped: nobody is written to by accident', () => {
    const [, , header = [], ...units] = desk.rows('Đơn vị');
    const mail = header.indexOf('Thư điện tử người báo cáo');
    expect(mail).toBeGreaterThan(0);
    expect(units.every((row) => row.slice(mail).join('') === '')).toBe(true);
  });

  test('a district’s tab has a row per commune, code as text, population from the register', () => {
    expect(desk.rows('Văn Lâm')[6]?.slice(0, 3)).toEqual(['11986', 'Như Quỳnh', '20.604']);
    expect(desk.value('Văn Lâm!A7')).toBe('11986');
    expect(desk.rows('Văn Lâm')).toHaveLength(6 + 11);
  });

  test('the head stays in view and the row of marks is hidden', () => {
    const tab = desk.tab('Văn Lâm');
    expect([tab.frozenRows, tab.frozenColumns, [...tab.hiddenRows]]).toEqual([6, 2, [1]]);
  });

  test('is said to be done, and logged', () => {
    expect(desk.rows('Nhật ký')[3]?.[1]).toBe('Thiết lập');
  });
});

test('a second run changes nothing', () => {
  const desk = newDesk();
  const before = wholeOf(desk);
  expect(desk.run('setUp').toasts).toContain('Mọi tab đã đầy đủ, không phải sửa gì.');
  expect(wholeOf(desk)).toEqual(before);
});

test('what people typed or arranged stays', () => {
  const desk = newDesk();
  desk.type('Văn Lâm!D7', '9.000');
  desk.type('Văn Lâm!B6', 'Địa phương');
  desk.type('Cấu hình!B4', '55');
  desk.type('Đơn vị!I6', 'lanhdao@example.vn');
  desk.tab('Văn Lâm').widths.set(2, 333);
  desk.tab('Văn Lâm').frozenRows = 3;
  desk.book.renameTab(desk.tab('Mỹ Hào'), 'TX Mỹ Hào');
  const before = wholeOf(desk);
  desk.run('setUp');
  expect(wholeOf(desk)).toEqual(before);
});

describe('mends what is missing', () => {
  test('a tab that was deleted, in its place', () => {
    const desk = newDesk();
    desk.book.deleteTab(desk.tab('Văn Giang'));
    expect(desk.run('setUp').toasts).toContain('Đã thiết lập xong 1 tab. Các đơn vị có thể nhập số liệu.');
    expect(desk.tabNames().slice(1, 6)).toEqual(['Biểu đồ', 'Hưng Yên', 'Văn Lâm', 'Văn Giang', 'Yên Mỹ']);
    expect(desk.rows('Văn Giang')).toHaveLength(6 + 11);
  });

  test('a row that was deleted, below the others, which stay', () => {
    const desk = newDesk();
    desk.type('Văn Lâm!D9', '77');
    desk.tab('Văn Lâm').deleteRows(8, 1);
    desk.run('setUp');
    const rows = desk.rows('Văn Lâm').slice(6);
    expect(rows).toHaveLength(11);
    expect(rows[10]?.slice(0, 3)).toEqual(['11989', 'Lạc Đạo', '16.013']);
    expect(rows[1]?.slice(0, 4)).toEqual(['11992', 'Chỉ Đạo', '8.599', '77']);
  });

  test('a column that was deleted, at the right, with its formulas', () => {
    const desk = newDesk();
    desk.type('Văn Lâm!D7', '10.302');
    desk.tab('Văn Lâm').deleteColumns(5, 1);
    desk.run('setUp');
    const rows = desk.rows('Văn Lâm');
    const column = rows[5]?.indexOf('Tỷ lệ') ?? -1;
    expect(column).toBe(rows[0]?.length === 15 ? 14 : column);
    expect(rows[6]?.[column]).toBe('50,00%');
  });

  test('a code that was wiped, by the commune’s name', () => {
    const desk = newDesk();
    desk.type('Văn Lâm!A8', '');
    desk.run('setUp');
    expect(desk.value('Văn Lâm!A8')).toBe('11989');
    expect(desk.rows('Văn Lâm')).toHaveLength(6 + 11);
  });

  test('a setting whose row was deleted', () => {
    const desk = newDesk();
    desk.tab('Cấu hình').deleteRows(4, 1);
    desk.run('setUp');
    expect(desk.rows('Cấu hình').filter(([label]) => label === 'Chỉ tiêu (%)')).toHaveLength(1);
  });
});

/** A spreadsheet in which somebody pasted the register of a small province. */
const pastedRegister = (): Desk =>
  deskWith('Đơn vị', [
    ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số'],
    ['01', 'Hà Nội', 'Thành phố', '', ''],
    ['001', 'Ba Đình', 'Quận', '01', ''],
    ['00001', 'Phúc Xá', 'Phường', '001', 21_000],
    ['00004', 'Trúc Bạch', 'Phường', '001', 8_000],
  ]);

test('another province’s register takes the place of the shipped one', () => {
  const desk = pastedRegister();
  expect(desk.run('setUp').error).toBeNull();
  expect(desk.tabNames()).toEqual(expect.arrayContaining(['Ba Đình', 'Tổng hợp']));
  expect(desk.tabNames()).not.toContain('Văn Lâm');
  expect(desk.rows('Ba Đình')[6]?.slice(0, 3)).toEqual(['00001', 'Phúc Xá', '21.000']);
  desk.type('Ba Đình!D7', '12.600');
  expect(desk.run('buildSummary').toasts[1]).toContain('12.600 người dùng Bluezone trên 29.000 dân, đạt 43,45%.');
});

test('a run that was cut off is finished by the next', () => {
  const finished = pastedRegister();
  const { calls } = finished.run('setUp');
  const total = Object.values(calls).reduce((sum, each) => sum + each, 0);
  // Every third call: the making of each tab is a run of some forty, so none goes untried.
  for (let failCall = 1; failCall <= total; failCall += 3) {
    const desk = pastedRegister();
    expect(desk.run('setUp', { failCall }).error).not.toBeNull();
    expect(desk.run('setUp').error).toBeNull();
    expect(contents(desk)).toEqual(contents(finished));
  }
});

/** The tabs' names, cells and looks, without the log's lines and what depends on the order of making. */
function contents(desk: Desk): unknown {
  const { tabs } = wholeOf(desk) as {
    tabs: { name: string; cells: unknown; looks: unknown; frozenRows: number; rules: unknown }[];
  };
  return tabs
    .filter(({ name }) => name !== 'Nhật ký')
    .map(({ name, cells, looks, frozenRows, rules }) => ({ name, cells, looks, frozenRows, rules }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
