import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { communeRow, fourDistricts, onLetterDay, sentences, setting, unit, wholeOf } from '../../support/workbenches';

/** The line of the head that explains the bands, from the population's column on. */
const bands = (workbench: Workbench) =>
  workbench
    .rows('Văn Lâm')[4]
    ?.slice(2, 9)
    .map((text) => text.replace(/^Còn 11.*/, '…'));
const setUp = (workbench: Workbench) => expect(workbench.run('setUp').error).toBeNull();

describe('after a change of the bands, Thiết lập explains in every tab those in force', () => {
  test('with other thresholds, in the same colours', () => {
    const workbench = fourDistricts();
    setting(workbench, 'Các mức (%)', '10; 30; 60');
    setUp(workbench);
    expect(bands(workbench)).toEqual([
      'Dưới 10%',
      'Từ 10% đến dưới 30%',
      'Từ 30% đến dưới 60%',
      'Từ 60% trở lên',
      '…',
      '',
      '',
    ]);
    const before = wholeOf(workbench);
    setUp(workbench);
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('with fewer, and takes the label and the colour of the one too many away', () => {
    const workbench = fourDistricts();
    setting(workbench, 'Các mức (%)', '50');
    setUp(workbench);
    expect(bands(workbench)).toEqual(['Dưới 50%', 'Từ 50% trở lên', '', '', '…', '', '']);
    expect([3, 4, 5].map((column) => workbench.tab('Văn Lâm').effectiveBackground(5, column))).toEqual([
      '#f8cecc',
      '#d3ebd0',
      '#ffffff',
    ]);
  });

  test('with more, and back again', () => {
    const workbench = fourDistricts();
    setting(workbench, 'Các mức (%)', '10; 20; 30; 40; 60');
    setUp(workbench);
    expect(bands(workbench)?.slice(3)).toEqual(['Từ 30% đến dưới 40%', 'Từ 40% đến dưới 60%', 'Từ 60% trở lên', '…']);
    setting(workbench, 'Các mức (%)', '20; 40; 60');
    setUp(workbench);
    expect(bands(workbench)).toEqual(bands(fourDistricts()));
  });

  test('but not where a person wrote a text', () => {
    const workbench = fourDistricts();
    workbench.type('Văn Lâm!C5', 'Mức thấp nhất');
    setting(workbench, 'Các mức (%)', '10; 30; 60');
    setUp(workbench);
    expect(bands(workbench)?.slice(0, 2)).toEqual(['Mức thấp nhất', 'Từ 10% đến dưới 30%']);
  });
});

describe('where columns are switched off, the texts right of the figures move to a visible column', () => {
  const GROUPS = ['Cột: cách ly tập trung', 'Cột: cách ly tại nhà', 'Cột: diện xét nghiệm'];
  const switched = (workbench: Workbench, to: string) => {
    for (const label of GROUPS) setting(workbench, label, to);
    setUp(workbench);
  };
  /** The cells of a row of the head that hold a text, in columns that are seen. */
  const seen = (workbench: Workbench, row: number) =>
    (workbench.rows('Văn Lâm')[row - 1] ?? []).filter(
      (text, c) => text !== '' && !workbench.tab('Văn Lâm').hiddenColumns.has(c + 1),
    );

  test('the hint, and who is still open, which an official reads when the tick goes', () => {
    const workbench = fourDistricts();
    switched(workbench, 'không');
    expect(seen(workbench, 4)).toContain('Nhập số cộng dồn đến hôm nay vào các ô vàng nhạt; tỷ lệ tự tính.');
    expect(seen(workbench, 5).join(' ')).toContain('Còn 11 xã chưa xong');
    const before = wholeOf(workbench);
    setUp(workbench);
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('and back, once', () => {
    const workbench = fourDistricts();
    switched(workbench, 'không');
    switched(workbench, 'có');
    expect(workbench.rows('Văn Lâm').slice(3, 5)).toEqual(fourDistricts().rows('Văn Lâm').slice(3, 5));
  });
});

test('a day that is over leaves no word of its lock when Thiết lập is the first to run', () => {
  const workbench = fourDistricts();
  workbench.with({ now: onLetterDay('17:00') }).run('closeDay', { answers: ['YES'] });
  expect(workbench.display('Văn Lâm!A2')).toContain('ĐÃ KHÓA');
  workbench.with({ now: Date.parse('2020-08-19T08:00+07:00') }).run('setUp');
  expect(workbench.display('Văn Lâm!A2')).toBe('Huyện Văn Lâm: báo cáo hằng ngày số người dùng Bluezone');
});

test('a day that was closed by hand is opened after midnight, also where reminders are off', () => {
  const workbench = fourDistricts();
  unit(workbench, '325', 'H', 'vanlam@example.vn');
  setUp(workbench);
  workbench.with({ now: onLetterDay('17:00') }).run('closeDay', { answers: ['YES'] });
  const official = () => workbench.with({ user: 'vanlam@example.vn', now: Date.parse('2020-08-19T08:00+07:00') });
  expect(() => official().type('Văn Lâm!D7', '5')).toThrow();
  workbench.passTo(Date.parse('2020-08-19T07:30+07:00'));
  official().type('Văn Lâm!D7', '5');
  expect(workbench.display('Văn Lâm!D7')).toBe('5');
});

test('the row that a commune leaves blank in its old tab is named', () => {
  const workbench = fourDistricts();
  unit(workbench, '11989', 'D', '326');
  setUp(workbench);
  workbench.run('buildSummary');
  expect(sentences(workbench)).toContainEqual(expect.stringMatching(/Văn Lâm.*Mã “11989”.*xóa dòng/));
});

test('an error in the register is shown beside its row after Thiết lập, and disappears when it is corrected', () => {
  const workbench = fourDistricts();
  const check = () => workbench.rows('Đơn vị').find(([code]) => code === '11989')?.[13];
  const row = workbench.rows('Đơn vị').findIndex(([code]) => code === '11989') + 1;
  workbench.tab('Đơn vị').put(row, 5, '');
  setUp(workbench);
  expect(check()).toContain('Chưa có dân số');
  workbench.tab('Đơn vị').put(row, 5, 16_013);
  setUp(workbench);
  expect(check()).toBe('');
});

test('an exemption shows in the tab as soon as Thiết lập has run', () => {
  const workbench = fourDistricts();
  unit(workbench, '11989', 'K', '1/8/2020');
  unit(workbench, '11989', 'M', 'cách ly');
  setUp(workbench);
  expect(communeRow(workbench, 'Văn Lâm', '11989')['Tình trạng']).toMatch(/^Được miễn báo cáo.*cách ly/);
  expect(communeRow(workbench, 'Văn Lâm', '11986')['Tình trạng']).toBe('Chưa báo cáo.');
});

test('a figure in the first row, whose commune moved to another district, is named and not lost in silence', () => {
  const workbench = fourDistricts();
  unit(workbench, '11986', 'D', '326');
  setUp(workbench);
  workbench.type('Văn Lâm!D7', '500');
  workbench.run('buildSummary');
  expect(sentences(workbench)).toContainEqual(expect.stringMatching(/Văn Lâm.*ô A7.*Mã “11986”/));
});

test('a kind of unit that is new in the register is carried into the names’ label, by which the column is still known', () => {
  const workbench = fourDistricts();
  workbench.paste(`Đơn vị!A${workbench.rows('Đơn vị').length + 1}`, [['99999', 'Đảo', 'Đặc khu', '325', '900']]);
  workbench.tab('Văn Lâm').deleteRows(1, 1);
  setUp(workbench);
  const labels = workbench.rows('Văn Lâm')[5] ?? [];
  expect(labels.slice(0, 3)).toEqual(['Mã', 'Xã, phường, thị trấn, đặc khu', 'Dân số']);
  expect(labels.filter((label) => label.startsWith('Xã'))).toHaveLength(1);
  expect(workbench.display('Văn Giang!B6')).toBe('Xã, phường, thị trấn, đặc khu');
  workbench.type('Văn Giang!B6', 'Tên');
  setUp(workbench);
  expect(workbench.display('Văn Giang!B6')).toBe('Tên');
});

test('a title whose formula lost the row that it looks at gets a whole one', () => {
  const workbench = fourDistricts();
  workbench.tab('Văn Lâm').deleteRows(1, 1);
  setUp(workbench);
  expect(workbench.display('Văn Lâm!A2')).toBe('Huyện Văn Lâm: báo cáo hằng ngày số người dùng Bluezone');
  const before = wholeOf(workbench);
  setUp(workbench);
  expect(wholeOf(workbench)).toEqual(before);
});
