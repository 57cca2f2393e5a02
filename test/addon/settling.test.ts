import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Desk } from '../../local/emulator/workbench';
import { callsOf, communeRow, newDesk, summaryRow } from '../support/desks';

let desk: Desk;

const at = (instant: string) => desk.seat({ now: Date.parse(`${instant}+07:00`) });
const lacDao = () => communeRow(desk, 'Văn Lâm', '11989');
/** What a script or another program writes: no event tells of it. */
const write = (row: number, users: string | number) => desk.tab('Văn Lâm').put(row, 4, users);
const history = () =>
  desk
    .rows('Lịch sử')
    .slice(3)
    .map((row) => [row[0], row[1], row[2], row[14]]);

beforeEach(() => {
  desk = newDesk();
});

describe.each(['buildSummary', 'checkFigures'])('%s, after events got lost', (command) => {
  test('takes a figure that differs from the last accepted one for a report, of the time it was first seen', () => {
    write(8, 1000);
    desk = at('2020-08-18T10:00');
    desk.run(command);
    desk = at('2020-08-18T16:00');
    desk.run(command);
    expect(lacDao()).toMatchObject({
      'Báo cáo lúc': '10:00 18/08/2020',
      'Tình trạng': 'Đã báo cáo đúng hạn ngày 18/8/2020.',
    });
  });

  test('leaves no stamp beside a figure that it does not belong to', () => {
    desk.type('Văn Lâm!D8', '1.000');
    write(8, 1001);
    desk = at('2020-08-18T15:30');
    desk.run(command);
    expect(lacDao()).toMatchObject({
      'Báo cáo lúc': '15:30 18/08/2020',
      'Tình trạng': 'Đã báo cáo ngày 18/8/2020, muộn (hạn 15 giờ 00 phút).',
    });
    write(8, 'abc');
    desk.run(command);
    expect(lacDao()['Báo cáo lúc']).toBe('');
  });

  test('does not take an unchanged figure for a report', () => {
    desk.type('Văn Lâm!D8', '1.000');
    desk = at('2020-08-19T10:00');
    desk.run(command);
    expect(lacDao()['Tình trạng']).toBe('Chưa báo cáo hôm nay; đang tính số ngày 18/8/2020.');
  });

  test('repairs what can only mean one number, and logs it once', () => {
    write(8, '1 000');
    desk.run(command);
    desk.run(command);
    expect([desk.value('Văn Lâm!D8'), desk.rows('Nhật ký').filter(([, action]) => action === 'Sửa số')]).toEqual([
      1000,
      [[expect.anything(), 'Sửa số', 'Văn Lâm!D8: “1 000” thành 1.000']],
    ]);
  });

  test('keeps every stamp with its figure when rows were sorted without them', () => {
    desk.paste('Văn Lâm!D7', [['2.000'], ['1.000']]);
    const tab = desk.tab('Văn Lâm');
    // Code, name and users change places, what the add-on wrote stays behind.
    const [first, second] = [7, 8].map((row) => [1, 2, 4].map((column) => tab.raw(row, column)));
    [1, 2, 4].forEach((column, index) => {
      tab.put(7, column, second?.[index] ?? '');
      tab.put(8, column, first?.[index] ?? '');
    });
    desk = at('2020-08-18T16:00');
    desk.run(command);
    expect(
      desk
        .rows('Văn Lâm')
        .slice(6, 8)
        .map((row) => [row[1], row[3], row[13]]),
    ).toEqual([
      ['Lạc Đạo', '1.000', '09:00 18/08/2020'],
      ['Như Quỳnh', '2.000', '09:00 18/08/2020'],
    ]);
  });
});

describe('History', () => {
  beforeEach(() => {
    desk.paste('Văn Lâm!D7', [['2.000'], ['1.000']]);
  });

  test('gets a day’s accepted figures once, when the day is over', () => {
    desk.run('buildSummary');
    expect(history()).toEqual([]);
    desk = at('2020-08-19T08:00');
    desk.run('buildSummary');
    desk.run('checkFigures');
    expect(history().filter(([, , users]) => users !== '')).toEqual([
      ['18/8/2020', '11986', '2.000', 'Đúng hạn'],
      ['18/8/2020', '11989', '1.000', 'Đúng hạn'],
    ]);
  });

  test('says of every other commune that it did not report', () => {
    desk = at('2020-08-19T08:00');
    desk.run('buildSummary');
    expect(history()).toHaveLength(161);
    expect(history().filter(([, , users, state]) => users === '' && state === 'Chưa báo cáo')).toHaveLength(159);
  });

  test('gets days on which nobody built anything', () => {
    for (const date of ['19', '20']) {
      desk = at(`2020-08-${date}T15:30`);
      desk.type('Văn Lâm!D8', `10${date}`);
    }
    desk = at('2020-08-21T08:00');
    desk.run('checkFigures');
    expect(history().filter(([, code]) => code === '11989')).toEqual([
      ['18/8/2020', '11989', '1.000', 'Đúng hạn'],
      ['19/8/2020', '11989', '1.019', 'Muộn'],
      ['20/8/2020', '11989', '1.020', 'Muộn'],
    ]);
  });

  test('is right where it differs from what the tab keeps: the latest row of a day wins', () => {
    desk = at('2020-08-19T08:00');
    desk.run('buildSummary');
    const row = desk.rows('Lịch sử').length + 1;
    desk.type(`Lịch sử!A${row}`, '18/8/2020');
    desk.type(`Lịch sử!B${row}`, '11989');
    desk.type(`Lịch sử!C${row}`, '900');
    desk.type('Văn Lâm!D8', '950');
    expect(lacDao()['Tình trạng']).toContain('950 ít hơn 1.000');
    desk.run('checkFigures');
    expect(lacDao()['Tình trạng']).toBe('Đã báo cáo đúng hạn ngày 19/8/2020.');
  });

  test('stands in for a tab that was deleted, marked with the day', () => {
    desk = at('2020-08-19T08:00');
    desk.run('buildSummary');
    desk.book.deleteTab(desk.tab('Văn Lâm'));
    desk.run('buildSummary');
    expect(summaryRow(desk, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe('3.000');
    expect(summaryRow(desk, 'Lạc Đạo', 'Văn Lâm')?.slice(5, 6)).toEqual(['1.000']);
    expect(summaryRow(desk, 'Lạc Đạo', 'Văn Lâm')?.[10]).toBe('Chưa báo cáo · số ngày 18/8/2020');
  });
});

describe('the summary of a day', () => {
  beforeEach(() => {
    desk.paste('Văn Lâm!D7', [['2.000'], ['1.000']]);
    desk = at('2020-08-19T10:00');
  });

  test('counts the last accepted figure of who has not reported, marked with its day', () => {
    desk.type('Văn Lâm!D7', '2.001');
    desk.run('buildSummary');
    expect(summaryRow(desk, 'Văn Lâm', 'Hưng Yên')?.slice(5, 6)).toEqual(['3.001']);
    expect(summaryRow(desk, 'Văn Lâm', 'Hưng Yên')?.[10]).toBe('1/11');
    expect(summaryRow(desk, 'Lạc Đạo', 'Văn Lâm')?.[10]).toBe('Chưa báo cáo · số ngày 18/8/2020');
    expect(summaryRow(desk, 'Như Quỳnh', 'Văn Lâm')?.[10]).toBe('Đúng hạn');
  });

  test('counts the last accepted figure in place of a wrong one', () => {
    desk.type('Văn Lâm!D8', 'abc');
    desk.run('buildSummary');
    expect(summaryRow(desk, 'Lạc Đạo', 'Văn Lâm')?.[5]).toBe('1.000');
    expect(summaryRow(desk, 'Lạc Đạo', 'Văn Lâm')?.[10]).toBe('Cần sửa · số ngày 18/8/2020');
  });

  test('counts no users beside a wrong group, and neither do the days after it', () => {
    desk.type('Văn Lâm!D8', '1.100');
    desk.paste('Văn Lâm!G8', [['5', '9']]);
    desk.run('buildSummary');
    expect(summaryRow(desk, 'Lạc Đạo', 'Văn Lâm')?.[5]).toBe('1.000');
    desk = at('2020-08-20T08:00');
    desk.run('buildSummary');
    expect(summaryRow(desk, 'Lạc Đạo', 'Văn Lâm')?.[5]).toBe('1.000');
    const counted = desk.rows('Lịch sử').filter(([day, code]) => day === '19/8/2020' && code === '11989');
    expect(counted.map((row) => [row[2], row[desk.rows('Lịch sử')[2]?.indexOf('Số được tính') ?? 0]])).toEqual([
      ['', '1.000'],
    ]);
  });
});

describe('exempt communes', () => {
  const exempt = (code: string, from: string, to: string) => {
    const row = desk.rows('Đơn vị').findIndex(([cell]) => cell === code) + 1;
    desk.type(`Đơn vị!K${row}`, from);
    desk.type(`Đơn vị!L${row}`, to);
    desk.type(`Đơn vị!M${row}`, 'sáp nhập');
    desk.run('setUp');
  };

  test('are greyed and said to be exempt, need no figure and leave the denominators', () => {
    exempt('11989', '1/8/2020', '31/8/2020');
    desk.paste('Văn Lâm!D7', [['1.000'], ['']]);
    desk.run('buildSummary');
    expect(lacDao()['Tình trạng']).toBe('Được miễn báo cáo đến hết ngày 31/8/2020: sáp nhập.');
    expect([desk.background('Văn Lâm!B8'), desk.background('Văn Lâm!B9')]).toEqual(['#eceff1', '#ffffff']);
    expect(desk.display('Văn Lâm!A4')).toBe('Hôm nay đã báo cáo: 1/10 đơn vị');
    expect(summaryRow(desk, 'Văn Lâm', 'Hưng Yên')?.[10]).toBe('1/10');
    expect(summaryRow(desk, 'Lạc Đạo', 'Văn Lâm')?.[10]).toBe('Được miễn');
  });

  test('do not keep a district from being complete', () => {
    exempt('11989', '', '');
    exempt('11989', '18/8/2020', '');
    desk.paste('Văn Lâm!D7', [['1.000'], [''], ...Array(9).fill(['1.000'])]);
    desk.type('Văn Lâm!A5', 'TRUE');
    expect(desk.value('Văn Lâm!A5')).toBe(true);
  });

  test.each([
    ['19/8/2020', ''],
    ['1/8/2020', '17/8/2020'],
  ])('from %s to %s are not exempt on the 18th', (from, to) => {
    exempt('11989', from, to);
    expect(lacDao()['Tình trạng']).toBe('Chưa báo cáo.');
  });

  test('of an exempt district are all exempt', () => {
    exempt('325', '1/8/2020', '31/8/2020');
    desk.run('buildSummary');
    expect(summaryRow(desk, 'Văn Lâm', 'Hưng Yên')?.[10]).toBe('–');
  });

  test('with a day that is none are not exempt, and the register is named', () => {
    exempt('11989', '31/2/2020', '');
    const { alerts } = desk.run('checkFigures');
    expect(alerts[0]).toContain('Tab Đơn vị: thời gian miễn “31/2/2020” không rõ nên chưa được miễn.');
  });
});

describe('checking', () => {
  test('lists unit, cell and finding, and goes to the first', () => {
    desk.type('Mỹ Hào!D8', '12.5');
    desk.type('Văn Giang!D9', '-7');
    const { alerts, error } = desk.run('checkFigures');
    expect(error).toBeNull();
    expect(alerts).toEqual([
      [
        'Kết quả kiểm tra: 2 điểm cần xem',
        '• xã Cửu Cao (Văn Giang), ô D9: Số người không thể âm (-7). Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.',
        '• phường Phan Đình Phùng (Mỹ Hào), ô D8: “12.5” không đọc được thành số. Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.',
        'Ngoài ra, chưa báo cáo: 159 đơn vị.',
      ].join('\n'),
    ]);
    expect([desk.book.tabs[desk.book.active]?.name, desk.tab('Văn Giang').selected]).toEqual(['Văn Giang', 'D9']);
  });

  test('says so when nothing is found', () => {
    const { toasts, alerts } = desk.run('checkFigures');
    expect(toasts[1]).toBe('Đã kiểm tra mọi tab: không phát hiện gì cần sửa. Chưa báo cáo: 161 đơn vị.');
    expect(alerts).toEqual([]);
  });

  test('lists no more than a screen holds, and says how many more there are', () => {
    for (const tab of desk.book.tabs) {
      for (let row = 7; tab.raw(row, 1) !== '' && tab.name !== 'Đơn vị'; row++) tab.put(row, 4, 'abc');
    }
    const { alerts } = desk.run('checkFigures');
    expect(alerts[0]?.split('\n')).toHaveLength(1 + 25 + 1);
    expect(alerts[0]).toContain('… và 136 điểm nữa.');
  });

  test('asks for the locale once, however many tabs hold a fraction', () => {
    for (const tab of ['Văn Lâm', 'Mỹ Hào', 'Ân Thi']) desk.tab(tab).put(7, 4, 12.5);
    expect(desk.run('checkFigures').calls['Spreadsheet.getSpreadsheetLocale']).toBe(1);
  });

  test('over a settled workbook writes nothing', () => {
    desk.paste('Văn Lâm!D7', [['2.000'], ['1.000']]);
    expect(callsOf(desk.run('checkFigures')).writes).toBe(0);
  });

  test('on a spreadsheet without set-up is told what to do', () => {
    desk.book.deleteTab(desk.tab('Đơn vị'));
    expect(desk.run('checkFigures').alerts[0]).toContain(
      'Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích rồi làm lại.',
    );
  });
});

test('a TRUE that somebody typed above the tick is none: what stands beside it stays', () => {
  desk.paste('Văn Lâm!D7', Array(11).fill(['1.000']));
  desk.type('Văn Lâm!H3', 'TRUE');
  desk.type('Văn Lâm!I3', 'đã họp');
  desk.type('Văn Lâm!A5', 'TRUE');
  desk.run('checkFigures');
  expect(desk.display('Văn Lâm!I3')).toBe('đã họp');
  expect(desk.display('Văn Lâm!B5')).toBe('Đã gửi báo cáo ngày 18/8/2020');
});
