import { describe, expect, test } from '@jest/globals';
import type { Desk } from '../../local/desk';
import { communeRow, newDesk, sentences, setting, unit, wholeOf } from '../support/desks';

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
