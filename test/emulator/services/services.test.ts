import { describe, expect, test } from '@jest/globals';
import { blankBook, NOW, returned, script } from '../../support/scripts';

describe('the spreadsheet', () => {
  test('keeps locale and time zone, and refuses invalid ones', () => {
    const book = blankBook();
    script(`ss.setSpreadsheetLocale('en_US'); ss.setSpreadsheetTimeZone('America/New_York');`, book);
    expect([book.locale, book.timeZone]).toEqual(['en_US', 'America/New_York']);
    expect(script(`ss.setSpreadsheetLocale('Tiếng Việt')`).error).toContain('Invalid locale');
    expect(script(`ss.setSpreadsheetTimeZone('Hà Nội')`).error).toContain('Invalid argument');
    expect(script(`ss.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh')`).error).toBeNull();
  });

  test('shows toasts', () => expect(script(`ss.toast('xong')`).toasts).toEqual(['xong']));
});

describe('properties', () => {
  test('are kept as text, by store', () => {
    const book = blankBook();
    script(`PropertiesService.getDocumentProperties().setProperties({ a: 'x', b: 'y' });`, book);
    expect(
      returned(
        `const document = PropertiesService.getDocumentProperties();
         return [document.getProperties(), document.getProperty('c'), PropertiesService.getUserProperties().getProperties()];`,
        book,
      ),
    ).toEqual([{ a: 'x', b: 'y' }, null, {}]);
  });

  test.each([
    ['a value over 9 KB', `{ a: 'x'.repeat(9217) }`, 'Argument too large: value'],
    [
      'a store over 500 KB',
      `Object.fromEntries(Array.from({ length: 60 }, (_, i) => ['k' + i, 'x'.repeat(9000)]))`,
      'storage quota',
    ],
  ])('%s is refused and changes nothing', (_case, entries, message) => {
    const book = blankBook();
    expect(script(`PropertiesService.getDocumentProperties().setProperties(${entries});`, book).error).toContain(
      message,
    );
    expect(book.properties.document.size).toBe(0);
  });
});

describe('the lock', () => {
  const take = `return LockService.getDocumentLock().tryLock(10);`;
  test('is granted when it is free', () => expect(script(take).returned).toBe(true));
  test('is refused while another execution holds it', () => {
    expect(script(take, blankBook(), { lockHeldElsewhere: true }).returned).toBe(false);
  });
});

describe('the user interface', () => {
  test('records alerts and answers them with the requested buttons', () => {
    const { alerts, returned: answer } = script(
      `const ui = SpreadsheetApp.getUi(); return ui.alert('Tiêu đề', 'Câu hỏi', ui.ButtonSet.YES_NO) === ui.Button.YES;`,
      blankBook(),
      { answers: ['YES'] },
    );
    expect([alerts, answer]).toEqual([['Tiêu đề\nCâu hỏi'], true]);
  });

  test('takes the last button without an answer, so that silence agrees to nothing', () => {
    const refused = `const ui = SpreadsheetApp.getUi(); return ui.alert('?', '?', ui.ButtonSet.YES_NO) === ui.Button.NO;`;
    expect(script(refused).returned).toBe(true);
  });
});

test('the spreadsheet is refused without its scope', () => {
  expect(script('', blankBook(), { scopes: [] }).error).toContain('Specified permissions are not sufficient');
});

describe('an execution', () => {
  test('has ECMAScript and nothing of Node or a browser', () => {
    const names = ['process', 'require', 'setTimeout', 'fetch', 'URL', 'TextEncoder', 'structuredClone', 'window'];
    expect(returned(`return ${JSON.stringify(names)}.filter((name) => name in globalThis);`)).toEqual([]);
  });

  test('has the clock it was given', () => {
    expect(returned('return [Date.now(), new Date().getTime()];')).toEqual([NOW, NOW]);
    expect(returned('return [typeof Date(), new Date(0) instanceof Date, new Date(0).constructor === Date];')).toEqual([
      'string',
      true,
      true,
    ]);
  });

  test('throws the name of a method that is not supported', () => {
    expect(script('sheet.getSlicers()').error).toBe('Sheet.getSlicers is not supported by the emulator.');
    expect(script('SpreadsheetApp.openByUrl("x")').error).toBe(
      'SpreadsheetApp.openByUrl is not supported by the emulator.',
    );
  });

  test('starts afresh each time: globals do not persist', () => {
    expect(returned('globalThis.kept = (globalThis.kept ?? 0) + 1; return globalThis.kept;')).toBe(1);
    expect(returned('globalThis.kept = (globalThis.kept ?? 0) + 1; return globalThis.kept;')).toBe(1);
  });

  test('that logs an error reports a problem', () => {
    expect(script(`console.log('thường'); console.error('hỏng');`).error).toBe('hỏng');
    expect(script(`console.log('thường');`).error).toBeNull();
  });

  test('keeps what was written before it failed', () => {
    const book = blankBook();
    expect(script(`sheet.getRange('A1').setValues([[1]]); throw new Error('dừng');`, book).error).toBe('dừng');
    expect(book.tabs[0]?.raw(1, 1)).toBe(1);
  });
});

describe('calls to Google', () => {
  const work = `sheet.getRange('A1').setValues([[1]]); sheet.getRange('A2').setValues([[2]]); ss.toast('x');`;

  test('are counted by method; handles and builders are not', () => {
    expect(script(work).calls).toEqual({ 'Spreadsheet.getSheets': 1, 'Range.setValues': 2, 'Spreadsheet.toast': 1 });
  });

  test('can be made to fail by number, before they have any effect, with an Error that the script can catch', () => {
    const book = blankBook();
    const { error, returned: caught } = script(
      `try { ${work} } catch (error) { return error instanceof Error && error.message; }`,
      book,
      { failCall: 3 },
    );
    expect([error, caught]).toEqual([null, 'Service error: Range.setValues failed (call 3, on purpose).']);
    expect([book.tabs[0]?.raw(1, 1), book.tabs[0]?.raw(2, 1)]).toEqual([1, '']);
  });
});
