import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { columnLetters } from '../../../src/domain/cell';
import { historyOf, instant, section } from '../../support/days';
import { fourDistricts, letterWorkbench, sentences, setting, smallWorkbench, unit } from '../../support/workbenches';

const at = (workbench: Workbench, date: string, time = '16:00') => workbench.with({ now: instant(date, time) });
const report = (workbench: Workbench, date: string, users: number, time = '10:00') =>
  at(workbench, date, time).paste('Huyện 1!D7', [[String(users)], [String(users)]]);
const built = (workbench: Workbench, date: string, time?: string) => {
  const execution = at(workbench, date, time).run('buildSummary');
  if (execution.error !== null) throw new Error(execution.error);
  return execution;
};
const said = (workbench: Workbench, beginning: string) =>
  sentences(workbench).find((sentence) => sentence.startsWith(beginning)) ?? '';

describe('a first day, without history', () => {
  test('has nothing to compare with, and says so in words', () => {
    const workbench = letterWorkbench();
    expect(sentences(workbench)).toContain('Chưa có số của ngày trước để so sánh.');
    expect(said(workbench, 'Dự báo')).toBe('Dự báo đạt chỉ tiêu: chưa đủ số liệu để dự báo.');
    expect(said(workbench, 'Mức đầy đủ')).toBe(
      'Mức đầy đủ và đúng hạn: tính từ khi hết hạn báo cáo của ngày đầu tiên.',
    );
  });

  test('has today’s rates already', () => {
    expect(said(letterWorkbench(), 'Hôm nay')).toBe('Hôm nay đã báo cáo: 100% số xã, phường, thị trấn (161/161).');
    expect(said(letterWorkbench(), 'Huyện, thị xã')).toBe(
      'Huyện, thị xã, thành phố báo cáo đủ: 100% (10/10); đúng hạn 100%, muộn 0%, chưa gửi 0%.',
    );
  });
});

test('where every unit is exempt there is nothing to divide by, and nobody is late', () => {
  const workbench = smallWorkbench(2, 2);
  for (const code of ['H1', 'H2']) unit(workbench, code, 'K', '1/8/2020');
  built(workbench, '2020-08-18');
  built(workbench, '2020-08-19');
  expect(said(workbench, 'Hôm nay')).toBe('Hôm nay đã báo cáo: – số xã (0/0).');
  expect(said(workbench, 'Huyện báo cáo')).toBe('Huyện báo cáo đủ: – (0/0); đúng hạn –, muộn –, chưa gửi –.');
  expect(section(workbench, 'Tiến độ').map((row) => row[3])).toContain('Được miễn');
  const rates = section(workbench, 'Mức đầy đủ và đúng hạn').slice(2);
  expect(rates.flatMap((row) => row.slice(3)).every((cell) => cell === '–')).toBe(true);
});

describe.each([
  ['a leap day', ['2020-02-27', '2020-02-28', '2020-02-29', '2020-03-01']],
  ['a year’s end', ['2020-12-30', '2020-12-31', '2021-01-01', '2021-01-02']],
])('over %s', (_, dates) => {
  test('every day has its lines, and a day’s gain is a day’s', () => {
    const workbench = smallWorkbench(1, 2, instant(dates[0] ?? '', '08:00'));
    dates.forEach((date, index) => {
      report(workbench, date, 1000 + 10 * index);
    });
    const last = dates[3] ?? '';
    built(workbench, last);
    expect(said(workbench, 'So với hôm qua')).toContain('+20 người');
    expect(said(workbench, 'So với hôm qua')).toContain('có số liệu): +20.');
    for (const date of dates.slice(0, 3)) {
      const [year, month, day] = date.split('-').map(Number);
      expect(historyOf(workbench, `${day}/${month}/${year}`)).toHaveLength(2);
    }
    // 10.940 more people at 20 a day.
    const days = Math.ceil((12_000 - 2 * 1030) / 20);
    const reached = new Date(Date.parse(last) + days * 86_400_000);
    const shown = `${reached.getUTCDate()}/${reached.getUTCMonth() + 1}/${reached.getUTCFullYear()}`;
    expect(said(workbench, 'Dự báo')).toBe(`Dự báo đạt chỉ tiêu: ngày ${shown}.`);
  });
});

describe('the forecast', () => {
  const after = (...users: readonly number[]) => {
    const workbench = smallWorkbench(1, 2, instant('2020-08-18', '08:00'));
    users.forEach((each, index) => {
      report(workbench, `2020-08-${18 + index}`, each);
    });
    built(workbench, `2020-08-${17 + users.length}`);
    return said(workbench, 'Dự báo');
  };

  test.each([
    [[1000, 1000], 'không đạt theo tốc độ hiện tại'],
    [[5990, 6000], 'đã đạt'],
    [[1000, 1001], 'hơn 10 năm nữa theo tốc độ hiện tại'],
  ])('after %j: %s', (users, words) => expect(after(...users)).toBe(`Dự báo đạt chỉ tiêu: ${words}.`));
});

describe('the target date', () => {
  const need = (date: string, users = 1000) => {
    const workbench = smallWorkbench(1, 2);
    report(workbench, '2020-08-18', users);
    setting(workbench, 'Ngày đích', date);
    built(workbench, '2020-08-18');
    return sentences(workbench).find((sentence) => sentence.includes('ngày đích')) ?? '';
  };

  test.each([
    ['28/8/2020', 'Để đạt vào ngày đích 28/8/2020 (còn 10 ngày): mỗi ngày cần thêm 1.000 người.'],
    ['18/8/2020', 'Đã đến ngày đích 18/8/2020 mà chưa đạt chỉ tiêu.'],
    ['', ''],
  ])('%j: %s', (date, sentence) => expect(need(date)).toBe(sentence));

  test('already reached is said too', () => {
    expect(need('28/8/2020', 6000)).toBe('Đã đạt chỉ tiêu trước ngày đích 28/8/2020.');
  });

  test('that was pasted with the format of a date counts too', () => {
    const workbench = smallWorkbench(1, 2);
    report(workbench, '2020-08-18', 1000);
    const tab = workbench.tab('Cấu hình');
    const row = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Ngày đích') + 1;
    tab.put(row, 2, tab.serial(instant('2020-08-28', '00:00')));
    tab.looks.change(row, 2, { numberFormat: 'd/M/yyyy' });
    built(workbench, '2020-08-18');
    expect(sentences(workbench).find((sentence) => sentence.includes('ngày đích'))).toContain('(còn 10 ngày)');
  });

  test('that is no day is answered in its row, and not used', () => {
    const workbench = smallWorkbench(1, 2);
    setting(workbench, 'Ngày đích', 'cuối năm');
    expect(workbench.rows('Cấu hình').find(([label]) => label === 'Ngày đích')?.[3]).toContain(
      'không dùng được “cuối năm”',
    );
  });
});

test('the pace is said in tenths', () => {
  const workbench = smallWorkbench(1, 2);
  report(workbench, '2020-08-18', 1000);
  report(workbench, '2020-08-21', 1010);
  built(workbench, '2020-08-21');
  expect(said(workbench, 'So với hôm qua')).toContain('có số liệu): +6,7.');
});

test('a district that was complete after the deadline is late in its row', () => {
  const workbench = smallWorkbench(2, 2);
  report(workbench, '2020-08-18', 1000, '15:30');
  built(workbench, '2020-08-18');
  expect(
    section(workbench, 'Tiến độ')
      .slice(2)
      .map((row) => row.slice(2, 4)),
  ).toEqual([
    ['Huyện 1', 'Muộn'],
    ['Huyện 2', 'Chưa đủ'],
  ]);
  expect(said(workbench, 'Huyện báo cáo')).toBe('Huyện báo cáo đủ: 50% (1/2); đúng hạn 0%, muộn 50%, chưa gửi 50%.');
});

describe('a day in History', () => {
  test('is read in whichever language it was written', () => {
    const workbench = smallWorkbench(1, 2);
    setting(workbench, 'Ngôn ngữ', 'en');
    report(workbench, '2020-08-18', 1000, '15:30');
    at(workbench, '2020-08-18', '17:00').run('closeDay');
    built(workbench, '2020-08-19', '10:00');
    const rates = section(workbench, 'Completeness and timeliness').find((row) => row[2] === 'Huyện 1');
    expect(rates?.slice(3, 7)).toEqual(['100,00%', '0,00%', '100,00%', '0,00%']);
  });

  test('keeps the population that its percentage was formed with', () => {
    const workbench = smallWorkbench(1, 2);
    report(workbench, '2020-08-18', 1000);
    built(workbench, '2020-08-19', '08:00');
    unit(workbench, 'X1.1', 'E', '30000');
    built(workbench, '2020-08-19', '10:00');
    expect(
      workbench
        .rows('Biểu đồ')
        .slice(3, 5)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ['18/8/2020', '10,00%'],
      ['19/8/2020', '5,00%'],
    ]);
  });
});

test('a district whose tab is gone counts with its last figures, and is exempt where it was', () => {
  const workbench = smallWorkbench(2, 2);
  report(workbench, '2020-08-18', 1000);
  built(workbench, '2020-08-19', '08:00');
  workbench.book.deleteTab(workbench.tab('Huyện 1'));
  built(workbench, '2020-08-19');
  expect(sentences(workbench).join()).toContain('2.000 người dùng');
  unit(workbench, 'H1', 'K', '1/8/2020');
  built(workbench, '2020-08-19');
  expect(said(workbench, 'Hôm nay')).toContain('(0/2)');
});

describe('older figures that count in place of today’s', () => {
  test('are marked with their day wherever they count', () => {
    const workbench = smallWorkbench(1, 2);
    report(workbench, '2020-08-18', 1000);
    at(workbench, '2020-08-19', '10:00').type('Huyện 1!D7', '1010');
    built(workbench, '2020-08-19');
    expect(said(workbench, 'Đang tính')).toBe(
      'Đang tính số cũ của 1 xã chưa báo cáo hôm nay, cũ nhất là số ngày 18/8/2020.',
    );
    expect(section(workbench, 'Tiến độ').find((row) => row[2] === 'Huyện 1')?.[10]).toBe('1 xã · từ ngày 18/8/2020');
    expect(said(workbench, 'Huyện 1')).toBe('Huyện 1: Chưa báo cáo 1/2 xã: Xã 1.2. Đang tính số ngày 18/8/2020.');
    expect(section(workbench, /^Xã chưa đạt/).find((row) => row[2] === 'Xã 1.2')?.[10]).toBe(
      'Chưa báo cáo · số ngày 18/8/2020',
    );
    // The second build has yesterday from the sheet.
    built(workbench, '2020-08-20');
    built(workbench, '2020-08-20');
    expect(said(workbench, 'So với hôm qua')).toContain('So với hôm qua: 0 người');
  });
});

describe('where one more visit helps', () => {
  test('the ten communes with the largest part in what is missing come first', () => {
    const rows = section(letterWorkbench(), 'Nơi cần thêm nhiều người nhất: 10 xã, phường, thị trấn').slice(1);
    const needed = rows.map((row) => Number((row[7] ?? '').replace('.', '')));
    expect(rows).toHaveLength(10);
    expect(needed).toEqual([...needed].sort((a, b) => b - a));
    const all = section(letterWorkbench(), /^Xã, phường, thị trấn chưa đạt/).slice(1);
    expect(Math.max(...all.map((row) => Number((row[7] ?? '').replace('.', ''))))).toBe(needed[0]);
  });
});

describe('the groups of the letter', () => {
  test('have their own rates, and name who is below 100%', () => {
    const workbench = smallWorkbench(2, 2);
    // Users, then with smartphone and installed of centralised isolation, home isolation and those due for a test.
    workbench.paste('Huyện 1!D7', [['100'], ['100']]);
    workbench.paste('Huyện 1!G7', [
      ['10', '8', '5', '5', '', ''],
      ['20', '20', '', '', '', ''],
    ]);
    workbench.paste('Huyện 2!D7', [['100']]);
    workbench.paste('Huyện 2!G7', [['30', '25', '', '', '', '']]);
    built(workbench, '2020-08-18');
    const rates = section(workbench, 'Nhóm ưu tiên theo huyện');
    expect(rates[0]?.slice(3)).toEqual(['Cách ly tập trung', '', 'Cách ly tại nhà', '', '', '', '', '']);
    expect(rates.find((row) => row[2] === 'Toàn tỉnh')?.slice(3, 7)).toEqual(['88,33%', '7', '100,00%', '0']);
    expect(rates.find((row) => row[2] === 'Huyện 1')?.slice(3, 7)).toEqual(['93,33%', '2', '100,00%', '0']);
    expect(rates.find((row) => row[2] === 'Huyện 2')?.slice(3, 7)).toEqual(['83,33%', '5', '–', '–']);
    const lacking = section(workbench, 'Nhóm ưu tiên, xã chưa đủ 100%: 2');
    expect(lacking.filter((row) => row[2]?.startsWith('Xã')).map((row) => [row[2], row[6], row[7], row[9]])).toEqual([
      ['Xã 2.1', '83,33%', '5', 'Cách ly tập trung'],
      ['Xã 1.1', '80,00%', '2', 'Cách ly tập trung'],
    ]);
  });

  test('of which everybody is reached list nobody', () => {
    const workbench = smallWorkbench(1, 2);
    workbench.paste('Huyện 1!D7', [['100', '', '', '10', '10']]);
    built(workbench, '2020-08-18');
    expect(section(workbench, 'Nhóm ưu tiên, xã chưa đủ 100%: 0')).toEqual([]);
    expect(section(workbench, 'Nhóm ưu tiên theo huyện')).not.toEqual([]);
  });

  test('visits door to door count where they are switched on', () => {
    const workbench = smallWorkbench(1, 2);
    setting(workbench, 'Cột: đi từng hộ', 'có');
    at(workbench, '2020-08-18', '09:30').run('setUp');
    const header = workbench.rows('Huyện 1')[5] ?? [];
    const column = (label: string) => columnLetters(header.indexOf(label));
    workbench.type('Huyện 1!D7', '100');
    workbench.type(`Huyện 1!${column('Số hộ')}7`, '40');
    workbench.type(`Huyện 1!${column('Số hộ đã đến')}7`, '10');
    built(workbench, '2020-08-18');
    const rates = section(workbench, 'Nhóm ưu tiên theo huyện');
    expect(rates[0]?.[3]).toBe('Đi từng hộ');
    expect(rates.find((row) => row[2] === 'Toàn tỉnh')?.slice(3, 5)).toEqual(['25,00%', '30']);
  });

  test('a province that has switched all of them off reads nothing of them', () => {
    const workbench = fourDistricts();
    for (const label of ['Cột: cách ly tập trung', 'Cột: cách ly tại nhà', 'Cột: diện xét nghiệm'])
      setting(workbench, label, 'không');
    built(workbench, '2020-08-18');
    expect(sentences(workbench).some((sentence) => sentence.startsWith('Nhóm ưu tiên'))).toBe(false);
  });
});

describe('the charts', () => {
  const charts = (workbench: Workbench) => workbench.tab('Biểu đồ').charts;

  test('are two, however often the summary is built', () => {
    const workbench = letterWorkbench();
    for (const date of ['2020-08-18', '2020-08-19', '2020-08-19']) built(workbench, date);
    workbench.run('setUp');
    expect(charts(workbench).map(({ options }) => options.title)).toEqual([
      'Tỷ lệ toàn tỉnh theo ngày',
      'Tỷ lệ của huyện, thị xã, thành phố so với chỉ tiêu',
    ]);
  });

  test('show the target and, from today on, the forecast', () => {
    const workbench = smallWorkbench(2, 2);
    report(workbench, '2020-08-18', 1000);
    report(workbench, '2020-08-19', 2000);
    built(workbench, '2020-08-19');
    expect(workbench.rows('Biểu đồ').slice(3, 6)).toEqual([
      ['18/8/2020', '5,00%', '60,00%', '', '', 'Huyện 1', '20,00%', '60,00%'],
      ['19/8/2020', '10,00%', '60,00%', '10,00%', '', 'Huyện 2', '0,00%', '60,00%'],
      ['29/8/2020', '', '60,00%', '60,00%', '', '', '', ''],
    ]);
  });

  test('have no percentage where no population is known', () => {
    const workbench = smallWorkbench(1, 2);
    report(workbench, '2020-08-18', 1000);
    for (const code of ['X1.1', 'X1.2']) unit(workbench, code, 'E', '');
    built(workbench, '2020-08-18');
    expect(workbench.rows('Biểu đồ')[3]).toEqual(['18/8/2020', '', '60,00%', '', '', 'Huyện 1', '', '60,00%']);
  });

  test('one whose columns are no longer side by side is not drawn', () => {
    const workbench = smallWorkbench(1, 2);
    const tab = workbench.tab('Biểu đồ');
    tab.insertColumns(3, 1);
    tab.charts = [];
    built(workbench, '2020-08-18');
    expect(charts(workbench).map(({ ranges }) => ranges)).toEqual([['G3:I4']]);
  });

  test('grow with the districts', () => {
    const workbench = smallWorkbench(2, 2);
    const units = [
      ['H3', 'Huyện 3', 'Huyện', '00', ''],
      ['X3.1', 'Xã 3.1', 'Xã', 'H3', 10_000],
    ];
    units.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        workbench.tab('Đơn vị').put(9 + r, 1 + c, cell);
      });
    });
    at(workbench, '2020-08-18', '10:00').run('setUp');
    expect(charts(workbench).map(({ ranges, numHeaders }) => [ranges, numHeaders])).toEqual([
      [['A3:D39'], 1],
      [['F3:H6'], 1],
    ]);
    built(workbench, '2020-08-18');
    expect(charts(workbench).map(({ ranges }) => ranges)).toEqual([['A3:D39'], ['F3:H6']]);
  });

  test('of a tab that was deleted come back with the next build', () => {
    const workbench = letterWorkbench();
    workbench.book.deleteTab(workbench.tab('Biểu đồ'));
    built(workbench, '2020-08-18');
    expect(charts(workbench)).toHaveLength(2);
  });

  test('one that was deleted is drawn again, the other stays as it is', () => {
    const workbench = letterWorkbench();
    const tab = workbench.tab('Biểu đồ');
    const [first] = tab.charts;
    tab.charts = first ? [first] : [];
    built(workbench, '2020-08-18');
    expect(charts(workbench).map(({ id }) => id)[0]).toBe(first?.id);
    expect(charts(workbench)).toHaveLength(2);
  });
});
