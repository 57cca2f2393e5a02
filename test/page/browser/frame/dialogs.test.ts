import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Question } from '../../../../local/page/protocol/actions';
import { ACTION_WORDS } from '../../../../local/page/words/actions';
import { FRAME_WORDS } from '../../../../local/page/words/frame';
import { gate } from '../../../support/gate';
import { until } from '../harness';
import { type Came, focused, type Given, useFrame } from './frameHarness';
import { PEOPLE } from './frameViews';

const frame = useFrame();

const { buttons, dismiss, answer } = FRAME_WORDS.vi;

const CONFIRM: Question = {
  title: 'Mở khóa',
  text: 'Huyện Văn Lâm đã chốt.\nMở khóa?',
  kind: 'buttons',
  buttons: ['YES', 'NO'],
};
const REASON: Question = { title: '', text: 'Lý do mở khóa:', kind: 'prompt', buttons: ['OK', 'CANCEL'] };
const CHOICE: Question = { title: 'Chọn', text: 'Gửi kèm báo cáo?', kind: 'buttons', buttons: ['YES', 'NO', 'CANCEL'] };

/** Opens the page and chooses a command that asks these questions one by one. */
async function asking(questions: readonly Question[], then: Came = {}, given: Given = {}) {
  const opened = await frame.open({
    ...given,
    run: (_, answers) => (answers.length < questions.length ? { question: questions[answers.length] ?? null } : then),
  });
  const { page } = opened;
  const bluezone = page.getByRole('menuitem', { name: 'Bluezone', exact: true });
  await bluezone.click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  return {
    ...opened,
    bluezone,
    dialog: page.getByRole('dialog'),
    button: (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }),
    /** The answers that came with the last request. */
    given: () => opened.asked.at(-1)?.[2],
  };
}

describe('the questions of a command', () => {
  test('come one after the other, and are answered in their order', async () => {
    const { page, dialog, bluezone, button, given } = await asking([CONFIRM, REASON], { toasts: ['Đã mở khóa.'] });
    await dialog.getByRole('heading', { name: 'Mở khóa' }).waitFor();
    expect(await dialog.locator('.dialog-text').innerText()).toBe(CONFIRM.text);
    await focused(button(buttons.YES));
    await page.keyboard.press('Enter');
    await dialog.getByText(REASON.text).waitFor();
    await focused(page.getByRole('textbox', { name: answer }));
    await page.keyboard.insertText('Nhập nhầm xã Lạc Đạo');
    await page.keyboard.press('Enter');
    await page.getByText('Đã mở khóa.').waitFor();
    expect(given()).toEqual(['YES', 'Nhập nhầm xã Lạc Đạo']);
    await focused(bluezone);
  });

  test.each([
    ['no', CONFIRM, 'NO'],
    ['cancel, where there is such a button', CHOICE, 'CANCEL'],
    ['cancel, for what should have been typed', REASON, 'CANCEL'],
    ['OK, where nothing else can be said', { ...CONFIRM, buttons: ['OK'] } as Question, 'OK'],
  ])('take Escape for %s', async (_, question, expected) => {
    const { page, dialog, bluezone, given } = await asking([question], { toasts: ['Xong.'] });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Xong.').waitFor();
    expect(given()).toEqual([expected]);
    await focused(bluezone);
  });

  test('do not carry what was typed into the next one', async () => {
    const again = { ...REASON, text: 'Thời gian mở khóa:' };
    const { page, dialog, button, given } = await asking([REASON, again], { toasts: ['Xong.'] });
    await dialog.getByRole('textbox').fill('Nhập nhầm');
    await button(buttons.OK).click();
    await dialog.getByText(again.text).waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('');
    await dialog.getByRole('textbox').fill('30');
    await button(buttons.OK).click();
    await page.getByText('Xong.').waitFor();
    expect(given()).toEqual(['Nhập nhầm', '30']);
  });

  test('stay open until they are answered, whatever else is to be said meanwhile', async () => {
    const { page, dialog, button, given, change } = await asking([CONFIRM], { toasts: ['Xong.'] });
    await dialog.getByText(CONFIRM.title, { exact: true }).waitFor();
    change({ people: PEOPLE.slice(1), title: 'Tên khác' });
    await page.locator('h1').filter({ hasText: 'Tên khác' }).waitFor();
    expect(await dialog.locator('.dialog-text').innerText()).toBe(CONFIRM.text);
    await button(buttons.YES).click();
    await page.getByText('Xong.').waitFor();
    await dialog.getByText(ACTION_WORDS.vi.personGone).waitFor();
    expect(given()).toEqual(['YES']);
  });

  test('keep the focus within, and show text as text', async () => {
    const hostile = { ...CONFIRM, text: '<img src=x onerror="document.title=1"> & <b>xã</b>' };
    const { page, dialog, button } = await asking([hostile]);
    await dialog.getByText(hostile.text).waitFor();
    await focused(button(buttons.YES));
    await page.keyboard.press('Tab');
    await focused(button(buttons.NO));
    await page.keyboard.press('Tab');
    // The browser's own controls come between; nothing of the page does.
    const outside = await page.evaluate(`document.activeElement.closest('.app') !== null`);
    expect(outside).toBe(false);
  });

  test('can be read to the end by keyboard when they are long', async () => {
    const long = { ...CONFIRM, text: Array.from({ length: 161 }, (_, index) => `Xã số ${index + 1}`).join('\n') };
    const { page, dialog, button } = await asking([long]);
    const text = dialog.locator('.dialog-text');
    await text.waitFor();
    await page.keyboard.press('Shift+Tab');
    await focused(text);
    await page.keyboard.press('End');
    await until(page, `document.querySelector('.dialog-text').scrollTop > 1000`);
    expect(await button(buttons.YES).isVisible()).toBe(true);
  });
});

test('a question that appears while the user types is not answered by keys that were meant for the cell', async () => {
  const { passed, open: answer } = gate();
  const routes = (page: Page) =>
    page.route('**/api/run', async (route) => {
      await passed;
      await route.fallback();
    });
  const { page, dialog, asked, button } = await asking([CONFIRM], {}, { routes });
  await page.locator('.grid-entry').focus();
  await page.keyboard.type('57');
  await page.evaluate(`new MutationObserver(() => {
    const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    if (document.querySelector('dialog[open]')) window.isAnswered ??= document.activeElement.dispatchEvent(key);
  }).observe(document.body, { childList: true, subtree: true, attributes: true })`);
  const came = page.waitForResponse('**/api/run');
  answer();
  await (await came).finished();
  await page.keyboard.type('85');
  expect(await dialog.count()).toBe(0);
  await page.keyboard.press('Enter');
  await button(buttons.YES).waitFor();
  expect([await page.evaluate('window.isAnswered'), asked.filter(([call]) => call === 'run').length]).toEqual([
    false,
    1,
  ]);
  await button(buttons.YES).click();
  await dialog.waitFor({ state: 'detached' });
});

test('the sentences of a command wait to be read, one after the other', async () => {
  const alerts = [
    { title: 'Kiểm tra hệ thống', text: 'Nhắc tự động đang bật.' },
    { title: '', text: 'Hạn mức thư còn 89.' },
  ];
  const { page, dialog, button } = await asking([], { alerts });
  for (const { text } of alerts) {
    await dialog.getByText(text).waitFor();
    await button(buttons.OK).click();
  }
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByText('Hạn mức thư còn 89.').count()).toBe(0);
});

describe('a note', () => {
  const install = { prepare: (page: Page) => page.clock.install() };

  test('is said to a screen reader, goes by itself when it was read, and what went wrong stays longer', async () => {
    const { page } = await asking([], { toasts: ['Đã lập tổng hợp.'], error: 'Không đọc được Cấu hình.' }, install);
    const note = page.getByRole('status').filter({ hasText: 'Đã lập tổng hợp.' });
    const problem = page.getByRole('alert').filter({ hasText: 'Không đọc được Cấu hình.' });
    await note.waitFor();
    await problem.waitFor();
    // The clock goes on meanwhile: what is left of the note's time has to do for a slow machine.
    await page.clock.fastForward(1_000);
    expect(await note.isVisible()).toBe(true);
    await page.clock.fastForward(7_000);
    await note.waitFor({ state: 'detached' });
    expect(await problem.isVisible()).toBe(true);
    await page.clock.fastForward(10_000);
    await problem.waitFor({ state: 'detached' });
  });

  test('stays while the pointer is on it, and disappears some time after', async () => {
    const { page } = await asking([], { toasts: ['Đã lập tổng hợp.'] }, install);
    const note = page.getByText('Đã lập tổng hợp.');
    await note.hover();
    await page.clock.fastForward(60_000);
    expect(await note.isVisible()).toBe(true);
    await page.getByRole('heading', { level: 1 }).hover();
    await page.clock.fastForward(9_000);
    await note.waitFor({ state: 'detached' });
  });

  test('waits behind a dialog, where nobody can read it', async () => {
    const alerts = [{ title: '', text: 'Hạn mức thư còn 89.' }];
    const { page, dialog, button } = await asking([], { toasts: ['Đã lập tổng hợp.'], alerts }, install);
    const note = page.getByText('Đã lập tổng hợp.');
    await dialog.getByText('Hạn mức thư còn 89.').waitFor();
    await note.waitFor();
    await page.clock.fastForward(60_000);
    expect(await note.isVisible()).toBe(true);
    await button(buttons.OK).click();
    await dialog.waitFor({ state: 'detached' });
    await page.clock.fastForward(9_000);
    await note.waitFor({ state: 'detached' });
  });

  test('takes the place of the one before', async () => {
    const { page } = await asking([], { toasts: ['Thứ nhất', 'Thứ hai'] });
    await page.getByRole('status').filter({ hasText: 'Thứ hai' }).waitFor();
    expect(await page.getByText('Thứ nhất').count()).toBe(0);
  });

  test('is dismissed by keyboard, the next one getting the focus, and at last where it came from', async () => {
    // Long enough to stay until it is dismissed.
    const first = `Thứ nhất ${'…'.repeat(1_000)}`;
    const { page, bluezone } = await asking([], { toasts: [first], error: 'Thứ hai' });
    const dismissals = page.getByRole('button', { name: dismiss });
    await dismissals.nth(1).waitFor();
    await bluezone.focus();
    await dismissals.first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(first).waitFor({ state: 'detached' });
    await focused(dismissals);
    await page.keyboard.press('Enter');
    await page.getByText('Thứ hai').waitFor({ state: 'detached' });
    await focused(bluezone);
  });
});
