import { describe, expect, test } from '@jest/globals';
import { blankBook, returned, script } from '../../support/scripts';

/** Google's limits, in bytes. */
const A_VALUE = 9 * 1024;
const A_STORE = 500 * 1024;

const DOCUMENT = 'PropertiesService.getDocumentProperties()';

describe('properties', () => {
  test('persist between executions, each store separately', () => {
    const book = blankBook();
    script(
      `PropertiesService.getDocumentProperties().setProperty('a', 'document');
       PropertiesService.getScriptProperties().setProperty('a', 'script');
       PropertiesService.getUserProperties().setProperty('a', 'user');`,
      book,
    );
    expect(
      returned(
        `return ['Document', 'Script', 'User'].map((name) => PropertiesService['get' + name + 'Properties']().getProperty('a'));`,
        book,
      ),
    ).toEqual(['document', 'script', 'user']);
  });

  test('that are set again are replaced, and the others stay', () => {
    expect(
      returned(`
        const store = ${DOCUMENT};
        store.setProperties({ a: '1', b: '2' }).setProperties({ b: '3', c: '4' });
        return store.getProperties();`),
    ).toEqual({ a: '1', b: '3', c: '4' });
  });

  test('are kept as text', () => {
    expect(returned(`return ${DOCUMENT}.setProperty('a', 5).getProperty('a');`)).toBe('5');
  });

  test('are returned as a copy', () => {
    expect(
      returned(`
        const store = ${DOCUMENT}.setProperty('a', '1');
        store.getProperties().a = '2';
        return store.getProperty('a');`),
    ).toBe('1');
  });

  test('are null for an unknown name', () => {
    expect(returned(`return ${DOCUMENT}.getProperty('toString');`)).toBeNull();
  });
});

describe('a value', () => {
  test.each([
    ['of exactly 9 KB is kept', `'x'.repeat(${A_VALUE})`, null],
    ['of one byte more is refused', `'x'.repeat(${A_VALUE + 1})`, 'Argument too large: value'],
    ['is measured in bytes, not letters', `'ế'.repeat(${A_VALUE / 3})`, null],
    ['with as many letters of three bytes is refused', `'ế'.repeat(${A_VALUE})`, 'Argument too large: value'],
  ])('%s', (_case, value, error) => {
    expect(script(`${DOCUMENT}.setProperty('a', ${value});`).error).toBe(error);
  });
});

describe('a store', () => {
  // Sixty-four values of 7998 bytes with names of two bytes are 512.000 bytes, exactly 500 KB.
  const fill = `for (let i = 10; i < 74; i++) ${DOCUMENT}.setProperty(String(i), 'x'.repeat(${A_STORE / 64 - 2}));`;

  test('holds exactly 500 KB, names included', () => expect(script(fill).error).toBeNull());

  test('refuses one byte more, and does not change', () => {
    const book = blankBook();
    expect(script(`${fill} ${DOCUMENT}.setProperty('z', '');`, book).error).toContain('storage quota');
    expect([book.properties.document.size, book.properties.document.has('z')]).toEqual([64, false]);
  });

  test('when full, accepts a shorter value for a longer one', () => {
    expect(script(`${fill} ${DOCUMENT}.setProperty('10', 'ngắn');`).error).toBeNull();
  });

  test('that is full does not limit the others', () => {
    expect(script(`${fill} PropertiesService.getUserProperties().setProperty('a', 'b');`).error).toBeNull();
  });
});

describe('the lock', () => {
  test.each(['', `'10'`])('refuses tryLock(%s)', (timeout) => {
    expect(script(`LockService.getDocumentLock().tryLock(${timeout})`).error).toBe(
      'The parameters do not match the method signature for Lock.tryLock.',
    );
  });

  test('may be locked again by the execution that holds it', () => {
    const twice = `const lock = LockService.getDocumentLock(); return lock.tryLock(1) && lock.tryLock(1);`;
    expect(returned(twice)).toBe(true);
  });
});

describe('the session', () => {
  test.each(['vi', 'en'])('has the language of the user’s account, %s, not that of the spreadsheet', (locale) => {
    expect(script('return Session.getActiveUserLocale();', blankBook(), { locale }).returned).toBe(locale);
  });
});

describe('the console', () => {
  test('keeps lines in order, with their level', () => {
    expect(script(`console.log('a'); console.info('b'); console.warn('c'); console.error('d');`).logs).toEqual([
      { level: 'log', text: 'a' },
      { level: 'info', text: 'b' },
      { level: 'warn', text: 'c' },
      { level: 'error', text: 'd' },
    ]);
  });

  test('joins the arguments of a call', () => {
    expect(script(`console.log('dòng', 7, true);`).logs[0]?.text).toBe('dòng 7 true');
  });

  test('turns errors into the error of the execution, but not warnings', () => {
    expect(script(`console.warn('hơi lạ');`).error).toBeNull();
    expect(script(`console.error('hỏng'); console.error('hỏng nữa');`).error).toBe('hỏng\nhỏng nữa');
  });

  test('does not hide a thrown error', () => {
    expect(script(`console.error('hỏng'); throw new Error('dừng');`).error).toBe('dừng');
  });
});
