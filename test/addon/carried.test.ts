import { describe, expect, test } from '@jest/globals';
import type { Desk } from '../../local/emulator/workbench';
import { communeRow, newDesk, onLetterDay, sentences, setting, unit, wholeOf } from '../support/desks';

/** The line of the head that explains the bands, from the population's column on. */
const bands = (desk: Desk) =>
  desk
    .rows('Văn Lâm')[4]
    ?.slice(2, 9)
    .map((text) => text.replace(/^Còn 11.*/, '…'));
const setUp = (desk: Desk) => expect(desk.run('setUp').error).toBeNull();

describe('after a change of the bands, Thiết lập explains in every tab those in force', () => {
  test('with other thresholds, in the same colours', () => {
    const desk = newDesk();
    setting(desk, 'Các mức (%)', '10; 30; 60');
    setUp(desk);
    expect(bands(desk)).toEqual([
      'Dưới 10%',
      'Từ 10% đến dưới 30%',
      'Từ 30% đến dưới 60%',
      'Từ 60% trở lên',
      '…',
      '',
      '',
    ]);
    const before = wholeOf(desk);
    setUp(desk);
    expect(wholeOf(desk)).toEqual(before);
  });

  test('with fewer, and takes the label and the colour of the one too many away', () => {
    const desk = newDesk();
    setting(desk, 'Các mức (%)', '50');
    setUp(desk);
    expect(bands(desk)).toEqual(['Dưới 50%', 'Từ 50% trở lên', '', '', '…', '', '']);
    expect([3, 4, 5].map((column) => desk.tab('Văn Lâm').effectiveBackground(5, column))).toEqual([
      '#f8cecc',
      '#d3ebd0',
      '#ffffff',
    ]);
  });

  test('with more, and back again', () => {
    const desk = newDesk();
    setting(desk, 'Các mức (%)', '10; 20; 30; 40; 60');
    setUp(desk);
    expect(bands(desk)?.slice(3)).toEqual(['Từ 30% đến dưới 40%', 'Từ 40% đến dưới 60%', 'Từ 60% trở lên', '…']);
    setting(desk, 'Các mức (%)', '20; 40; 60');
    setUp(desk);
    expect(bands(desk)).toEqual(bands(newDesk()));
  });

  test('but not where somebody put words of their own', () => {
    const desk = newDesk();
    desk.type('Văn Lâm!C5', 'Mức thấp nhất');
    setting(desk, 'Các mức (%)', '10; 30; 60');
    setUp(desk);
    expect(bands(desk)?.slice(0, 2)).toEqual(['Mức thấp nhất', 'Từ 10% đến dưới 30%']);
  });
});

describe('where columns are switched off, what stands right of the figures moves to one that is seen', () => {
  const GROUPS = ['Cột: cách ly tập trung', 'Cột: cách ly tại nhà', 'Cột: diện xét nghiệm'];
  const switched = (desk: Desk, to: string) => {
    for (const label of GROUPS) setting(desk, label, to);
    setUp(desk);
  };
  /** The cells of a row of the head that hold a text, in columns that are seen. */
  const seen = (desk: Desk, row: number) =>
    (desk.rows('Văn Lâm')[row - 1] ?? []).filter(
      (text, c) => text !== '' && !desk.tab('Văn Lâm').hiddenColumns.has(c + 1),
    );

  test('the hint, and who is still open, which an official reads when the tick goes', () => {
    const desk = newDesk();
    switched(desk, 'không');
    expect(seen(desk, 4)).toContain('Nhập số cộng dồn đến hôm nay vào các ô vàng nhạt; tỷ lệ tự tính.');
    expect(seen(desk, 5).join(' ')).toContain('Còn 11 đơn vị chưa xong');
    const before = wholeOf(desk);
    setUp(desk);
    expect(wholeOf(desk)).toEqual(before);
  });

  test('and back, once', () => {
    const desk = newDesk();
    switched(desk, 'không');
    switched(desk, 'có');
    expect(desk.rows('Văn Lâm').slice(3, 5)).toEqual(newDesk().rows('Văn Lâm').slice(3, 5));
  });
});

test('a day that is over leaves no word of its lock when Thiết lập is the first to run', () => {
  const desk = newDesk();
  desk.seat({ now: onLetterDay('17:00') }).run('closeDay', { answers: ['YES'] });
  expect(desk.display('Văn Lâm!A2')).toContain('ĐÃ KHÓA');
  desk.seat({ now: Date.parse('2020-08-19T08:00+07:00') }).run('setUp');
  expect(desk.display('Văn Lâm!A2')).toBe('Huyện Văn Lâm: báo cáo hằng ngày số người dùng Bluezone');
});

test('a day that was closed by hand is opened after midnight, also where reminders are off', () => {
  const desk = newDesk();
  unit(desk, '325', 'H', 'vanlam@example.vn');
  setUp(desk);
  desk.seat({ now: onLetterDay('17:00') }).run('closeDay', { answers: ['YES'] });
  const official = () => desk.seat({ user: 'vanlam@example.vn', now: Date.parse('2020-08-19T08:00+07:00') });
  expect(() => official().type('Văn Lâm!D7', '5')).toThrow();
  desk.passTo(Date.parse('2020-08-19T07:30+07:00'));
  official().type('Văn Lâm!D7', '5');
  expect(desk.display('Văn Lâm!D7')).toBe('5');
});

test('the row that a commune leaves blank in its old tab is named', () => {
  const desk = newDesk();
  unit(desk, '11989', 'D', '326');
  setUp(desk);
  desk.run('buildSummary');
  expect(sentences(desk)).toContainEqual(expect.stringMatching(/Văn Lâm.*Mã “11989”.*xóa dòng/));
});

test('what is wrong in the register stands beside it after Thiết lập, and goes when it is mended', () => {
  const desk = newDesk();
  const check = () => desk.rows('Đơn vị').find(([code]) => code === '11989')?.[13];
  const row = desk.rows('Đơn vị').findIndex(([code]) => code === '11989') + 1;
  desk.tab('Đơn vị').put(row, 5, '');
  setUp(desk);
  expect(check()).toContain('Chưa có dân số');
  desk.tab('Đơn vị').put(row, 5, 16_013);
  setUp(desk);
  expect(check()).toBe('');
});

test('an exemption shows in the tab as soon as Thiết lập has run', () => {
  const desk = newDesk();
  unit(desk, '11989', 'K', '1/8/2020');
  unit(desk, '11989', 'M', 'cách ly');
  setUp(desk);
  expect(communeRow(desk, 'Văn Lâm', '11989')['Tình trạng']).toMatch(/^Được miễn báo cáo.*cách ly/);
  expect(communeRow(desk, 'Văn Lâm', '11986')['Tình trạng']).toBe('Chưa báo cáo.');
});

test('a figure in the first row, whose commune moved to another district, is named and not lost in silence', () => {
  const desk = newDesk();
  unit(desk, '11986', 'D', '326');
  setUp(desk);
  desk.type('Văn Lâm!D7', '500');
  desk.run('buildSummary');
  expect(sentences(desk)).toContainEqual(expect.stringMatching(/Văn Lâm.*ô A7.*Mã “11986”/));
});

test('a kind of unit that is new in the register is carried into the names’ label, by which the column is still known', () => {
  const desk = newDesk();
  desk.paste(`Đơn vị!A${desk.rows('Đơn vị').length + 1}`, [['99999', 'Đảo', 'Đặc khu', '325', '900']]);
  desk.tab('Văn Lâm').deleteRows(1, 1);
  setUp(desk);
  const labels = desk.rows('Văn Lâm')[5] ?? [];
  expect(labels.slice(0, 3)).toEqual(['Mã', 'Xã, phường, thị trấn, đặc khu', 'Dân số']);
  expect(labels.filter((label) => label.startsWith('Xã'))).toHaveLength(1);
  expect(desk.display('Văn Giang!B6')).toBe('Xã, phường, thị trấn, đặc khu');
  desk.type('Văn Giang!B6', 'Tên');
  setUp(desk);
  expect(desk.display('Văn Giang!B6')).toBe('Tên');
});

test('a title whose formula lost the row that it looks at gets a whole one', () => {
  const desk = newDesk();
  desk.tab('Văn Lâm').deleteRows(1, 1);
  setUp(desk);
  expect(desk.display('Văn Lâm!A2')).toBe('Huyện Văn Lâm: báo cáo hằng ngày số người dùng Bluezone');
  const before = wholeOf(desk);
  setUp(desk);
  expect(wholeOf(desk)).toEqual(before);
});
