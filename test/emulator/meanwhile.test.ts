/** Actions between two calls of a running script, and executions that Google ends. */

import { describe, expect, test } from '@jest/globals';
import type { Book } from '../../local/emulator/book/book';
import type { ExecutionOptions } from '../../local/emulator/executionOptions';
import { type Action, Meanwhile, readActions } from '../../local/emulator/meanwhile';
import { Workbench } from '../../local/emulator/workbench';
import { blankBook, NOW, script } from '../support/scripts';

const OFFICIAL = 'vl@example.vn';

/** A sheet with 1, 2, 3 in A1:A3 and "b", "c", "a" beside them. */
function filledBook(): Book {
  const book = blankBook();
  script(`sheet.getRange('A1:B3').setValues([[1, 'b'], [2, 'c'], [3, 'a']]);`, book);
  return book;
}

/** The first call of each script here finds its sheet. */
const FIRST = 2;

/** Runs a body with actions after its first call; returns the content of the sheet and the results of the actions. */
function during(
  body: string,
  actions: readonly Action[],
  book = filledBook(),
  options: Partial<ExecutionOptions> = {},
) {
  const meanwhile = new Meanwhile([{ call: FIRST, actions }]);
  const workbench = new Workbench(book, { now: NOW });
  const execution = script(body, book, { ...options, ...meanwhile.during(workbench) });
  return { execution, outcomes: meanwhile.outcomes, rows: workbench.rows(workbench.tabNames()[0] ?? ''), meanwhile };
}

const READ_THEN_WRITE = `const values = sheet.getRange('A1:A3').getValues(); sheet.getRange('C1:C3').setValues(values);`;

describe('actions happen after the effect of the call, and before the script goes on', () => {
  test('the next call sees a typed figure, and an earlier reading does not', () => {
    const { rows } = during(READ_THEN_WRITE, [{ type: ['Sheet1!A2', '1500'] }]);
    expect(rows).toEqual([
      ['1', 'b', '1'],
      ['1500', 'c', '2'],
      ['3', 'a', '3'],
    ]);
  });

  test.each<[string, Action, readonly (readonly string[])[]]>([
    [
      'paste',
      { paste: ['Sheet1!A1', [['7', '8']]] },
      [
        ['7', '8', '1'],
        ['2', 'c', '2'],
        ['3', 'a', '3'],
      ],
    ],
    [
      'sort, below the first row',
      { sort: ['Sheet1', 'B'] },
      [
        ['1', 'b', '1'],
        ['3', 'a', '2'],
        ['2', 'c', '3'],
      ],
    ],
    [
      'insert a row',
      { insertRow: ['Sheet1', 2] },
      [
        ['1', 'b', '1'],
        ['', '', '2'],
        ['2', 'c', '3'],
        ['3', 'a', ''],
      ],
    ],
    [
      'delete a row',
      { deleteRow: ['Sheet1', 1] },
      [
        ['2', 'c', '1'],
        ['3', 'a', '2'],
        ['', '', '3'],
      ],
    ],
    [
      'insert a column',
      { insertColumn: ['Sheet1', 'B'] },
      [
        ['1', '', '1'],
        ['2', '', '2'],
        ['3', '', '3'],
      ],
    ],
  ])('people %s', (_, action, expected) => {
    const { rows, outcomes } = during(READ_THEN_WRITE, [action]);
    expect(outcomes.map(({ refused }) => refused)).toEqual([null]);
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual(expected);
  });

  test('a script cannot use a tab that was deleted meanwhile', () => {
    const book = filledBook();
    book.addTab('Other', 1);
    const { execution } = during(READ_THEN_WRITE, [{ deleteTab: ['Sheet1'] }], book);
    expect(execution.error).toMatch(/not found/);
  });

  test('rights apply, and the script goes on after a refused action', () => {
    const book = filledBook();
    script(`sheet.protect().addEditors(['staff@example.vn']);`, book);
    const { outcomes, execution, rows } = during(
      READ_THEN_WRITE,
      [
        { type: ['Sheet1!A2', '1500'], user: OFFICIAL },
        { insertRow: ['Sheet1', 1], user: OFFICIAL },
        { deleteTab: ['Nowhere'] },
      ],
      book,
    );
    expect(outcomes.every(({ refused }) => refused !== null)).toBe(true);
    expect([execution.error, rows[1]?.[0]]).toEqual([null, '2']);
  });

  test('a call that is never reached is reported', () => {
    expect(during(`return 1;`, []).meanwhile.unreached).toEqual([FIRST]);
  });
});

describe('a second execution', () => {
  const LOCKING = `return LockService.getDocumentLock().tryLock(10);`;
  const inside = (body: string, second: string) => {
    const book = filledBook();
    let got: unknown;
    const execution = script(body, book, {
      afterCall: (number) => {
        if (number === FIRST) got = script(second, book).returned;
      },
    });
    return { got, execution };
  };

  test('does not get the lock that the first holds', () => {
    expect(inside(`LockService.getDocumentLock().tryLock(10); sheet.getName();`, LOCKING).got).toBe(false);
  });

  test.each(['alert', 'prompt'])(
    'gets the lock while an %s of the first is open, and the first has lost it',
    (kind) => {
      const book = filledBook();
      let got: unknown;
      const { returned } = script(
        `const lock = LockService.getDocumentLock(); lock.tryLock(10);
       SpreadsheetApp.getUi().${kind}('?'); return [lock.hasLock(), lock.tryLock(10)].join();`,
        book,
        {
          answers: () => {
            got = script(LOCKING, book).returned;
            return undefined;
          },
        },
      );
      expect([got, returned]).toEqual([true, 'false,true']);
    },
  );

  test('gets the lock after the first has ended, also with an error', () => {
    const book = filledBook();
    script(`LockService.getDocumentLock().tryLock(10); throw new Error('no');`, book);
    expect(script(LOCKING, book).returned).toBe(true);
  });
});

describe('an execution that Google ends', () => {
  const CATCHING = `for (let n = 1; n <= 9; n++) { try { sheet.getRange(n, 3).setValue(n); } catch (error) {} } return 'over';`;

  test('makes no further call, even if the script catches the error', () => {
    const book = filledBook();
    const { error } = script(CATCHING, book, { killCall: FIRST + 2 });
    expect(error).toMatch(/ended at call 4/);
    expect(new Workbench(book).rows('Sheet1').map((cells) => cells[2])).toEqual(['1', '2', '']);
  });

  test('takes at most six minutes on the clock that the calls move', () => {
    const { error, returned } = script(`sheet.getName(); return Date.now();`, filledBook(), { callCost: 100 });
    expect([error, returned]).toEqual([null, NOW + 200_000]);
    const late = script(CATCHING, filledBook(), { callCost: 100 });
    expect(late.error).toBe('Exceeded maximum execution time');
  });
});

describe('writes that are sent in bundles', () => {
  const protectedBook = () => {
    const book = filledBook();
    script(`sheet.protect().addEditors(['staff@example.vn']);`, book);
    return book;
  };
  const asOfficial = { user: OFFICIAL, bundlesWrites: true };
  const WRITE = `sheet.getRange('A1').setValue(5);`;
  const TRIED = (send: string) =>
    `${WRITE} let seen = 'nothing'; try { ${send} } catch (error) { seen = error.message; } return seen;`;

  test.each([
    ['a read', `sheet.getRange('A1').getValues();`],
    ['a flush', `SpreadsheetApp.flush();`],
  ])('show a refusal at %s', (_, send) => {
    expect(script(TRIED(send), protectedBook(), asOfficial).returned).toMatch(/protected/);
  });

  test('throw it at the end if nothing was read', () => {
    expect(script(WRITE, protectedBook(), asOfficial).error).toMatch(/protected/);
  });

  test('do not throw it at a call of another service', () => {
    const { returned, error } = script(
      TRIED(`PropertiesService.getDocumentProperties().getProperties();`),
      protectedBook(),
      asOfficial,
    );
    expect(returned).toBe('nothing');
    expect(error).toMatch(/protected/);
  });

  test('throw a failure like a refusal, once', () => {
    const body = `${WRITE} try { SpreadsheetApp.flush(); } catch (error) {} SpreadsheetApp.flush(); return 'sent';`;
    expect(script(body, filledBook(), { bundlesWrites: true, failCall: FIRST }).returned).toBe('sent');
  });
});

describe('a list of actions', () => {
  test.each([['{}'], ['[{"type": "A1"}]'], ['[{"fly": ["A1"]}]'], ['[{"sort": ["Sheet1", "1"]}]'], ['nonsense']])(
    'is refused where it is none: %s',
    (json) => {
      expect(() => readActions(json)).toThrow();
    },
  );

  test('is read in its documented form', () => {
    const json = '[{"type": ["Văn Lâm!D8", "1500"], "event": false, "user": "a@b.vn"}, {"run": "tick"}]';
    expect(readActions(json)).toEqual(JSON.parse(json));
  });
});
