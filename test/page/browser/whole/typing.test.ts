import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cell, choose, go, inTab, openTab, press, shows, sitDown, type, useOffice, VAN_LAM } from './page';

const office = useOffice();

/** The official of Văn Lâm in front of the district's tab. */
async function sitInVanLam(): Promise<Page> {
  const { page } = await office.open();
  await sitDown(page, VAN_LAM);
  await openTab(page, 'Văn Lâm');
  await shows(page, 'D8', '880');
  return page;
}

/** The district's total on the opening day without Lạc Đạo's 880. */
const WITHOUT = '20.166';
const RETYPE = 'Chưa được tính; hãy nhập số nguyên, ví dụ 1.234.';

/** Waits until a cell has the red of what is wrong. */
const isMarked = (page: Page, address: string): Promise<void> =>
  cell(page, address).and(page.locator('[style*="background-color: rgb(251, 224, 221)"]')).waitFor();

describe('a wrong figure is marked and explained at once, and counts in no total', () => {
  test('no number, an error, a percentage, a negative one, a fraction, more than live there', async () => {
    const page = await sitInVanLam();
    for (const [typed, sentence] of [
      ['khoảng 500', `“khoảng 500” không đọc được thành số. ${RETYPE}`],
      ['=#REF!', `Ô có công thức, kết quả có thể tự thay đổi. ${RETYPE}`],
      ['16,53%', `Ô này cần số người, không phải tỷ lệ 16,53%. ${RETYPE}`],
      ['-5', `Số người không thể âm (-5). ${RETYPE}`],
      ['1,234', '1,234 không phải số nguyên. Nếu là 1.234 người, hãy nhập 1234.'],
      ['16.014', '16.014 nhiều hơn dân số 16.013. Chưa được tính; hãy nhập lại, hoặc xem lại dân số.'],
    ] as const) {
      await type(page, 'D8', typed);
      await shows(page, 'O8', sentence);
      await shows(page, 'D3', WITHOUT);
      await isMarked(page, 'B8');
      await page.locator('[role=gridcell]', { hasText: 'Còn 2 xã chưa xong' }).first().waitFor();
      // The row is right in between, so that each of them is seen to be wrong by itself.
      await type(page, 'D8', '880');
      await shows(page, 'O8', 'Đã báo cáo đúng hạn ngày 18/8/2020.');
    }
  });

  test('more phones with the app than phones: the two columns are named', async () => {
    const page = await sitInVanLam();
    await type(page, 'G8', '3');
    await type(page, 'H8', '5');
    await shows(
      page,
      'O8',
      'Cách ly tập trung: đã cài: 5 nhiều hơn 3 ở cột “Cách ly tập trung: có điện thoại”. Cả dòng chưa được tính; hãy sửa một trong hai số.',
    );
    await isMarked(page, 'B8');
    await shows(page, 'D3', WITHOUT);
  });

  test('lower than yesterday: refused without a reason, and counted with one', async () => {
    const page = await sitInVanLam();
    await press(page, 'Ngày sau');
    await page.getByText('Thứ tư, 19/8/2020 · 08 giờ 00 phút').waitFor();
    await go(page, 'M8');
    await page.keyboard.press('Delete');
    await shows(page, 'M8', '');
    await type(page, 'D8', '879');
    await shows(page, 'O8', /^879 ít hơn 880 đã nhận ngày 18\/8\/2020/);
    await shows(page, 'D3', WITHOUT);
    await isMarked(page, 'B8');
    await type(page, 'M8', 'Đã rà soát, bỏ trùng');
    await shows(page, 'O8', /^Đã báo cáo đúng hạn ngày 19\/8\/2020\. Lưu ý: 879 ít hơn 880/);
    await shows(page, 'D3', '21.045');
  });

  test('and the Summary leaves it out too', async () => {
    const page = await sitInVanLam();
    await type(page, 'D8', '99.999');
    await shows(page, 'O8', /^99\.999 nhiều hơn dân số/);
    await sitDown(page, 'Tỉnh Hưng Yên · sotttt@hungyen.example');
    await choose(page, 'Bluezone', 'Lập tổng hợp');
    await inTab(page, 'Tổng hợp');
    await shows(page, 'A4', '169.868 người dùng Bluezone trên 1.252.731 dân, chiếm 13,56% dân số.');
  });
});

test('“1 234”, “1.234 người”, “１２３４” and “1\u00a0234” become 1.234 and count', async () => {
  const page = await sitInVanLam();
  for (const typed of ['1 234', '1.234 người', '１２３４', '1\u00a0234']) {
    await type(page, 'D8', typed);
    await shows(page, 'D8', '1.234');
    await shows(page, 'O8', 'Đã báo cáo đúng hạn ngày 18/8/2020.');
    await shows(page, 'D3', '21.400');
    await type(page, 'D8', '880');
    await shows(page, 'D8', '880');
  }
});

describe('Vietnamese', () => {
  const DECOMPOSED = 'Huyện Văn Lâm đã rà soát'.normalize('NFD');

  test('typed with combining characters arrives unchanged, on the screen and in the workbook', async () => {
    const page = await sitInVanLam();
    await go(page, 'M8');
    await page.keyboard.insertText(DECOMPOSED);
    await page.keyboard.press('Enter');
    await shows(page, 'M8', DECOMPOSED);
    await page.reload();
    await inTab(page, 'Văn Lâm');
    await shows(page, 'M8', DECOMPOSED);
    await go(page, 'M8');
    expect(await page.getByRole('textbox', { name: 'Nội dung ô M8' }).inputValue()).toBe(DECOMPOSED);
  });

  test('composed by an input method after a single click loses no character', async () => {
    const page = await sitInVanLam();
    await cell(page, 'M8').scrollIntoViewIfNeeded();
    await cell(page, 'M8').click();
    const chrome = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      chrome.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ['V', 'Va', 'Vaw', 'Văn']) await compose(text);
    await chrome.send('Input.insertText', { text: 'Văn' });
    await page.keyboard.type(' ');
    for (const text of ['L', 'La', 'Lâ', 'Lâm']) await compose(text);
    await chrome.send('Input.insertText', { text: 'Lâm' });
    await page.keyboard.press('Enter');
    await shows(page, 'M8', 'Văn Lâm');
  });
});
