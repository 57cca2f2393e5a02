import { expect, test } from '@jest/globals';
import { balanced, linesOf, nameLine, printable, wordsWidth } from '../../../src/report/page';

// Measured by Chromium in Liberation Serif Bold, whose letters are as wide as those of Times New Roman.
test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 250.3],
  ['Độc lập - Tự do - Hạnh phúc', 13, 159.1],
  ['ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN', 12, 214.9],
  ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 12, 209.7],
  ['Kết quả cài đặt, sử dụng ứng dụng Bluezone ngày 18 tháng 8 năm 2020', 14, 424.1],
])('the width of %p is known within a twentieth', (words, size, measured) => {
  const width = wordsWidth(words, size);
  expect(Math.abs(width / measured - 1)).toBeLessThan(0.05);
  expect(wordsWidth(words.normalize('NFD'), size)).toBe(width);
});

test('the line below a name is a third to a half as long as the name’s longest line', () => {
  expect(nameLine('SỞ Y TẾ', 12, 200) / wordsWidth('SỞ Y TẾ', 12)).toBeCloseTo(0.4);
  expect(nameLine('SỞ Y TẾ\nTỈNH', 12, 200)).toBe(nameLine('SỞ Y TẾ', 12, 200));
  expect(nameLine('x'.repeat(10_000), 12, 200)).toBe(80);
  expect(nameLine('', 12, 200)).toBe(0);
});

test.each([
  ['SỞ Y TẾ', 'SỞ Y TẾ'],
  ['ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN', 'ỦY BAN NHÂN DÂN\nTỈNH HƯNG YÊN'],
  ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH'],
  ['ỦY BAN NHÂN DÂN TỈNH\nHƯNG YÊN', 'ỦY BAN NHÂN DÂN TỈNH\nHƯNG YÊN'],
  ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'SỞ THÔNG TIN VÀ\nTRUYỀN THÔNG'],
  ['', ''],
])('%p is broken into lines of about one length, if it has to be', (name, lines) => {
  expect(balanced(name, 12, 200)).toBe(lines);
});

test('no line of a broken name is too long, except a single word', () => {
  const name = 'BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH COVID-19 VÀ ĐẨY MẠNH ỨNG DỤNG CÔNG NGHỆ THÔNG TIN';
  const lines = linesOf(balanced(name, 12, 200));
  expect(lines).toHaveLength(4);
  expect(lines.join(' ')).toBe(name);
  expect(lines.map((line) => wordsWidth(line, 12) <= 200)).not.toContain(false);
  expect(balanced('x'.repeat(10_000), 12, 200)).toHaveLength(10_000);
});

test('characters that XML forbids are removed, all others kept', () => {
  expect(printable('a\u0000\u0008\u000b\u001f\ud800b\udc00\ufffe\uffffc')).toBe('abc');
  expect(printable('\t\n\r Đ 👍🏽 \u202e\ufffd')).toBe('\t\n\r Đ 👍🏽 \u202e\ufffd');
});
