/** The engine evaluates formulas only when something that they depend on changed. That must never show. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Book } from '../../../local/emulator/book/book';
import type { Content } from '../../../local/emulator/book/engine/cellValue';
import { GoogleError } from '../../../local/emulator/book/googleError';
import type { Tab } from '../../../local/emulator/book/tab';

/** The tests use the cells A1 to C3. */
const SIZE = 3;
const CELLS = Array.from(
  { length: SIZE ** 2 },
  (_, index) => [1 + Math.floor(index / SIZE), 1 + (index % SIZE)] as const,
);
const MIDNIGHT = Date.parse('2020-08-18T00:00+07:00');
const HOUR = 3_600_000;
const NAMES = ['Một hai', 'Ba', "It's"];

const operand = fc.constantFrom(
  ...['A1', 'B2', 'SUM(A1:A3)', '"Ba!A1"', "'Một hai'!A1", "SUM('Một hai'!A1:C2)", 'Ba!B2', 'SUM(Ba!A1:B3)'],
  ...["'It''s'!A1", 'Nowhere!A1', 'INDIRECT("Ba!B"&2)', 'OFFSET(Ba!A1;1;1)', 'DAY(TODAY())', 'HOUR(NOW())'],
);
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.nat({ max: 9 }),
  operand.map((each) => ({ formula: `=IFERROR(${each}&"";"?")` })),
);
const place = fc.integer({ min: 1, max: SIZE });
const tab = fc.nat({ max: 3 });
const name = fc.constantFrom(...NAMES, 'Nowhere');

/** A workbook and the time that its TODAY and NOW go by. */
interface State {
  book: Book;
  now: number;
}

/** What happens to a workbook; a read gives what it sees. */
type Action = (state: State) => unknown;

/** An action on one of the tabs that the workbook has then; if the property fails, its values are shown. */
const on = <T>(arbitrary: fc.Arbitrary<T>, act: (tab: Tab, value: T, state: State) => unknown) =>
  fc.tuple(tab, arbitrary).map(([index, value]): Action => {
    const action = (state: State) => act(state.book.tabs[index % state.book.tabs.length] as Tab, value, state);
    return Object.assign(action, { toString: () => `tab ${index}: ${act} with ${JSON.stringify(value)}` });
  });

const put = on(fc.tuple(place, place, content), (tab, cell) => tab.put(...cell));
const read = on(fc.constant(null), (tab) => CELLS.map(([row, column]) => tab.raw(row, column)));
const passTime = on(fc.nat({ max: 60 }), (_, hours, state) => {
  state.now = MIDNIGHT + hours * HOUR;
  state.book.engine.setClock(() => state.now);
});
const restructure = fc.oneof(
  on(place, (tab, row) => tab.insertRows(row, 1)),
  on(place, (tab, row) => tab.deleteRows(row, 1)),
  on(place, (tab, column) => tab.deleteColumns(column, 1)),
  on(fc.tuple(place, place), (tab, places) => tab.moveColumn(...places)),
  on(tab, (tab, to, { book }) => book.moveTab(tab, to % book.tabs.length)),
  on(name, (tab, name, { book }) => book.renameTab(tab, name)),
  on(name, (tab, name, { book }) => void book.addTab(name, tab.index)),
  on(fc.constant(null), (tab, _, { book }) => book.deleteTab(tab)),
  on(fc.constant(null), (tab, _, { book }) => book.addTab(`Copy of ${tab.name}`, 1).copyFrom(tab)),
);
const actions = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: put },
    { weight: 20, arbitrary: read },
    { weight: 4, arbitrary: passTime },
    { weight: 9, arbitrary: restructure },
  ),
  { minLength: 30, maxLength: 60 },
);

function begin(): State {
  const book = new Book();
  for (const name of NAMES) book.addTab(name, book.tabs.length);
  book.engine.setClock(() => MIDNIGHT);
  return { book, now: MIDNIGHT };
}

/** Carries out an action, unless Google refuses it. */
function act(state: State, action: Action): unknown {
  try {
    return action(state);
  } catch (error) {
    if (error instanceof GoogleError) return error.message;
    throw error;
  }
}

/** Changes every tab outside of the cells in use, so that the next read evaluates everything. */
function touch({ tabs }: Book): void {
  for (const each of tabs) each.insertRows(100, 1);
}

test.each([false, true])('results are those of a workbook that evaluates at every read (copies: %s)', (isCopied) => {
  fc.assert(
    fc.property(actions, (actions) => {
      const [lazy, eager] = [begin(), begin()];
      for (const action of actions) {
        if (isCopied) {
          lazy.book = lazy.book.clone();
          lazy.book.engine.setClock(() => lazy.now);
        }
        touch(eager.book);
        expect(act(lazy, action)).toEqual(act(eager, action));
      }
    }),
    { numRuns: 40 },
  );
});

describe('a result is computed anew', () => {
  const read = ({ book: { tabs } }: State) => tabs[0]?.raw(1, 1);
  const enter = (formula: string) => {
    const state = begin();
    state.book.tabs[0]?.put(1, 1, { formula });
    return state;
  };

  test.each(['=INDIRECT("Ba!B2")', '=OFFSET(Ba!A1;1;1)', "=Ba!B2+'Ba'!C3"])('where %s reads another tab', (formula) => {
    const state = enter(formula);
    for (const users of [5, 7]) {
      state.book.tabs[1]?.put(2, 2, users);
      expect(read(state)).toBe(users);
    }
  });

  test('where it reads a tab by way of another', () => {
    const state = enter('=Ba!A1');
    state.book.tabs[1]?.put(1, 1, { formula: "='It''s'!A1" });
    for (const users of [5, 7]) {
      state.book.tabs[2]?.put(1, 1, users);
      expect(read(state)).toBe(users);
    }
  });

  test('where it reads a tab by a name that the tab got later', () => {
    const state = begin();
    const [home, other] = state.book.tabs;
    state.book.renameTab(other as Tab, 'Bốn');
    home?.put(1, 1, { formula: '=Bốn!A1' });
    for (const users of [5, 7]) {
      other?.put(1, 1, users);
      expect(read(state)).toBe(users);
    }
  });
});
