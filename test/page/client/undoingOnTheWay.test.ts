/** Ctrl+Z while what was written has not arrived, and after it came to nothing. */

import { describe, expect, test } from '@jest/globals';
import { gate } from '../../support/gate';
import { taking } from '../toldWorkbook';
import { districtTab } from '../views';
import { useGridWindow } from './gridWindow';
import { holding, isToldSo, sending } from './slowServer';

const open = useGridWindow();

const OTHER = { ...districtTab(3), id: 9, name: 'Mỹ Hào' };

describe('what is on its way', () => {
  test('is not sent at all where it still waits, and is gone at once', async () => {
    const { answers, answer } = holding(1);
    const window = await open(answers);
    window.click('D9');
    for (const text of ['31', '32', '33']) window.enter(text);
    window.press('Control+z');
    expect([window.underWay, window.active]).toEqual([['31', '32'], 'D11']);
    window.press('Control+z');
    expect([window.underWay, window.active]).toEqual([['31'], 'D10']);
    answer();
    window.enter('7');
    await window.hasAsked(2);
    expect(window.written).toEqual([
      [9, 4, '31'],
      [10, 4, '7'],
    ]);
  });

  test('shows what the cell held before while it is being sent, and is taken back after', async () => {
    const { answers, answer } = holding(1);
    const window = await open(answers);
    window.click('D9');
    await sending(window, () => window.enter('31'));
    window.press('Control+z');
    expect(window.underWay).toEqual([]);
    answer();
    await window.hasAsked(2);
    expect(window.written[1]).toEqual([9, 4, '1002']);
  });

  test('is taken back one by one while the server is away, and then not sent', async () => {
    let isThere = false;
    const window = await open((asked, workbook) => (isThere ? taking(asked, workbook) : null));
    window.click('D9');
    window.enter('31');
    window.enter('32');
    await window.areWaiting(2);
    const tries = window.written.length;
    window.press('Control+z');
    expect(window.underWay).toEqual(['31']);
    window.press('Control+z');
    expect(window.underWay).toEqual([]);
    isThere = true;
    window.enter('7');
    await window.hasAsked(tries + 1);
    expect(window.written[tries]).toEqual([9, 4, '7']);
    expect(window.takeErrors()).toHaveLength(1);
  });

  test('and was being taken back when the server went away is not sent again', async () => {
    let isThere = false;
    const { passed, open: fail } = gate();
    const window = await open(async (asked, workbook) => {
      await passed;
      return isThere ? taking(asked, workbook) : null;
    });
    window.click('D9');
    await sending(window, () => window.enter('31'));
    window.press('Control+z');
    fail();
    await window.isIdle();
    isThere = true;
    window.enter('7');
    await window.hasAsked(2);
    expect(window.written[1]).toEqual([9, 4, '7']);
    expect(window.takeErrors()).toHaveLength(1);
  });

  test('shows at once what a cell gets back, also behind what is being sent', async () => {
    const { answers, answer } = holding(2);
    const window = await open(answers);
    window.click('D9');
    window.enter('31');
    await window.hasAsked(1);
    await sending(window, () => window.enter('32'));
    window.press('Control+z', 'Control+z');
    expect(window.underWay).toEqual(['1002']);
    answer();
    await window.hasAsked(4);
    expect(window.written.slice(2)).toEqual([
      [10, 4, '1003'],
      [9, 4, '1002'],
    ]);
    await window.shows('D9', '1002');
  });
});

describe('what came to nothing can be taken back later', () => {
  test('after Escape', async () => {
    let isThere = true;
    const window = await open((asked, workbook) => (isThere ? taking(asked, workbook) : null));
    window.click('D9');
    window.enter('31');
    window.enter('32');
    await window.hasAsked(2);
    await window.shows('D10', '32');
    await window.isIdle();
    isThere = false;
    window.press('Control+z');
    await window.areWaiting(1);
    window.press('Escape');
    expect(window.underWay).toEqual([]);
    isThere = true;
    window.press('Control+z');
    await window.hasAsked(4);
    expect(window.written.slice(2)).toEqual([
      [10, 4, '1003'],
      [10, 4, '1003'],
    ]);
    expect(window.takeErrors()).toHaveLength(1);
  });

  test('when its tab was out of view at its turn', async () => {
    const { answers, answer } = holding(3);
    const window = await open(answers);
    window.click('D9');
    window.enter('31');
    window.enter('32');
    await window.hasAsked(2);
    await window.shows('D10', '32');
    const { tab } = window.workbook.view;
    await window.look(OTHER);
    await sending(window, () => window.enter('5'));
    await window.look(tab);
    window.press('Control+z');
    await window.look(OTHER);
    answer();
    await isToldSo(window);
    await window.look(tab);
    window.press('Control+z');
    await window.hasAsked(4);
    expect(window.written[3]).toEqual([10, 4, '1003']);
  });

  test('when the server refused', async () => {
    const window = await open((asked, workbook) =>
      workbook.asked.length === 3 ? { refusal: 'Ô này đã khóa.' } : taking(asked, workbook),
    );
    window.click('D9');
    window.enter('31');
    window.enter('32');
    await window.hasAsked(2);
    window.press('Control+z');
    await window.hasAsked(3);
    await window.isIdle();
    window.press('Control+z');
    await window.hasAsked(4);
    expect(window.written[3]).toEqual([10, 4, '1003']);
  });
});
