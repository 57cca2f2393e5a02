import { describe, expect, test } from '@jest/globals';
import { gate } from '../../support/gate';
import { taking } from '../toldWorkbook';
import { districtTab, withCell } from '../views';
import { useGridWindow } from './gridWindow';

const open = useGridWindow();

const OTHER = { ...districtTab(3), id: 9, name: 'Mỹ Hào' };

describe('typing', () => {
  test('goes along a row by Tab and back to its first column by Enter', async () => {
    const window = await open();
    window.click('D8');
    window.press('1', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter');
    // Enter opened the cell that was only passed; leaving it as it is sends nothing.
    window.press('Enter');
    await window.hasAsked(1);
    expect([window.active, window.written]).toEqual(['D9', [[8, 4, '1']]]);
  });

  test('shows at once and sends in order while the server takes its time', async () => {
    const { passed, open: answer } = gate();
    let askedMeanwhile = 0;
    const window = await open(async (asked, workbook) => {
      await passed;
      askedMeanwhile ||= workbook.asked.length;
      return taking(asked, workbook);
    });
    window.click('D9');
    for (const text of ['11', '12', '13']) window.enter(text);
    expect(window.underWay).toEqual(['11', '12', '13']);
    answer();
    await window.hasAsked(3);
    expect(askedMeanwhile).toBe(1);
    expect(window.written).toEqual([
      [9, 4, '11'],
      [10, 4, '12'],
      [11, 4, '13'],
    ]);
    await window.shows('D11', '13');
  });

  test('goes on when the window is hidden before it has drawn what came', async () => {
    const window = await open();
    window.document.draws = false;
    window.click('D9');
    window.enter('1');
    window.enter('2');
    await window.until(() => window.modules.store.view.value?.version === 2);
    window.document.hide();
    await window.hasAsked(2);
    expect(window.written[1]).toEqual([10, 4, '2']);
  });

  test('is on its way in its own tab only', async () => {
    const { passed, open: answer } = gate();
    const window = await open(async () => {
      await passed;
      return {};
    });
    window.click('D9');
    window.enter('31');
    expect(window.underWay).toEqual(['31']);
    await window.look(OTHER);
    expect(window.underWay).toEqual([]);
    answer();
    await window.hasAsked(1);
    expect(window.workbook.asked[0]?.body).toMatchObject({ viewpoint: { tab: 324 }, row: 9, text: '31' });
  });

  test('is given up by Escape', async () => {
    const window = await open();
    window.click('D9');
    window.press('5', 'Escape', 'Enter', 'Escape');
    await window.shows('D9', '1.002');
    expect([window.active, window.underWay, window.written]).toEqual(['D9', [], []]);
  });

  test('sends nothing for a cell that was opened and left as it was', async () => {
    const window = await open();
    window.click('D9');
    window.press('F2');
    expect(window.modules.cellEdit.edit.value?.text).toBe('1002');
    window.press('Enter');
    expect([window.active, window.underWay, window.written]).toEqual(['D10', [], []]);
  });

  test('stays as it is when another user changes something', async () => {
    const window = await open();
    window.click('D9');
    window.type('12');
    window.workbook.view = withCell(window.workbook.view, 8, 4, { text: '4.444', input: '4444' });
    await window.refresh();
    await window.shows('D8', '4.444');
    window.enter('34');
    await window.hasAsked(1);
    expect(window.written).toEqual([[9, 4, '1234']]);
  });

  test('goes to its own tab when another comes into view while the edit is open', async () => {
    const window = await open();
    window.click('D9');
    window.type('31');
    await window.look(OTHER);
    await window.hasAsked(1);
    expect(window.workbook.asked[0]?.body).toMatchObject({ viewpoint: { tab: 324 }, row: 9, column: 4, text: '31' });
    expect(window.modules.cellEdit.edit.value).toBeNull();
  });
});

describe('what is not taken', () => {
  test('gives the cell back what it held', async () => {
    const window = await open(() => ({ refusal: 'Ô này được bảo vệ.' }));
    window.click('C9');
    window.enter('5');
    await window.isIdle();
    expect(window.modules.notices.toasts.value).toMatchObject([{ text: 'C9: Ô này được bảo vệ.', isError: true }]);
    await window.shows('C9', '8.000');
  });

  test('twice for the same reason is noted once', async () => {
    const window = await open(() => ({ refusal: 'Ô này được bảo vệ.' }));
    for (const times of [1, 2]) {
      window.click('C9');
      window.enter('5');
      await window.hasAsked(times);
      await window.isIdle();
    }
    expect(window.toasts).toHaveLength(1);
  });

  test('is forgotten by Escape while the server is away, and then not sent', async () => {
    let isThere = false;
    const window = await open((asked, workbook) => (isThere ? taking(asked, workbook) : null));
    window.click('D9');
    window.enter('5785');
    await window.areWaiting(1);
    window.press('Escape');
    expect(window.underWay).toEqual([]);
    await window.shows('D9', '1.002');
    isThere = true;
    window.enter('7');
    await window.shows('D10', '7');
    expect(window.written).toEqual([
      [9, 4, '5785'],
      [10, 4, '7'],
    ]);
    expect(window.takeErrors()).toHaveLength(1);
  });

  test('does not hold up what is typed meanwhile', async () => {
    const window = await open((asked, workbook) =>
      'row' in asked.body && asked.body.row === 9 ? { refusal: 'Không nhận.' } : taking(asked, workbook),
    );
    window.click('D9');
    for (const figure of ['999999999', '1001', '1402', '1803']) window.enter(figure);
    await window.hasAsked(4);
    expect(window.written).toEqual([
      [9, 4, '999999999'],
      [10, 4, '1001'],
      [11, 4, '1402'],
      [12, 4, '1803'],
    ]);
  });

  test('by a server that is not there waits cell by cell, never run together, and goes when it is back', async () => {
    let isThere = false;
    const window = await open((asked, workbook) => (isThere ? taking(asked, workbook) : null));
    window.click('D9');
    for (const figure of ['5785', '900', '870']) window.enter(figure);
    await window.areWaiting(3);
    expect(window.active).toBe('D12');
    isThere = true;
    await window.refresh();
    await window.shows('D9', '5785');
    await window.shows('D10', '900');
    await window.shows('D11', '870');
    expect(window.takeErrors()).toHaveLength(1);
  });

  test('because it is more than a cell holds is said before it is sent, and holds nothing up', async () => {
    const window = await open();
    window.click('D9');
    window.paste('x'.repeat(50_001));
    await window.until(() => window.modules.notices.dialog.value !== null);
    window.modules.notices.dialog.value?.answer('OK');
    window.enter('7');
    await window.hasAsked(1);
    expect(window.written).toEqual([[9, 4, '7']]);
  });

  test('by a server that answers with a fault does not hold up what follows', async () => {
    let isWell = false;
    const window = await open((asked, workbook) => (isWell ? taking(asked, workbook) : 'fault'));
    window.click('D9');
    window.enter('1');
    await window.hasAsked(1);
    isWell = true;
    window.enter('2');
    await window.hasAsked(2);
    expect(window.written[1]).toEqual([10, 4, '2']);
  });

  test('waits in its cell while the user types on, and is sent with the next', async () => {
    let isThere = false;
    const { passed, open: fail } = gate();
    const window = await open(async (asked, workbook) => {
      await passed;
      return isThere ? taking(asked, workbook) : null;
    });
    window.click('D9');
    window.press('1', 'Enter', '2', 'Enter', '3');
    fail();
    await window.areWaiting(2);
    isThere = true;
    window.press('Enter');
    await window.hasAsked(4);
    await window.shows('D11', '3');
    expect(window.written).toEqual([
      [9, 4, '1'],
      [9, 4, '1'],
      [10, 4, '2'],
      [11, 4, '3'],
    ]);
    expect(window.takeErrors()).toHaveLength(1);
  });
});
