/** What people do to History, Charts and locked tabs, and what the add-on makes good: nothing doubles, nothing is lost. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { historyOf, instant, section, tableRows } from '../../support/days';
import { sentences, setting, smallWorkbench, staffedFourDistricts, unit } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = smallWorkbench(1, 3);
});

const at = (date: string, time = '10:00', user?: string) =>
  workbench.with({ now: instant(date, time), ...(user ? { user } : {}) });
const run = (name: string, date: string, time?: string, options = {}) => at(date, time).run(name, options);
const report = (date: string, users: number, time?: string) =>
  at(date, time).paste('Huyện 1!D7', [[String(users)], [String(users)], [String(users)]]);
const columnOf = (label: string, tab = 'Lịch sử', row = 2) => (workbench.rows(tab)[row] ?? []).indexOf(label) + 1;

describe('a History without a column it is read by', () => {
  test.each(['Người dùng Bluezone', 'Ngày', 'Mã', 'Lần', 'Lúc', 'Trạng thái'])(
    '%s: nothing is added however often, and it is said what is missing',
    (label) => {
      report('2020-08-18', 1000);
      run('buildSummary', '2020-08-19');
      const before = workbench.rows('Lịch sử').length;
      workbench.tab('Lịch sử').deleteColumns(columnOf(label), 1);
      for (const time of ['11:00', '12:00', '13:00']) run('buildSummary', '2020-08-20', time);
      expect(workbench.rows('Lịch sử')).toHaveLength(before);
      expect(sentences(workbench)).toContain(
        `Tab Lịch sử thiếu cột “${label}” nên không ghi được ngày nào. Hãy khôi phục từ lịch sử phiên bản, hoặc chọn Quản trị › Thiết lập ở trình đơn của tiện ích.`,
      );
      const { alerts } = run('closeDay', '2020-08-20', '17:00');
      expect(alerts[0]).toContain('Chưa chốt, vì không ghi được số liệu. Tab Lịch sử thiếu cột');
      expect(workbench.display('Huyện 1!A2')).not.toContain('đã chốt');
    },
  );

  test('is given it again by set-up, and the last days once more', () => {
    report('2020-08-18', 1000);
    run('buildSummary', '2020-08-19');
    workbench.tab('Lịch sử').deleteColumns(columnOf('Người dùng Bluezone'), 1);
    run('setUp', '2020-08-19', '11:00');
    for (const time of ['12:00', '13:00']) run('buildSummary', '2020-08-19', time);
    const known = historyOf(workbench, '18/8/2020').filter((row) => row['Người dùng Bluezone'] === '1.000');
    expect(known.map((row) => [row.Mã, row.Lần])).toEqual([
      ['X1.1', '2'],
      ['X1.2', '2'],
      ['X1.3', '2'],
    ]);
  });
});

describe('a History without its hidden marks', () => {
  test.each([
    ['cleared', (of: Workbench) => Array.from({ length: 19 }, (_, index) => of.tab('Lịch sử').put(1, index + 1, ''))],
    ['deleted with its row', (of: Workbench) => of.tab('Lịch sử').deleteRows(1, 1)],
  ])('%s, has them again after set-up, and no day twice', (_, spoil) => {
    report('2020-08-18', 1000);
    run('buildSummary', '2020-08-19');
    spoil(workbench);
    expect(run('setUp', '2020-08-19', '11:00').error).toBeNull();
    for (const time of ['12:00', '13:00']) run('buildSummary', '2020-08-19', time);
    expect(workbench.rows('Lịch sử')[0]?.filter((cell) => cell.startsWith('§@history:'))).toHaveLength(21);
    expect(historyOf(workbench, '18/8/2020')).toHaveLength(3);
  });

  test('an older one gains the columns it lacks, and keeps its rows', () => {
    report('2020-08-18', 1000);
    run('buildSummary', '2020-08-19');
    workbench.tab('Lịch sử').deleteColumns(columnOf('Báo cáo lần đầu'), 2);
    run('setUp', '2020-08-19', '11:00');
    report('2020-08-19', 1100, '12:00');
    run('buildSummary', '2020-08-20');
    expect(historyOf(workbench, '18/8/2020').map((row) => row['Người dùng Bluezone'])).toEqual([
      '1.000',
      '1.000',
      '1.000',
    ]);
    expect(historyOf(workbench, '19/8/2020')[0]).toMatchObject({
      'Báo cáo lần đầu': '12:00 19/08/2020',
      'Số được tính': '1.100',
    });
  });
});

test('a History that was deleted is made again from what the tabs still know', () => {
  report('2020-08-18', 1000);
  run('buildSummary', '2020-08-19');
  workbench.book.deleteTab(workbench.tab('Lịch sử'));
  run('buildSummary', '2020-08-19', '11:00');
  expect(historyOf(workbench, '18/8/2020').map((row) => row['Người dùng Bluezone'])).toEqual([
    '1.000',
    '1.000',
    '1.000',
  ]);
});

test('a group’s figure that is mended after the close is the next version, and no report of the next day', () => {
  at('2020-08-18').paste('Huyện 1!D7', [['1000', '', '', '40', '30']]);
  run('closeDay', '2020-08-18', '16:00');
  at('2020-08-18', '20:00').type('Huyện 1!H7', '39');
  run('buildSummary', '2020-08-19', '08:00');
  const lines = historyOf(workbench, '18/8/2020').filter(({ Mã: code }) => code === 'X1.1');
  expect(lines.map((row) => [row.Lần, row['Cách ly tập trung: đã cài']])).toEqual([
    ['1', '30'],
    ['2', '39'],
  ]);
  const [status] = tableRowsOfDistrict().filter((row) => row.Mã === 'X1.1');
  expect(status?.['Tình trạng']).toBe('Chưa báo cáo hôm nay; đang tính số ngày 18/8/2020.');
});

function tableRowsOfDistrict() {
  const all = workbench.rows('Huyện 1');
  const header = all[5] ?? [];
  return all.slice(6).map((row) => Object.fromEntries(header.map((label, column) => [label, row[column] ?? ''])));
}

test('a row with a day in the far future keeps nobody’s lines away', () => {
  report('2020-08-18', 1000);
  run('buildSummary', '2020-08-19');
  workbench.type(`Lịch sử!A${workbench.rows('Lịch sử').length + 1}`, '17/8/2202');
  workbench.type(`Lịch sử!B${workbench.rows('Lịch sử').length}`, 'X1.1');
  run('buildSummary', '2020-08-20');
  expect(historyOf(workbench, '19/8/2020')).toHaveLength(3);
});

test('thirty days are thirty days, however much was corrected', () => {
  workbench = smallWorkbench(1, 3, instant('2020-08-01', '08:00'));
  const tab = workbench.tab('Lịch sử');
  const labels = workbench.rows('Lịch sử')[2] ?? [];
  const column = (label: string) => labels.indexOf(label) + 1;
  let row = 4;
  for (let day = 0; day < 40; day++) {
    const noon = tab.serial(instant('2020-08-01', '12:00') + day * 86_400_000);
    for (let version = 1; version <= 8; version++) {
      for (const code of ['X1.1', 'X1.2', 'X1.3']) {
        const cells = {
          Ngày: noon,
          Mã: code,
          'Người dùng Bluezone': 100,
          Lúc: noon,
          'Trạng thái': 'Đúng hạn',
          Lần: version,
        };
        for (const [label, value] of Object.entries(cells)) tab.put(row, column(label), value);
        for (const label of ['Ngày', 'Lúc']) tab.looks.change(row, column(label), { numberFormat: 'd/M/yyyy' });
        row += 1;
      }
    }
  }
  run('buildSummary', '2020-09-10', '16:00');
  expect(section(workbench, 'Mức đầy đủ và đúng hạn')[0]?.[7]).toBe('30 ngày: 12/8/2020 – 10/9/2020');
});

test('a figure from before the days that are read stays in the total when its tab is made anew', () => {
  workbench = smallWorkbench(2, 3);
  at('2020-08-18').paste('Huyện 1!D7', [['1000'], ['1000'], ['1000']]);
  for (let day = 0; day < 45; day++) {
    const now = instant('2020-08-18', '10:00') + day * 86_400_000;
    workbench.with({ now }).paste('Huyện 2!D7', [[String(100 + day)], ['100'], ['100']]);
    workbench.with({ now: now + 3_600_000 }).run('checkFigures');
  }
  const after = workbench.with({ now: instant('2020-10-02', '10:00') });
  workbench.book.deleteTab(workbench.tab('Huyện 1'));
  after.run('setUp');
  after.run('buildSummary');
  expect(section(workbench, 'Theo huyện').find((cells) => cells[2] === 'Huyện 1')?.[5]).toBe('3.000');
});

test('the two figures of a group are carried from one day, never mixed', () => {
  at('2020-08-18').paste('Huyện 1!D7', [['1000', '', '', '40', '30']]);
  at('2020-08-19').paste('Huyện 1!D7', [['1010', '', '', '', '50']]);
  run('buildSummary', '2020-08-19');
  const [total] = section(workbench, /^Nhóm ưu tiên, xã chưa đủ/).filter((row) => row[2] === 'Toàn tỉnh');
  expect(total?.slice(4, 8)).toEqual(['40', '30', '75,00%', '10']);
});

describe('what people write beside what the add-on writes', () => {
  test('on the Charts tab stays, below the days and the districts', () => {
    workbench.type('Biểu đồ!A60', 'Nguồn: Sở TTTT');
    workbench.type('Biểu đồ!F30', 'Xem thêm');
    run('buildSummary', '2020-08-18');
    expect([workbench.display('Biểu đồ!A60'), workbench.display('Biểu đồ!F30')]).toEqual([
      'Nguồn: Sở TTTT',
      'Xem thêm',
    ]);
  });

  test('a Charts tab whose blank rows were deleted is no hindrance', () => {
    const tab = workbench.tab('Biểu đồ');
    tab.deleteRows(20, tab.maxRows - 20);
    expect(run('buildSummary', '2020-08-18').error).toBeNull();
    expect(tab.charts).toHaveLength(2);
  });

  test('on the Summary keeps the format it was typed with', () => {
    run('buildSummary', '2020-08-18');
    workbench.type('Tổng hợp!F3', '5/9/2020');
    workbench.type('Tổng hợp!K3', '12,5%');
    const before = [workbench.display('Tổng hợp!F3'), workbench.display('Tổng hợp!K3')];
    run('buildSummary', '2020-08-18', '11:00');
    expect([workbench.display('Tổng hợp!F3'), workbench.display('Tổng hợp!K3')]).toEqual(before);
  });
});

describe('locks', () => {
  const REPORTER = 'h325@example.vn';
  const tries = (date: string, time: string) => () => at(date, time, REPORTER).type('Văn Lâm!D7', '900');
  const title = () => workbench.display('Văn Lâm!A2');

  beforeEach(() => {
    workbench = staffedFourDistricts();
  });

  test('close again by themselves where every district was opened and reminders are off', () => {
    run('disableReminders', '2020-08-18', '15:00');
    run('closeDay', '2020-08-18', '16:00');
    for (const { Mã: code = '' } of tableRows(workbench, 'Đơn vị').filter((row) => row['Thuộc (mã)'] === '33'))
      run('reopenDistrict', '2020-08-18', '16:05', { answers: [code, '17:00', 'sửa'] });
    run('disableReminders', '2020-08-18', '16:10');
    at('2020-08-18', '16:10').passTo(instant('2020-08-18', '17:15'));
    expect(tries('2020-08-18', '17:20')).toThrow(/protected/);
  });

  test('a district that is open until a time can be opened for longer', () => {
    run('closeDay', '2020-08-18', '16:00');
    run('reopenDistrict', '2020-08-18', '16:05', { answers: ['Văn Lâm', '17:00', 'sửa'] });
    run('reopenDistrict', '2020-08-18', '16:50', { answers: ['Văn Lâm', '18 giờ', 'sửa thêm'] });
    at('2020-08-18', '16:50').passTo(instant('2020-08-18', '17:50'));
    expect(tries('2020-08-18', '17:55')).not.toThrow();
  });

  test('a contact in two lines is named in one, and the sentence goes with the lock', () => {
    setting(workbench, 'Đầu mối', 'Nguyễn Văn An\nPhó trưởng phòng');
    run('closeDay', '2020-08-18', '16:00');
    expect(title()).toContain('gọi Nguyễn Văn An Phó trưởng phòng, 0221 3 862 555');
    run('buildSummary', '2020-08-19', '08:00');
    expect(title()).toContain('báo cáo hằng ngày');
  });

  test('a tab that is made anew while the day is closed is closed, and says so', () => {
    run('closeDay', '2020-08-18', '16:00');
    workbench.book.deleteTab(workbench.tab('Văn Lâm'));
    run('setUp', '2020-08-18', '16:10');
    expect(title()).toContain('đã chốt');
    expect(tries('2020-08-18', '16:20')).toThrow(/protected/);
  });

  test('set-up on the next morning opens what nobody has opened', () => {
    run('closeDay', '2020-08-18', '16:00');
    run('setUp', '2020-08-19', '08:00');
    expect(title()).toContain('báo cáo hằng ngày');
    expect(tries('2020-08-19', '08:10')).not.toThrow();
  });

  test('a second account that closes needs no clock of its own while reminders are on', () => {
    unit(workbench, '33', 'H', 'staff2@example.vn');
    run('setUp', '2020-08-18', '09:30');
    at('2020-08-18', '16:00', 'staff2@example.vn').run('closeDay');
    expect(workbench.book.triggers.filter(({ handler }) => handler === 'tick')).toHaveLength(1);
  });
});
