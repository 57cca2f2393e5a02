import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { callsOf, communeRow, fourDistricts, onLetterDay, wideWorkbench } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = fourDistricts();
});

/** Lạc Đạo's row in Văn Lâm: row 8, 16.013 people. */
const lacDao = () => communeRow(workbench, 'Văn Lâm', '11989');
const later = (instant: string) => workbench.with({ now: Date.parse(`${instant}+07:00`) });

describe('a figure typed', () => {
  test('before the deadline is stamped with its time and said to be on time', () => {
    workbench.type('Văn Lâm!D8', '1.234');
    expect(lacDao()).toMatchObject({
      'Người dùng Bluezone': '1.234',
      'Báo cáo lúc': '09:00 18/08/2020',
      'Tình trạng': 'Đã báo cáo đúng hạn ngày 18/8/2020.',
    });
  });

  test.each([
    ['14:59:59', 'Đã báo cáo đúng hạn ngày 18/8/2020.'],
    ['15:00:31', 'Đã báo cáo đúng hạn ngày 18/8/2020 (nhận 15:00:31, trong phút bù trễ).'],
    ['15:01:00', 'Đã báo cáo ngày 18/8/2020, muộn (hạn 15 giờ 00 phút).'],
  ])('at %s: %s', (time, status) => {
    workbench.with({ now: onLetterDay(time) }).type('Văn Lâm!D8', '1.234');
    expect(lacDao()['Tình trạng']).toBe(status);
  });

  test('after another deadline was set is judged by that, though rows were inserted above', () => {
    workbench.tab('Văn Lâm').insertRows(3, 1);
    workbench.type('Cấu hình!B5', '08:00');
    workbench.type('Văn Lâm!D9', '1.234');
    expect(lacDao()['Tình trạng']).toBe('Đã báo cáo ngày 18/8/2020, muộn (hạn 08 giờ 00 phút).');
  });

  test('and deleted again is no report, and the stamp goes', () => {
    workbench.type('Văn Lâm!D8', '1.234');
    workbench.type('Văn Lâm!D8', '');
    expect(lacDao()).toMatchObject({ 'Báo cáo lúc': '', 'Tình trạng': 'Chưa báo cáo.' });
  });

  test('as a formula stays one, and does not count', () => {
    workbench.type('Văn Lâm!D8', '=1000+234');
    expect([workbench.formula('Văn Lâm!D8'), lacDao()['Tình trạng']]).toEqual([
      '=1000+234',
      'Ô có công thức, kết quả có thể tự thay đổi. Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.',
    ]);
  });
});

/** Typed text to the number that it is, or to a part of what the status says. */
const NUMBERS: readonly (readonly [string, number | string])[] = [
  ['207.062', 207_062],
  ['207062', 207_062],
  ['207 062', 207_062],
  ['207.062 người', 207_062],
  ["'207062", 207_062],
  ['２０７０６２', 207_062],
  ['207\u00a0062', 207_062],
  ['16,53%', '16,53%'],
  ['0,1653', 'tỷ lệ'],
  ['12.5', '12'],
  ['1.23', '1'],
  ['1.234.56', '1.234.56'],
  ['khoảng 500', '“khoảng 500” không đọc được thành số.'],
  ['∞', '“∞” không đọc được thành số.'],
  ['2e5', '200.000 nhiều hơn dân số 150.000.'],
  ['5/8', '/2020'],
];

describe.each(['vi_VN', 'en_US'])('numbers as Vietnamese type them, where the spreadsheet is %s', (locale) => {
  test.each(NUMBERS)('%j: %s', (typed, expected) => {
    const row = workbench.rows('Đơn vị').findIndex(([code]) => code === '11989') + 1;
    workbench.type(`Đơn vị!E${row}`, typeof expected === 'number' ? '300000' : '150000');
    workbench.book.locale = locale;
    workbench.type('Văn Lâm!D8', typed);
    const status = workbench.display('Văn Lâm!O8');
    if (typeof expected === 'number') {
      expect([workbench.value('Văn Lâm!D8'), status]).toEqual([expected, 'Đã báo cáo đúng hạn ngày 18/8/2020.']);
    } else {
      expect(status).toContain(expected);
      expect(status).toMatch(/hãy nhập/);
      expect(lacDao()['Báo cáo lúc']).toBe('');
    }
  });
});

test('1,234 is an error that says what was understood and what to type', () => {
  workbench.type('Văn Lâm!D8', '1,234');
  expect(lacDao()['Tình trạng']).toBe('1,234 không phải số nguyên. Nếu là 1.234 người, hãy nhập 1234.');
});

describe('a figure typed over a percentage', () => {
  test.each(['12%', '150%'])('looks like a count again: %s', (percentage) => {
    workbench.type('Văn Lâm!D8', percentage);
    expect(lacDao()['Báo cáo lúc']).toBe('');
    const [mending] = workbench.type('Văn Lâm!D8', '950');
    expect(lacDao()).toMatchObject({ 'Người dùng Bluezone': '950', 'Tình trạng': expect.stringMatching(/đúng hạn/) });
    expect(mending && callsOf(mending).writes).toBeLessThanOrEqual(3);
  });

  test('also after it was deleted', () => {
    workbench.type('Văn Lâm!G8', '50%');
    workbench.type('Văn Lâm!G8', '');
    workbench.type('Văn Lâm!G8', '3');
    expect(workbench.display('Văn Lâm!G8')).toBe('3');
  });

  test('costs nothing where nothing was wrong', () => {
    workbench.type('Văn Lâm!D8', '900');
    const [again] = workbench.type('Văn Lâm!D8', '950');
    expect(again?.calls).not.toHaveProperty('Range.setNumberFormat');
  });
});

describe('what is repaired', () => {
  test('is logged with place, text, number and its own time by the next command, once', () => {
    workbench.type('Văn Lâm!D8', '2 345');
    const repairs = () => workbench.rows('Nhật ký').filter((row) => row[1] === 'Sửa số');
    expect(repairs()).toEqual([]);
    for (const time of ['09:20', '09:40']) {
      workbench.with({ now: onLetterDay(time) }).run('buildSummary');
      expect(repairs().map((row) => row.slice(0, 3))).toEqual([
        ['09:00 18/08/2020', 'Sửa số', 'Văn Lâm!D8: “2 345” thành 2.345'],
      ]);
    }
  });

  test('is repaired although it cannot count: the row says why', () => {
    workbench.type('Văn Lâm!D8', '207 062');
    expect([workbench.value('Văn Lâm!D8'), lacDao()['Tình trạng']]).toEqual([
      207_062,
      '207.062 nhiều hơn dân số 16.013. Chưa được tính; hãy nhập lại, hoặc xem lại dân số.',
    ]);
  });

  test('is repaired in every figure’s column', () => {
    workbench.paste('Văn Lâm!G8', [['1 200', '1 100 người', '５０', "'40", '30', '2 0']]);
    expect(workbench.rows('Văn Lâm')[7]?.slice(6, 12)).toEqual(['1.200', '1.100', '50', '40', '30', '2 0']);
  });

  test('in a cell that still shows a date is the number again', () => {
    workbench.type('Văn Lâm!D8', '5/8');
    expect(lacDao()['Tình trạng']).toContain('Ô đã thành ngày 5/8/2020.');
    workbench.type('Văn Lâm!D8', '1234');
    expect(lacDao()).toMatchObject({
      'Người dùng Bluezone': '1.234',
      'Tình trạng': 'Đã báo cáo đúng hạn ngày 18/8/2020.',
    });
  });

  test('leaves formulas and everything else between the repaired cells as it was', () => {
    workbench.type('Văn Lâm!D10', '=500+1');
    workbench.paste('Văn Lâm!D8', [['1 000']]);
    workbench.tab('Văn Lâm').put(8, 4, '1 000');
    workbench.tab('Văn Lâm').put(9, 4, '2 000');
    workbench.type('Văn Lâm!D11', '3 000');
    expect(
      workbench
        .rows('Văn Lâm')
        .slice(7, 11)
        .map((row) => row[3]),
    ).toEqual(['1.000', '2.000', '501', '3.000']);
    expect(workbench.formula('Văn Lâm!D10')).toBe('=500+1');
  });
});

describe('the findings of a row', () => {
  const users = (typed: string) => workbench.type('Văn Lâm!D8', typed);
  const status = () => lacDao()['Tình trạng'];

  test.each([
    ['=1/0', 'Ô có công thức, kết quả có thể tự thay đổi.'],
    ['#DIV/0!', 'Ô báo lỗi #DIV/0!. Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.'],
    ['#N/A', 'Ô báo lỗi #N/A.'],
    ['-5', 'Số người không thể âm (-5).'],
    ['16.014', '16.014 nhiều hơn dân số 16.013.'],
  ])('%s: %s', (typed, said) => {
    users(typed);
    expect(status()).toContain(said);
  });

  test('installed > with smartphone, visited > households', () => {
    users('1.000');
    workbench.paste('Văn Lâm!G8', [['10', '12']]);
    expect(status()).toBe(
      'Cách ly tập trung: đã cài: 12 nhiều hơn 10 ở cột “Cách ly tập trung: có điện thoại”. Cả dòng chưa được tính; hãy sửa một trong hai số.',
    );
  });

  test('lower than yesterday’s is an error until a note gives the reason', () => {
    users('1.600');
    workbench = later('2020-08-19T10:00');
    users('1.500');
    expect(lacDao()).toMatchObject({
      'Báo cáo lúc': '',
      'Tình trạng': '1.500 ít hơn 1.600 đã nhận ngày 18/8/2020. Hãy sửa số, hoặc ghi lý do giảm vào cột “Ghi chú”.',
    });
    workbench.type('Văn Lâm!M8', 'rà soát trùng số máy');
    expect(lacDao()['Tình trạng']).toBe(
      'Đã báo cáo đúng hạn ngày 19/8/2020. Lưu ý: 1.500 ít hơn 1.600 đã nhận ngày 18/8/2020, có ghi lý do.',
    );
  });

  test('corrected on the same day is no fall', () => {
    users('1.600');
    users('1.500');
    expect(status()).toBe('Đã báo cáo đúng hạn ngày 18/8/2020.');
  });

  test('a jump counts and is remarked on', () => {
    users('1.000');
    workbench = later('2020-08-19T10:00');
    users('1.400');
    expect(status()).toBe(
      'Đã báo cáo đúng hạn ngày 19/8/2020. Lưu ý: Tăng 400 so với ngày 18/8/2020, nhiều khác thường; hãy xem lại.',
    );
  });

  test('unchanged for three days counts and is remarked on', () => {
    for (const date of ['18', '19', '20', '21']) {
      workbench = later(`2020-08-${date}T10:00`);
      users('1.000');
    }
    expect(status()).toBe(
      'Đã báo cáo đúng hạn ngày 21/8/2020. Lưu ý: Không đổi 3 ngày, từ ngày 18/8/2020; hãy xem lại.',
    );
  });

  test('a row without a known code is told so', () => {
    workbench.type('Văn Lâm!A20', '99999');
    workbench.type('Văn Lâm!D20', '5');
    expect(workbench.display('Văn Lâm!O20')).toBe(
      'Mã “99999” không phải của đơn vị nào ở tab này nên không được tính. Hãy sửa mã, hoặc xóa dòng nếu đơn vị đã chuyển đi.',
    );
  });
});

describe('pasting', () => {
  const ROWS = Array.from({ length: 161 }, (_, index) => [
    String(1000 + index),
    '',
    '',
    ...['20', '10', '20', '10', '20', '10'],
    `ghi chú ${index}`,
  ]);

  test('161 rows with every column is a read before and after at most three writes, as is one cell', () => {
    workbench = wideWorkbench(161);
    const pasted = workbench.paste('Nhóm 1!D7', ROWS);
    expect(pasted).toHaveLength(1);
    const [typed] = workbench.type('Nhóm 1!D7', '1.234');
    for (const execution of [...pasted, ...(typed ? [typed] : [])]) {
      const { reads, writes, all } = callsOf(execution);
      expect([reads, writes <= 3, all <= 5]).toEqual([2, true, true]);
    }
    const states = workbench
      .rows('Nhóm 1')
      .slice(6)
      .map((row) => row[15]);
    expect(new Set(states)).toEqual(new Set(['onTime']));
  });

  test('161 rows of which some must be repaired takes no more than three writes', () => {
    workbench = wideWorkbench(161);
    const [execution] = workbench.paste(
      'Nhóm 1!D7',
      ROWS.map((row, index) => [index % 2 === 0 ? `${row[0]} người` : '12.5']),
    );
    expect(execution && callsOf(execution).writes).toBeLessThanOrEqual(3);
    expect(
      workbench
        .rows('Nhóm 1')
        .slice(6, 9)
        .map((row) => row[3]),
    ).toEqual(['1.000', '12.5', '1.002']);
  });

  test('over the header settles the rows below it', () => {
    workbench.paste('Văn Lâm!D5', [['x'], ['Số người dùng'], ['1.000'], ['abc']]);
    expect(communeRow(workbench, 'Văn Lâm', '11986')['Tình trạng']).toBe('Đã báo cáo đúng hạn ngày 18/8/2020.');
    expect(lacDao()['Tình trạng']).toContain('“abc” không đọc được thành số.');
  });

  test('of texts with which a formula begins makes none', () => {
    workbench.paste('Văn Lâm!M8', [["'=1+1"]]);
    workbench.type('Văn Lâm!D8', "'=2+2");
    expect([workbench.formula('Văn Lâm!D8'), workbench.formula('Văn Lâm!M8'), workbench.formula('Văn Lâm!T8')]).toEqual(
      [null, null, null],
    );
    expect(lacDao()['Tình trạng']).toContain('“=2+2” không đọc được thành số.');
  });
});

describe('an edit that is none of the add-on’s business', () => {
  test.each(['Văn Lâm!B6', 'Văn Lâm!D2', 'Tổng hợp!A2', 'Tổng hợp!P20', 'Cấu hình!A2', 'Lịch sử!A9'])(
    'in %s is one look at the tab, and one at what is remembered',
    (cell) => {
      const calls = workbench.type(cell, 'Tên khác').map((execution) => execution.calls);
      expect(calls).toEqual([{ 'Range.getValues': 1, 'Properties.getProperties': 1 }]);
    },
  );

  test('in Units looks at the tab, and at the addresses that Google refused', () => {
    const calls = workbench.type('Đơn vị!G10', 'Tên khác').map((execution) => execution.calls);
    expect(calls).toEqual([{ 'Range.getValues': 1, 'Properties.getProperties': 1 }]);
  });

  test('a note alone reports nothing', () => {
    workbench.type('Văn Lâm!D8', '1.000');
    workbench = later('2020-08-19T10:00');
    workbench.type('Văn Lâm!M8', 'chưa đếm lại');
    expect(lacDao()['Tình trạng']).toBe('Chưa báo cáo hôm nay; đang tính số ngày 18/8/2020.');
  });

  test('the add-on’s own writing handles nothing again', () => {
    const executions = workbench.type('Văn Lâm!D8', '2 345');
    expect(executions.map(({ calls }) => calls['Range.getValues'])).toEqual([2]);
  });
});

describe('an edit is known by the marks of its tab, not by its row', () => {
  /** The content of the column "Kiểm tra" in a row of one of the staff's tables. */
  const check = (tab: string, row: number) => {
    const rows = workbench.rows(tab);
    return rows[row - 1]?.[rows[2]?.indexOf('Kiểm tra') ?? -1];
  };

  test.each([
    ['Cấu hình!B4', '6000'],
    ['Cấu hình!B6', 'lúc nào cũng được'],
    ['Đơn vị!H4', '@chua-co'],
    ['Đơn vị!H6', '@chua-co'],
  ])('%s: “%s” gets its sentence', (cell, typed) => {
    const [tab = '', place = ''] = cell.split('!');
    workbench.type(cell, typed);
    expect(check(tab, Number(place.slice(1)))).toContain(`“${typed}”`);
  });

  test('the first commune’s figure counts in a tab that lost a row of its head', () => {
    workbench.tab('Văn Lâm').deleteRows(3, 1);
    workbench.type('Văn Lâm!D6', '1.000');
    expect(communeRow(workbench, 'Văn Lâm', '11986')['Tình trạng']).toBe('Đã báo cáo đúng hạn ngày 18/8/2020.');
  });
});

test('the first edit of a day says of every other row that it has not reported yet', () => {
  workbench.paste('Văn Lâm!D7', Array(11).fill(['1.000']));
  workbench = later('2020-08-19T08:00');
  workbench.type('Văn Lâm!D8', '1.001');
  expect(communeRow(workbench, 'Văn Lâm', '11986')).toMatchObject({
    'Báo cáo lúc': '',
    'Tình trạng': 'Chưa báo cáo hôm nay; đang tính số ngày 18/8/2020.',
  });
  expect(workbench.display('Văn Lâm!A4')).toBe('Hôm nay đã báo cáo: 1/11 xã');
});

test('what is wrong in a row is left out of the total above', () => {
  workbench.paste('Văn Lâm!D7', [['1.000'], ['99.999']]);
  expect(workbench.display('Văn Lâm!D3')).toBe('1.000');
});

test('run by hand, where nothing was edited, the trigger says so and touches nothing', () => {
  const { error, calls } = workbench.run('handleEdit', { parameters: [] });
  expect([error, calls]).toEqual([
    'Hàm này tự chạy khi có người nhập liệu, không chạy bằng tay. Để kiểm tra, hãy chọn Kiểm tra số liệu ở trình đơn của tiện ích.',
    { 'Session.getActiveUserLocale': 1 },
  ]);
});
