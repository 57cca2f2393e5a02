import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import {
  callsOf,
  communeRow,
  FOUR_COMMUNES,
  fourDistricts,
  newWorkbench,
  setting,
  summaryRow,
} from '../../support/workbenches';

let workbench: Workbench;

const at = (instant: string) => workbench.with({ now: Date.parse(`${instant}+07:00`) });
const lacDao = () => communeRow(workbench, 'Văn Lâm', '11989');
/** What a script or another program writes: no event tells of it. */
const write = (row: number, users: string | number) => workbench.tab('Văn Lâm').put(row, 4, users);
const history = () =>
  workbench
    .rows('Lịch sử')
    .slice(3)
    .map((row) => [row[0], row[1], row[2], row[14]]);

beforeEach(() => {
  workbench = fourDistricts();
});

describe.each(['buildSummary', 'checkFigures'])('%s, after events got lost', (command) => {
  test('takes a figure that differs from the last valid one for a report, of the time it was first seen', () => {
    write(8, 1000);
    workbench = at('2020-08-18T10:00');
    workbench.run(command);
    workbench = at('2020-08-18T16:00');
    workbench.run(command);
    expect(lacDao()).toMatchObject({
      'Báo cáo lúc': '10:00 18/08/2020',
      'Tình trạng': 'Đã báo cáo đúng hạn ngày 18/8/2020.',
    });
  });

  test('leaves no stamp beside a figure that it does not belong to', () => {
    workbench.type('Văn Lâm!D8', '1.000');
    write(8, 1001);
    workbench = at('2020-08-18T15:30');
    workbench.run(command);
    expect(lacDao()).toMatchObject({
      'Báo cáo lúc': '15:30 18/08/2020',
      // The day's first report was in time.
      'Tình trạng': 'Đã báo cáo đúng hạn ngày 18/8/2020.',
    });
    write(8, 'abc');
    workbench.run(command);
    expect(lacDao()['Báo cáo lúc']).toBe('');
  });

  test('does not take an unchanged figure for a report', () => {
    workbench.type('Văn Lâm!D8', '1.000');
    workbench = at('2020-08-19T10:00');
    workbench.run(command);
    expect(lacDao()['Tình trạng']).toBe('Chưa báo cáo hôm nay; đang tính số ngày 18/8/2020.');
  });

  test('repairs what can only mean one number, and logs it once', () => {
    write(8, '1 000');
    workbench.run(command);
    workbench.run(command);
    expect([
      workbench.value('Văn Lâm!D8'),
      workbench.rows('Nhật ký').flatMap((row) => (row[1] === 'Sửa số' ? [row.slice(0, 3)] : [])),
    ]).toEqual([1000, [[expect.anything(), 'Sửa số', 'Văn Lâm!D8: “1 000” thành 1.000']]]);
  });

  test('keeps every stamp with its figure when rows were sorted without them', () => {
    workbench.paste('Văn Lâm!D7', [['2.000'], ['1.000']]);
    const tab = workbench.tab('Văn Lâm');
    // Code, name and users change places, what the add-on wrote stays behind.
    const [first, second] = [7, 8].map((row) => [1, 2, 4].map((column) => tab.raw(row, column)));
    [1, 2, 4].forEach((column, index) => {
      tab.put(7, column, second?.[index] ?? '');
      tab.put(8, column, first?.[index] ?? '');
    });
    workbench = at('2020-08-18T16:00');
    workbench.run(command);
    expect(
      workbench
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
    workbench.paste('Văn Lâm!D7', [['2.000'], ['1.000']]);
  });

  test('gets a day’s valid figures once, when the day is over', () => {
    workbench.run('buildSummary');
    expect(history()).toEqual([]);
    workbench = at('2020-08-19T08:00');
    workbench.run('buildSummary');
    workbench.run('checkFigures');
    expect(history().filter(([, , users]) => users !== '')).toEqual([
      ['18/8/2020', '11986', '2.000', 'Đúng hạn'],
      ['18/8/2020', '11989', '1.000', 'Đúng hạn'],
    ]);
  });

  test('says of every other commune that it did not report', () => {
    workbench = at('2020-08-19T08:00');
    workbench.run('buildSummary');
    expect(history()).toHaveLength(FOUR_COMMUNES);
    expect(history().filter(([, , users, state]) => users === '' && state === 'Chưa báo cáo')).toHaveLength(
      FOUR_COMMUNES - 2,
    );
  });

  test('gets days on which nobody built anything', () => {
    for (const date of ['19', '20']) {
      workbench = at(`2020-08-${date}T15:30`);
      workbench.type('Văn Lâm!D8', `10${date}`);
    }
    workbench = at('2020-08-21T08:00');
    workbench.run('checkFigures');
    expect(history().filter(([, code]) => code === '11989')).toEqual([
      ['18/8/2020', '11989', '1.000', 'Đúng hạn'],
      ['19/8/2020', '11989', '1.019', 'Muộn'],
      ['20/8/2020', '11989', '1.020', 'Muộn'],
    ]);
  });

  test('is right where it differs from what the tab keeps: the latest row of a day wins', () => {
    workbench = at('2020-08-19T08:00');
    workbench.run('buildSummary');
    const row = workbench.rows('Lịch sử').length + 1;
    workbench.type(`Lịch sử!A${row}`, '18/8/2020');
    workbench.type(`Lịch sử!B${row}`, '11989');
    workbench.type(`Lịch sử!C${row}`, '900');
    workbench.type('Văn Lâm!D8', '950');
    expect(lacDao()['Tình trạng']).toContain('950 ít hơn 1.000');
    workbench.run('checkFigures');
    expect(lacDao()['Tình trạng']).toBe('Đã báo cáo đúng hạn ngày 19/8/2020.');
  });

  test('is used for a tab that was deleted, marked with the day', () => {
    workbench = at('2020-08-19T08:00');
    workbench.run('buildSummary');
    workbench.book.deleteTab(workbench.tab('Văn Lâm'));
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe('3.000');
    expect(summaryRow(workbench, 'Lạc Đạo', 'Văn Lâm')?.slice(5, 6)).toEqual(['1.000']);
    expect(summaryRow(workbench, 'Lạc Đạo', 'Văn Lâm')?.[10]).toBe('Chưa báo cáo · số ngày 18/8/2020');
  });
});

describe('the summary of a day', () => {
  beforeEach(() => {
    workbench.paste('Văn Lâm!D7', [['2.000'], ['1.000']]);
    workbench = at('2020-08-19T10:00');
  });

  test('counts the last valid figure of who has not reported, marked with its day', () => {
    workbench.type('Văn Lâm!D7', '2.001');
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.slice(5, 6)).toEqual(['3.001']);
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[10]).toBe('1/11');
    expect(summaryRow(workbench, 'Lạc Đạo', 'Văn Lâm')?.[10]).toBe('Chưa báo cáo · số ngày 18/8/2020');
    expect(summaryRow(workbench, 'Như Quỳnh', 'Văn Lâm')?.[10]).toBe('Đúng hạn');
  });

  test('counts the last valid figure in place of a wrong one', () => {
    workbench.type('Văn Lâm!D8', 'abc');
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Lạc Đạo', 'Văn Lâm')?.[5]).toBe('1.000');
    expect(summaryRow(workbench, 'Lạc Đạo', 'Văn Lâm')?.[10]).toBe('Cần sửa · số ngày 18/8/2020');
  });

  test('counts no users beside a wrong group, and neither do the days after it', () => {
    workbench.type('Văn Lâm!D8', '1.100');
    workbench.paste('Văn Lâm!G8', [['5', '9']]);
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Lạc Đạo', 'Văn Lâm')?.[5]).toBe('1.000');
    workbench = at('2020-08-20T08:00');
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Lạc Đạo', 'Văn Lâm')?.[5]).toBe('1.000');
    const counted = workbench.rows('Lịch sử').filter(([day, code]) => day === '19/8/2020' && code === '11989');
    expect(counted.map((row) => [row[2], row[workbench.rows('Lịch sử')[2]?.indexOf('Số được tính') ?? 0]])).toEqual([
      ['', '1.000'],
    ]);
  });
});

test('a late report is not said to be later than a deadline that was moved behind it', () => {
  at('2020-08-18T15:20').type('Văn Lâm!D8', '1.000');
  expect(lacDao()['Tình trạng']).toBe('Đã báo cáo ngày 18/8/2020, muộn (hạn 15 giờ 00 phút).');
  setting(at('2020-08-18T15:25'), 'Hạn báo cáo', '16:00');
  at('2020-08-18T15:30').run('buildSummary');
  expect(lacDao()['Tình trạng']).toBe(
    'Đã báo cáo ngày 18/8/2020, muộn (nhận 15 giờ 20 phút, theo hạn báo cáo trước khi thay đổi).',
  );
});

describe('exempt communes', () => {
  const exempt = (code: string, from: string, to: string) => {
    const row = workbench.rows('Đơn vị').findIndex(([cell]) => cell === code) + 1;
    workbench.type(`Đơn vị!K${row}`, from);
    workbench.type(`Đơn vị!L${row}`, to);
    workbench.type(`Đơn vị!M${row}`, 'sáp nhập');
    workbench.run('setUp');
  };

  test('are greyed and said to be exempt, need no figure and leave the denominators', () => {
    exempt('11989', '1/8/2020', '31/8/2020');
    workbench.paste('Văn Lâm!D7', [['1.000'], ['']]);
    workbench.run('buildSummary');
    expect(lacDao()['Tình trạng']).toBe('Được miễn báo cáo đến hết ngày 31/8/2020: sáp nhập.');
    expect([workbench.background('Văn Lâm!B8'), workbench.background('Văn Lâm!B9')]).toEqual(['#eceff1', '#ffffff']);
    expect(workbench.display('Văn Lâm!A4')).toBe('Hôm nay đã báo cáo: 1/10 xã');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[10]).toBe('1/10');
    expect(summaryRow(workbench, 'Lạc Đạo', 'Văn Lâm')?.[10]).toBe('Được miễn');
  });

  test('do not keep a district from being complete', () => {
    exempt('11989', '', '');
    exempt('11989', '18/8/2020', '');
    workbench.paste('Văn Lâm!D7', [['1.000'], [''], ...Array(9).fill(['1.000'])]);
    workbench.type('Văn Lâm!A5', 'TRUE');
    expect(workbench.value('Văn Lâm!A5')).toBe(true);
  });

  test.each([
    ['19/8/2020', ''],
    ['1/8/2020', '17/8/2020'],
  ])('from %s to %s are not exempt on the 18th', (from, to) => {
    exempt('11989', from, to);
    expect(lacDao()['Tình trạng']).toBe('Chưa báo cáo.');
  });

  test('stay exempt when another person types, also before set-up has run again and on the next day', () => {
    const row = workbench.rows('Đơn vị').findIndex(([cell]) => cell === '11989') + 1;
    workbench.type(`Đơn vị!K${row}`, '18/8/2020');
    workbench.run('buildSummary');
    for (const day of ['2020-08-18T10:00', '2020-08-19T10:00']) {
      at(day).type('Văn Lâm!D7', '1.000');
      expect(lacDao()['Tình trạng']).toBe('Được miễn báo cáo.');
    }
    const again = at('2020-08-19T10:10').run('buildSummary');
    expect(again.calls['TextFinder.replaceAllWith']).toBeUndefined();
  });

  test('of an exempt district are all exempt', () => {
    exempt('325', '1/8/2020', '31/8/2020');
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[10]).toBe('–');
  });

  test('with an invalid day are not exempt, and the register is named', () => {
    exempt('11989', '31/2/2020', '');
    const { alerts } = workbench.run('checkFigures');
    expect(alerts[0]).toContain('Tab Đơn vị: thời gian miễn “31/2/2020” không rõ nên chưa được miễn.');
  });
});

describe('checking', () => {
  test('lists unit, cell and finding, and goes to the first', () => {
    workbench.type('Mỹ Hào!D8', '12.5');
    workbench.type('Văn Giang!D8', '-7');
    const { alerts, error } = workbench.run('checkFigures');
    expect(error).toBeNull();
    expect(alerts).toEqual([
      [
        'Kết quả kiểm tra: 2 điểm cần xem',
        '• xã Xuân Quan (Văn Giang), ô D8: Số người không thể âm (-7). Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.',
        '• phường Phan Đình Phùng (Mỹ Hào), ô D8: “12.5” không đọc được thành số. Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.',
        'Ngoài ra, chưa báo cáo: 15 xã, phường, thị trấn.',
      ].join('\n'),
    ]);
    expect([workbench.book.tabs[workbench.book.active]?.name, workbench.tab('Văn Giang').selected]).toEqual([
      'Văn Giang',
      'D8',
    ]);
  });

  test('says so when nothing is found', () => {
    const { toasts, alerts } = workbench.run('checkFigures');
    expect(toasts[1]).toBe('Đã kiểm tra mọi tab: không phát hiện gì cần sửa. Chưa báo cáo: 17 xã, phường, thị trấn.');
    expect(alerts).toEqual([]);
  });

  test('lists no more than a screen holds, and says how many more there are', () => {
    workbench = newWorkbench();
    for (const tab of workbench.book.tabs) {
      for (let row = 7; tab.raw(row, 1) !== '' && tab.name !== 'Đơn vị'; row++) tab.put(row, 4, 'abc');
    }
    const { alerts } = workbench.run('checkFigures');
    expect(alerts[0]?.split('\n')).toHaveLength(1 + 25 + 1);
    expect(alerts[0]).toContain('… và 136 điểm nữa.');
  });

  test('asks for the locale once, however many tabs hold a fraction', () => {
    for (const tab of ['Văn Lâm', 'Mỹ Hào', 'Hưng Yên']) workbench.tab(tab).put(7, 4, 12.5);
    expect(workbench.run('checkFigures').calls['Spreadsheet.getSpreadsheetLocale']).toBe(1);
  });

  test('over a settled workbook writes nothing', () => {
    workbench.paste('Văn Lâm!D7', [['2.000'], ['1.000']]);
    expect(callsOf(workbench.run('checkFigures')).writes).toBe(0);
  });

  test('on a spreadsheet without set-up is told what to do', () => {
    workbench.book.deleteTab(workbench.tab('Đơn vị'));
    expect(workbench.run('checkFigures').alerts[0]).toContain(
      'Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích rồi làm lại.',
    );
  });
});

test('a TRUE that was typed above the submit checkbox is not taken for it, and the cell beside it stays', () => {
  workbench.paste('Văn Lâm!D7', Array(11).fill(['1.000']));
  workbench.type('Văn Lâm!H3', 'TRUE');
  workbench.type('Văn Lâm!I3', 'đã họp');
  workbench.type('Văn Lâm!A5', 'TRUE');
  workbench.run('checkFigures');
  expect(workbench.display('Văn Lâm!I3')).toBe('đã họp');
  expect(workbench.display('Văn Lâm!B5')).toBe('Đã gửi báo cáo ngày 18/8/2020');
});

describe('after the deadline, figures that are typed faster than their events are handled', () => {
  const LATE = 'Đã báo cáo ngày 18/8/2020, muộn (hạn 15 giờ 00 phút).';
  const said = (code: string) => communeRow(workbench, 'Văn Lâm', code)['Tình trạng'];
  const typed = (time: string, row: number, users: string) => ({
    edit: at(`2020-08-18T${time}`).typeWithoutEvent(`Văn Lâm!D${row}`, users),
    time,
  });
  const handled = ({ edit, time }: ReturnType<typeof typed>) => {
    const triggerUid = workbench.book.triggers.find(({ handler }) => handler === 'handleEdit')?.id ?? '';
    at(`2020-08-18T${time}`).run('handleEdit', { edit: { ...edit, triggerUid } });
  };

  test('are all late: none is on time because the handler of another one saw it first', () => {
    const edits = [typed('15:06:00', 7, '900'), typed('15:06:01', 8, '800')];
    for (const edit of edits) handled(edit);
    expect([said('11986'), said('11989')]).toEqual([LATE, LATE]);
  });

  test('are late also in a cell that was typed twice', () => {
    const edits = [typed('15:06:00', 7, '900'), typed('15:06:01', 7, '950')];
    for (const edit of edits) handled(edit);
    expect(said('11986')).toBe(LATE);
  });

  test('are on time if their event got lost and a reading within ten minutes sees them', () => {
    typed('15:06:01', 8, '800');
    handled(typed('15:06:02', 7, '900'));
    at('2020-08-18T15:09').run('checkFigures');
    expect(said('11989')).toContain('đúng hạn');
  });
});
