import { describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import { Workbench } from '../../../local/emulator/workbench';
import { letterWorkbench, newWorkbench, sentences, summaryRow, wholeOf } from '../../support/workbenches';

const callsOf = ({ calls }: Execution) => Object.values(calls).reduce((sum, each) => sum + each, 0);

describe('on the letter’s day', () => {
  const workbench = letterWorkbench();

  test('the province has the figures of the letter: 207.062 of 1.252.731, 16,53%', () => {
    expect(sentences(workbench).slice(1, 4)).toEqual([
      'Lập lúc 14 giờ 45 phút ngày 18/8/2020.',
      '207.062 người dùng Bluezone trên 1.252.731 dân, chiếm 16,53% dân số.',
      'Chỉ tiêu: 60% dân số; cần thêm 544.577 người.',
    ]);
    expect(summaryRow(workbench, 'Toàn tỉnh', '–')?.slice(4, 8)).toEqual(['1.252.731', '207.062', '16,53%', '544.577']);
  });

  test('ten days later it would be at 18,72%', () => {
    const later = letterWorkbench();
    const row = later.rows('Văn Lâm').findIndex(([code]) => code === '11989') + 1;
    // The published 234.483 of 28/8/2020, the gain typed where there is room for it in ten communes.
    let gain = 234_483 - 207_062;
    for (const name of ['Khoái Châu', 'Ân Thi', 'Yên Mỹ', 'Kim Động']) {
      later.rows(name).forEach((cells, index) => {
        if (index < 6 || gain === 0) return;
        const users = later.tab(name).raw(index + 1, 4) as number;
        const more = Math.min(gain, Math.floor((later.tab(name).raw(index + 1, 3) as number) * 0.5 - users));
        if (more <= 0 || cells[0] === '') return;
        later.type(`${name}!D${index + 1}`, String(users + more));
        gain -= more;
      });
    }
    expect([row > 0, gain]).toEqual([true, 0]);
    expect(later.run('buildSummary').toasts[1]).toContain(
      '234.483 người dùng Bluezone trên 1.252.731 dân, chiếm 18,72% dân số.',
    );
  });

  test('districts are ranked by percentage', () => {
    const rows = workbench
      .rows('Tổng hợp')
      .filter(([, , , parent, , , , , , , figures]) => parent === 'Hưng Yên' && figures?.includes('/'));
    expect(rows.map(([rank]) => rank)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    const shares = rows.map((row) => Number(row[6]?.replace(',', '.').replace('%', '')));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  test('a commune below target is listed with its band in words and in colour', () => {
    const rows = workbench.rows('Tổng hợp');
    const index = rows.findIndex(([, code]) => code === '11989');
    const row = rows[index] ?? [];
    expect([row[2], row[3], row[4]]).toEqual(['Lạc Đạo', 'Văn Lâm', '16.013']);
    expect(row[9]).toMatch(/^Chưa đạt · (Dưới|Từ) /);
    expect(workbench.background(`Tổng hợp!G${index + 1}`)).not.toBe('#ffffff');
  });

  test('no commune that reached the target is among those below it', () => {
    const reached = workbench.rows('Tổng hợp').filter((row) => row[9]?.startsWith('Đạt'));
    const below = workbench.rows('Tổng hợp').filter((row) => row[9]?.startsWith('Chưa đạt'));
    expect(reached).toHaveLength(0);
    expect(below.every((row) => row[7] !== '0')).toBe(true);
  });

  test('says that the communes’ figures are an illustration', () => {
    expect(sentences(workbench)[0]).toContain('minh họa');
  });
});

describe('figures that are wrong or missing', () => {
  const workbench = newWorkbench();
  workbench.type('Mỹ Hào!D7', '8.557,2');
  workbench.type('Mỹ Hào!D8', '1.000');
  workbench.run('buildSummary');

  test('a sound figure counts, a wrong one does not and is listed with its cell', () => {
    expect(summaryRow(workbench, 'Toàn tỉnh', '–')?.[5]).toBe('1.000');
    expect(sentences(workbench)).toContain(
      'phường Bần Yên Nhân (Mỹ Hào), ô D7: 8.557,2 không phải số nguyên. Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.',
    );
  });

  test('communes that have not reported are named, district by district', () => {
    const missing = sentences(workbench).filter((said) => said.includes('Chưa báo cáo'));
    expect(missing).toHaveLength(10);
    expect(missing[4]).toMatch(/Chưa báo cáo \d+\/\d+ xã, phường, thị trấn: /);
  });
});

describe('built again', () => {
  test('over an unchanged workbook, it changes nothing', () => {
    const workbench = letterWorkbench();
    const before = wholeOf(workbench);
    workbench.run('buildSummary');
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('nothing of a longer page remains', () => {
    const workbench = newWorkbench();
    workbench.run('buildSummary');
    const long = workbench.rows('Tổng hợp').length;
    for (const tab of workbench.book.tabs.slice(2, 12)) {
      for (let row = 7; row <= tab.extent().row; row++) {
        const population = tab.raw(row, 3);
        if (typeof population === 'number') tab.put(row, 4, population);
      }
    }
    workbench.run('buildSummary');
    const rows = workbench.rows('Tổng hợp');
    expect(rows.length).toBeLessThan(long - 150);
    expect(sentences(workbench)).toEqual(
      expect.arrayContaining([
        'Không có gì cần xử lý.',
        'Mọi xã, phường, thị trấn có số liệu đều đạt chỉ tiêu.',
        'Nhóm ưu tiên: chưa có số liệu.',
      ]),
    );
    expect(workbench.background(`Tổng hợp!G${long - 20}`)).toBe('#ffffff');
  });

  test('what a person wrote beside, below and between stays', () => {
    const workbench = newWorkbench();
    for (let row = 7; row <= 17; row++) workbench.type(`Văn Lâm!D${row}`, '1.000');
    workbench.run('buildSummary');
    const end = workbench.rows('Tổng hợp').length;
    workbench.type('Tổng hợp!P5', 'Đã báo cáo Chủ tịch');
    workbench.type(`Tổng hợp!A${end + 2}`, 'Ghi chú của Sở');
    workbench.type(`Tổng hợp!D${end + 2}`, '=1+1');
    workbench.type('Tổng hợp!C6', 'giữa hai bảng');
    workbench.type('Văn Giang!D7', 'abc');
    workbench.type('Văn Giang!D8', 'abc');
    workbench.type('Văn Giang!D9', 'abc');
    workbench.run('buildSummary');
    const everything = workbench.rows('Tổng hợp').flat();
    for (const note of ['Đã báo cáo Chủ tịch', 'Ghi chú của Sở', 'giữa hai bảng', '2'])
      expect(everything).toContain(note);
    expect(workbench.value('Tổng hợp!P5')).toBe('Đã báo cáo Chủ tịch');
    const row = workbench.rows('Tổng hợp').findIndex(([first]) => first === 'Ghi chú của Sở') + 1;
    expect(workbench.formula(`Tổng hợp!D${row}`)).toBe('=1+1');
  });
});

describe('what it costs', () => {
  test('one read per district tab and at most 23 further calls, one of them for the time zone and one for who calls', () => {
    const execution = letterWorkbench().run('buildSummary');
    expect(callsOf(execution)).toBeLessThanOrEqual(10 + 23);
    expect(execution.calls['Range.getValues']).toBe(10 + 5);
  });
});

describe('when something goes wrong', () => {
  test('on a spreadsheet without set-up, a sentence says so', () => {
    const { alerts, error } = Workbench.blank().run('buildSummary');
    expect(alerts).toEqual([
      'Chưa thực hiện được\nBảng tính chưa được thiết lập. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích rồi làm lại.',
    ]);
    expect(error).not.toBeNull();
  });

  test('while another has the lock, it says so and touches nothing', () => {
    const workbench = newWorkbench();
    const before = wholeOf(workbench);
    const { alerts, toasts } = workbench.run('buildSummary', { lockHeldElsewhere: true });
    expect(alerts[0]).toContain('Hãy chờ một phút rồi làm lại.');
    expect(toasts).toEqual([]);
    expect(wholeOf(workbench)).toEqual(before);
  });
});
