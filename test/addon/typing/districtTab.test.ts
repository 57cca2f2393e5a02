import { describe, expect, test } from '@jest/globals';
import { fourDistricts } from '../../support/workbenches';

const RED = '#f8cecc';
const ORANGE = '#fde3c4';
const YELLOW = '#fff4c2';
const GREEN = '#d3ebd0';

describe('without any script, as soon as users are typed', () => {
  const workbench = fourDistricts();

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
    workbench.type('Văn Lâm!D8', typed);
    expect(workbench.display('Văn Lâm!E8')).toBe(percentage);
    expect(workbench.display('Văn Lâm!F8')).toBe(needed);
    expect([workbench.background('Văn Lâm!E8'), workbench.background('Văn Lâm!F8')]).toEqual([colour, colour]);
  });

  test('a blank shows neither percentage nor colour: it is not a zero', () => {
    expect([workbench.display('Văn Giang!E8'), workbench.display('Văn Giang!F8')]).toEqual(['', '']);
    expect(workbench.background('Văn Giang!E8')).toBe('#ffffff');
  });

  test('the district’s totals and how many have reported today are shown above the rows', () => {
    workbench.type('Văn Lâm!D7', '10.000');
    workbench.type('Văn Lâm!D8', '2.000');
    workbench.type('Văn Lâm!D9', 'abc');
    expect(['C3', 'D3', 'E3', 'F3'].map((cell) => workbench.display(`Văn Lâm!${cell}`))).toEqual([
      '133.027',
      '12.000',
      '9,02%',
      '67.817',
    ]);
    expect(workbench.display('Văn Lâm!A4')).toBe('Hôm nay đã báo cáo: 2/11 xã');
  });

  test('another target in Settings counts at once', () => {
    workbench.type('Văn Lâm!D8', '3.203');
    workbench.type('Cấu hình!B4', '20');
    expect(workbench.display('Văn Lâm!F8')).toBe('Đạt');
    expect(workbench.display('Văn Lâm!E4')).toBe('20,00%');
  });

  test('with a target that makes no sense, the default is used', () => {
    for (const typed of ['sáu mươi', '0,6', '', '101']) {
      workbench.type('Cấu hình!B4', typed);
      expect(workbench.display('Văn Lâm!E4')).toBe('60,00%');
    }
  });
});

test('each band is explained in words in its colour', () => {
  const workbench = fourDistricts();
  const head = workbench.rows('Văn Lâm')[4];
  expect(head?.slice(2, 6)).toEqual(['Dưới 20%', 'Từ 20% đến dưới 40%', 'Từ 40% đến dưới 60%', 'Từ 60% trở lên']);
  expect(['C5', 'D5', 'E5', 'F5'].map((cell) => workbench.background(`Văn Lâm!${cell}`))).toEqual([
    RED,
    ORANGE,
    YELLOW,
    GREEN,
  ]);
});

test('a conditional format that a person made survives set-up', () => {
  const workbench = fourDistricts();
  const theirs = { ranges: ['O7:O20'], formula: '=$O7="gấp"', background: '#ffff00', color: null };
  const tab = workbench.tab('Văn Lâm');
  tab.conditionalFormats = [theirs, ...tab.conditionalFormats];
  const before = tab.conditionalFormats.length;
  workbench.run('setUp');
  expect(tab.conditionalFormats).toHaveLength(before);
  expect(tab.conditionalFormats[0]).toEqual(theirs);
});
