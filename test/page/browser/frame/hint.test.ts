import { describe, expect, test } from '@jest/globals';
import type { HintView } from '../../../../local/page/protocol/view';
import { FRAME_WORDS } from '../../../../local/page/words/frame';
import { NARROW } from '../../../support/browser/browser';
import { focused, type Given, useFrame } from './frameHarness';
import { CORRECT_STEP, mailsUpTo, PEOPLE } from './frameViews';

const frame = useFrame();

const { hint: text, file, buttons } = FRAME_WORDS.vi;

async function open(hint: HintView | null, given: Given = {}) {
  const opened = await frame.open({ ...given, view: { hint, mails: mailsUpTo(3) } });
  const { page } = opened;
  const line = page.getByRole('region', { name: text.label });
  return { ...opened, line, button: (name: string) => line.getByRole('button', { name, exact: true }) };
}

describe('the guided line', () => {
  test('leads to the tab with the mistake', async () => {
    const { page, line, button } = await open(CORRECT_STEP);
    await line.getByText('Bước 1/4: Ở tab Văn Lâm, ô D9 ghi nhầm 1,234.').waitFor();
    await button(text.correctAction('D9')).click();
    await page.locator('[role=tab][aria-selected=true]').filter({ hasText: 'Văn Lâm' }).waitFor();
  });

  test.each([
    ['a wide window', {}],
    ['a narrow window', { size: NARROW }],
  ])('opens the menu on the command to choose, on %s', async (_, given) => {
    const { page, line, button } = await open({ step: 'build' }, given);
    await line.getByText(text.build).waitFor();
    await button(text.buildAction).click();
    await focused(page.getByRole('menuitem', { name: 'Lập tổng hợp' }));
  });

  test('goes to three', async () => {
    const { page, button, asked } = await open({ step: 'clock' });
    const sent = page.waitForResponse('**/api/clock');
    await button(text.clockAction).click();
    await sent;
    expect(asked).toEqual([['moveClock', '15:00']]);
  });

  test('opens the inbox', async () => {
    const { page, button } = await open({ step: 'mails' });
    await button(text.mailsAction).click();
    await page.getByRole('complementary').waitFor();
  });

  test('goes on with the spreadsheet from step to step', async () => {
    const { line, change } = await open(CORRECT_STEP);
    const steps = [
      [{ step: 'build' }, text.build],
      [{ step: 'clock' }, text.clock],
      [{ step: 'mails' }, text.mails],
    ] as const;
    for (const [hint, sentence] of steps) {
      change({ hint });
      await line.getByText(sentence).waitFor();
    }
    change({ hint: null });
    await line.waitFor({ state: 'detached' });
  });

  test('ends with a last sentence once a mail was read, without a further button', async () => {
    const { line, button } = await open({ step: 'mails' }, { storage: { readMails: '3' } });
    await line.getByText(text.done).waitFor();
    expect(await line.getByRole('button').count()).toBe(1);
    await button(text.close).click();
    await line.waitFor({ state: 'detached' });
  });

  test('begins anew in another workbook, from whichever window it was opened', async () => {
    const { line, change } = await open({ step: 'mails' }, { storage: { readMails: '3' } });
    await line.getByText(text.done).waitFor();
    change({ workbook: 2, mails: mailsUpTo(3).map((mail) => ({ ...mail, id: mail.id + 1_000 })) });
    await line.getByText(text.mails).waitFor();
  });

  test('stays closed in this window once it was closed, until the day is started over', async () => {
    const { page, line, button, change } = await open(CORRECT_STEP);
    await button(text.close).click();
    await line.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('tablist').waitFor();
    change({ hint: { step: 'build' }, title: 'Bảng tính khác' });
    await page.getByRole('heading', { name: 'Bảng tính khác' }).waitFor();
    expect(await line.count()).toBe(0);
    await page.getByRole('menuitem', { name: file.title }).click();
    await page.getByRole('menuitem', { name: file.startOver }).click();
    await page.getByRole('button', { name: buttons.OK, exact: true }).click();
    await line.getByText(text.build).waitFor();
  });

  test('says so if the chosen user has no right to do the step', async () => {
    const { page, line } = await open(CORRECT_STEP);
    expect(await line.getByText(text.change).count()).toBe(0);
    await page.getByRole('combobox').selectOption(PEOPLE[4]?.id ?? '');
    await line.getByText(text.change).waitFor();
    await page.getByRole('combobox').selectOption(PEOPLE[2]?.id ?? '');
    await line.getByText(text.change).waitFor({ state: 'detached' });
  });

  test('says so to an official, too, where the menu is for the staff', async () => {
    const { page, line } = await open({ step: 'build' });
    expect(await line.getByText(text.change).count()).toBe(0);
    await page.getByRole('combobox').selectOption(PEOPLE[2]?.id ?? '');
    await line.getByText(text.change).waitFor();
  });
});

test('a spreadsheet without a tutorial has no guided line', async () => {
  const { line } = await open(null);
  expect(await line.count()).toBe(0);
});
