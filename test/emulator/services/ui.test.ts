import { describe, expect, test } from '@jest/globals';
import { Book } from '../../../local/emulator/book/book';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, script } from '../../support/scripts';

const SHEETS_ALONE = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];

const ui = (body: string, circumstances: Parameters<typeof script>[2] = {}) =>
  script(`const ui = SpreadsheetApp.getUi(); ${body}`, blankBook(), circumstances);

describe('an alert', () => {
  test('with only a text shows the text, and has only the button OK', () => {
    const { alerts, returned } = ui(`return ui.alert('Xong.') === ui.Button.OK;`);
    expect([alerts, returned]).toEqual([['Xong.'], true]);
  });

  test.each([
    ['OK', 'OK'],
    ['OK_CANCEL', 'CANCEL'],
    ['YES_NO', 'NO'],
    ['YES_NO_CANCEL', 'CANCEL'],
  ])('with the buttons %s is answered %s when nobody answers', (buttons, answer) => {
    expect(ui(`return ui.alert('?', '?', ui.ButtonSet.${buttons}) === ui.Button.${answer};`).returned).toBe(true);
  });

  test('after an alert takes the next answer', () => {
    const question = `ui.alert('?', '?', ui.ButtonSet.YES_NO)`;
    const { alerts, returned } = ui(`return [${question} === ui.Button.YES, ${question} === ui.Button.NO].join();`, {
      answers: ['YES', 'NO'],
    });
    expect([alerts, returned]).toEqual([['?\n?', '?\n?'], 'true,true']);
  });

  test('is passed to a function that answers it', () => {
    const { dialogs, returned } = ui(
      `return [ui.alert('Xong.'), ui.alert('Chắc chưa?', 'Gửi ngay.', ui.ButtonSet.YES_NO),
        ui.prompt('Đơn vị', 'Mã?', ui.ButtonSet.OK_CANCEL).getResponseText()].join();`,
      { answers: ({ kind, buttons }) => (kind === 'prompt' ? '325' : buttons.find((button) => button === 'YES')) },
    );
    expect(dialogs).toEqual([
      { title: '', text: 'Xong.', kind: 'alert', buttons: ['OK'] },
      { title: 'Chắc chưa?', text: 'Gửi ngay.', kind: 'alert', buttons: ['YES', 'NO'] },
      { title: 'Đơn vị', text: 'Mã?', kind: 'prompt', buttons: ['OK', 'CANCEL'] },
    ]);
    expect(returned).toBe('OK,YES,325');
  });

  test('accepts a Vietnamese label as its answer', () => {
    const question = `ui.alert('?', '?', ui.ButtonSet.YES_NO) === ui.Button.YES`;
    expect(
      ui(`return [${question}, ${question}, ${question}].join();`, { answers: ['có', 'yes', 'Không'] }).returned,
    ).toBe('true,true,false');
  });

  test('has only the requested buttons', () => {
    expect(ui(`ui.alert('?', '?', ui.ButtonSet.YES_NO)`, { answers: ['OK'] }).error).toBe(
      'The dialog has no button OK, only YES, NO.',
    );
  });

  test('is refused with invalid buttons', () => {
    expect(ui(`ui.alert('?', '?', 'MAYBE')`).error).toBe(
      'The parameters do not match the method signature for Ui.alert.',
    );
  });

  test('needs no scope, but is refused to a simple trigger', () => {
    expect(ui(`ui.alert('Xong.')`, { scopes: SHEETS_ALONE }).alerts).toEqual(['Xong.']);
    expect(ui(`ui.alert('Xong.')`, { scopes: SHEETS_ALONE, authMode: 'LIMITED' })).toMatchObject({
      alerts: [],
      error: 'You do not have permission to call Ui.alert.',
    });
  });
});

describe('a prompt', () => {
  const question = (prompt: string, answers?: readonly string[]) => {
    const { alerts, returned, error } = ui(
      `const response = ui.prompt(${prompt}); return response.getSelectedButton() + ': ' + response.getResponseText();`,
      answers ? { answers } : {},
    );
    return { alerts, said: error ?? returned };
  };

  test('types the next answer and presses OK', () => {
    expect(question(`'Mở khóa', 'Huyện nào?', ui.ButtonSet.OK_CANCEL`, ['Văn Lâm'])).toEqual({
      alerts: ['Mở khóa\nHuyện nào?'],
      said: 'OK: Văn Lâm',
    });
  });

  test.each(['CANCEL', 'cancel', 'Hủy', 'HỦY', 'Hủy'.normalize('NFD')])('is cancelled by %s', (answer) =>
    expect(question(`'?', '?', ui.ButtonSet.OK_CANCEL`, [answer]).said).toBe('CANCEL: '),
  );

  test('is not cancelled by an answer that only contains the word', () => {
    expect(question(`'?', '?', ui.ButtonSet.OK_CANCEL`, ['Hủy bỏ']).said).toBe('OK: Hủy bỏ');
  });

  test.each([
    [`'?', '?', ui.ButtonSet.OK_CANCEL`, 'CANCEL: '],
    [`'?', ui.ButtonSet.YES_NO_CANCEL`, 'CANCEL: '],
    [`'?', ui.ButtonSet.YES_NO`, 'CLOSE: '],
    [`'?'`, 'CLOSE: '],
  ])('%s is given up when nobody answers', (prompt, said) => expect(question(prompt).said).toBe(said));

  test('with only a text shows the text', () => {
    expect(question(`'Tên?'`, ['An'])).toEqual({ alerts: ['Tên?'], said: 'OK: An' });
  });

  test('with Yes and No takes a typed answer as Yes', () => {
    expect(question(`'?', ui.ButtonSet.YES_NO`, ['An']).said).toBe('YES: An');
  });

  test('and an alert take their answers in turn', () => {
    const body = `return [ui.prompt('?').getResponseText(), ui.alert('?', '?', ui.ButtonSet.YES_NO)].join();`;
    expect(ui(body, { answers: ['An', 'có'] }).returned).toBe('An,YES');
  });

  test('is refused to a simple trigger, and with invalid buttons', () => {
    expect(ui(`ui.prompt('?')`, { authMode: 'LIMITED' }).error).toContain('Ui.prompt');
    expect(question(`'?', '?', 'MAYBE'`).said).toContain('method signature for Ui.prompt');
  });
});

describe('a menu', () => {
  test('has its items and submenus in their order', () => {
    const { menus } = ui(`
      ui.createMenu('Báo cáo').addItem('Lập', 'build').addSeparator()
        .addSubMenu(ui.createMenu('Quản trị').addItem('Thiết lập', 'setUp')).addItem('Giúp', 'help').addToUi();`);
    expect(menus).toEqual([
      {
        title: 'Báo cáo',
        items: [
          { label: 'Lập', function: 'build' },
          { label: 'Quản trị', items: [{ label: 'Thiết lập', function: 'setUp' }] },
          { label: 'Giúp', function: 'help' },
        ],
      },
    ]);
  });

  test('appears only after addToUi', () => {
    expect(ui(`ui.createMenu('Báo cáo').addItem('Lập', 'build');`).menus).toEqual([]);
  });

  test('takes only a menu as a submenu', () => {
    expect(ui(`ui.createMenu('Báo cáo').addSubMenu({ caption: 'x', items: [] });`).error).toBe(
      'The parameters do not match the method signature: Menu expected.',
    );
  });

  // Google runs onOpen before the user grants any scope.
  test('needs no scope', () => {
    expect(ui(`ui.createMenu('x').addItem('y', 'z').addToUi();`, { scopes: [] }).error).toContain(
      'SpreadsheetApp.getActiveSpreadsheet',
    );
    const code = `function onOpen() { SpreadsheetApp.getUi().createMenu('x').addItem('y', 'z').addToUi(); }`;
    const { execution } = new Workbench(Book.blank(), { bundle: { code, manifest: { oauthScopes: [] } } }).menu();
    expect([execution.error, execution.menus.length]).toEqual([null, 1]);
  });
});

test('a workbench lists the menu with the path and function of each item', () => {
  const code = `function onOpen() {
    const ui = SpreadsheetApp.getUi();
    const deep = ui.createMenu('Sâu').addItem('Dưới cùng', 'bottom');
    ui.createMenu('Báo cáo').addItem('Lập', 'build')
      .addSubMenu(ui.createMenu('Quản trị').addItem('Thiết lập', 'setUp').addSubMenu(deep)).addToUi();
  }`;
  expect(new Workbench(Book.blank(), { bundle: { code, manifest: {} } }).menu().items).toEqual([
    { path: [], label: 'Lập', function: 'build' },
    { path: ['Quản trị'], label: 'Thiết lập', function: 'setUp' },
    { path: ['Quản trị', 'Sâu'], label: 'Dưới cùng', function: 'bottom' },
  ]);
});
