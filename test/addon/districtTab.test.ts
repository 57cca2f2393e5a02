import { describe, expect, test } from '@jest/globals';
import { newDesk } from '../support/desks';

const RED = '#f8cecc';
const ORANGE = '#fde3c4';
const YELLOW = '#fff4c2';
const GREEN = '#d3ebd0';

describe('without any script, as soon as users are typed', () => {
  const desk = newDesk();

  // Lạc Đạo has 16.013 inhabitants; 60% are 9.607,8.
  test.each([
    ['0', '0,00%', '9.608', RED],
    ['3.202', '20,00%', '6.406', RED],
    ['3.203', '20,00%', '6.405', ORANGE],
    ['6.406', '40,00%', '3.202', YELLOW],
    ['9.607', '60,00%', '1', YELLOW],
    ['9.608', '60,00%', 'Đạt', GREEN],
    ['16.013', '100,00%', 'Đạt', GREEN],
  ])('%s users show %s, %s still needed, and the colour of the band', (typed, percentage, needed, colour) => {
    desk.type('Văn Lâm!D8', typed);
    expect(desk.display('Văn Lâm!E8')).toBe(percentage);
    expect(desk.display('Văn Lâm!F8')).toBe(needed);
    expect([desk.background('Văn Lâm!E8'), desk.background('Văn Lâm!F8')]).toEqual([colour, colour]);
  });

  test('a blank shows neither percentage nor colour: it is not a zero', () => {
    expect([desk.display('Văn Giang!E8'), desk.display('Văn Giang!F8')]).toEqual(['', '']);
    expect(desk.background('Văn Giang!E8')).toBe('#ffffff');
  });

  test('the district’s totals and how many have reported today stand above the rows', () => {
    desk.type('Văn Lâm!D7', '10.000');
    desk.type('Văn Lâm!D8', '2.000');
    desk.type('Văn Lâm!D9', 'abc');
    expect(['C3', 'D3', 'E3', 'F3'].map((cell) => desk.display(`Văn Lâm!${cell}`))).toEqual([
      '133.027',
      '12.000',
      '9,02%',
      '67.817',
    ]);
    expect(desk.display('Văn Lâm!A4')).toBe('Hôm nay đã báo cáo: 2/11 đơn vị');
  });

  test('another target in Settings counts at once', () => {
    desk.type('Văn Lâm!D8', '3.203');
    desk.type('Cấu hình!B4', '20');
    expect(desk.display('Văn Lâm!F8')).toBe('Đạt');
    expect(desk.display('Văn Lâm!E4')).toBe('20,00%');
  });

  test('a target that makes no sense leaves the shipped one in force', () => {
    for (const typed of ['sáu mươi', '0,6', '', '101']) {
      desk.type('Cấu hình!B4', typed);
      expect(desk.display('Văn Lâm!E4')).toBe('60,00%');
    }
  });
});

test('each band is explained in words in its colour', () => {
  const desk = newDesk();
  const head = desk.rows('Văn Lâm')[4];
  expect(head?.slice(2, 6)).toEqual(['Dưới 20%', 'Từ 20% đến dưới 40%', 'Từ 40% đến dưới 60%', 'Từ 60% trở lên']);
  expect(['C5', 'D5', 'E5', 'F5'].map((cell) => desk.background(`Văn Lâm!${cell}`))).toEqual([
    RED,
    ORANGE,
    YELLOW,
    GREEN,
  ]);
});

test('somebody else’s conditional format survives set-up', () => {
  const desk = newDesk();
  const theirs = { ranges: ['O7:O20'], formula: '=$O7="gấp"', background: '#ffff00', color: null };
  const tab = desk.tab('Văn Lâm');
  tab.rules = [theirs, ...tab.rules];
  const before = tab.rules.length;
  desk.run('setUp');
  expect(tab.rules).toHaveLength(before);
  expect(tab.rules[0]).toEqual(theirs);
});
