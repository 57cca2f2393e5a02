/** What holds whatever people do and whatever fails: verdicts follow from the figures, and nothing typed is lost. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Tab } from '../../../local/emulator/book/tab';
import type { Workbench } from '../../../local/emulator/workbench';
import { trials } from '../../support/triedCalls';
import { callsOf, wideWorkbench } from '../../support/workbenches';

const TAB = 'Nhóm 1';
const COMMUNES = 11;
const FIRST = 7;
const KEYS = ['users', 'centralSmartphone', 'centralInstalled', 'note'];

const texts = fc.oneof(
  fc.nat(12_000).map(String),
  fc.constantFrom('1.234', '1 234', '2.345 người', "'77", '５６', '', '0', '12.5', '1,234', '16,53%', '-5', 'abc'),
  fc.constantFrom('=1/0', '=100+1', '5/8', '99.999', "'=1+1", '∞'),
);
const places = fc.nat(13);

/** Something that a person does in the tab. */
type Action =
  | { readonly kind: 'type'; readonly key: string; readonly place: number; readonly text: string }
  | { readonly kind: 'paste'; readonly place: number; readonly texts: readonly string[] }
  | { readonly kind: 'sort'; readonly key: string }
  | { readonly kind: 'insertRow'; readonly place: number }
  | { readonly kind: 'insertColumn'; readonly key: string }
  | { readonly kind: 'rename'; readonly name: string };

const is = <K extends Action['kind']>(kind: K) => fc.constant(kind);
const keys = fc.constantFrom(...KEYS);
const typing = fc.record({ kind: is('type'), key: keys, place: places, text: texts });
const pasting = fc.record({
  kind: is('paste'),
  place: places,
  texts: fc.array(texts, { minLength: 1, maxLength: 6 }),
});
const rarer = fc.oneof(
  fc.record({ kind: is('sort'), key: fc.constantFrom('code', 'name', ...KEYS) }),
  fc.record({ kind: is('insertRow'), place: places }),
  fc.record({ kind: is('insertColumn'), key: keys }),
  fc.record({ kind: is('rename'), name: fc.constantFrom('VL', 'Tab của tôi', TAB) }),
);
const sessions: fc.Arbitrary<readonly Action[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: typing }, { weight: 2, arbitrary: pasting }, { weight: 2, arbitrary: rarer }),
  { minLength: 1, maxLength: 12 },
);

const marksOf = (tab: Tab) => Array.from({ length: 30 }, (_, index) => String(tab.raw(1, index + 1)));

/** The district's tab, whatever its name is by now, and its columns. */
function sheetOf(workbench: Workbench) {
  const tab = workbench.book.tabs.find((each) => marksOf(each).includes('§1:code'));
  if (tab === undefined) throw new Error('the tab has lost its marks');
  const column = (key: string) => marksOf(tab).indexOf(`§1:${key}`) + 1;
  return { tab, column, last: tab.extent().row };
}

function act(workbench: Workbench, action: Action): void {
  const { tab, column, last } = sheetOf(workbench);
  switch (action.kind) {
    case 'type':
      workbench.typeAt(tab, FIRST + (action.place % COMMUNES), column(action.key), action.text);
      return;
    case 'paste':
      // From above the header to below the last row.
      workbench.pasteAt(
        tab,
        FIRST - 2 + action.place,
        column('users'),
        action.texts.map((text) => [text]),
      );
      return;
    case 'sort':
      workbench.sortRows(tab.name, FIRST, last, String.fromCharCode(64 + column(action.key)));
      return;
    case 'insertRow':
      tab.insertRows(FIRST + 1 + (action.place % (COMMUNES - 1)), 1);
      return;
    case 'insertColumn':
      tab.insertColumns(column(action.key), 1);
      return;
    case 'rename':
      workbench.book.renameTab(tab, action.name);
  }
}

/** Every commune's row, and what the add-on says of it. */
function communes(workbench: Workbench) {
  const { tab, column, last } = sheetOf(workbench);
  const rows = Array.from({ length: last - FIRST + 1 }, (_, index) => FIRST + index);
  return new Map(
    rows.flatMap((row) => {
      const code = String(tab.raw(row, column('code')));
      return /^C\d+$/.test(code) ? [[code, { row, status: tab.display(row, column('status')) }] as const] : [];
    }),
  );
}

/** Formulas do not count, and what is beside them counts only by its edit. */
const hasFormula = (action: Action): boolean =>
  (action.kind === 'type' ? [action.text] : action.kind === 'paste' ? action.texts : []).some((text) =>
    text.startsWith('='),
  );

const OPTIONS = { numRuns: trials(12, 40) };

test('after any session, a check gives the verdict that the figures alone deserve', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      const workbench = wideWorkbench(COMMUNES);
      for (const action of session) if (!hasFormula(action)) act(workbench, action);
      workbench.run('checkFigures');

      const afresh = wideWorkbench(COMMUNES);
      const [from, to] = [sheetOf(workbench), sheetOf(afresh)];
      const there = communes(workbench);
      for (const [code, { row }] of communes(afresh)) {
        const source = there.get(code)?.row ?? 0;
        for (const key of KEYS) {
          to.tab.put(row, to.column(key), from.tab.raw(source, from.column(key)));
          to.tab.looks.change(row, to.column(key), from.tab.looks.get(source, from.column(key)));
        }
      }
      afresh.run('checkFigures');
      const verdicts = (of: Workbench) =>
        Object.fromEntries([...communes(of)].map(([code, { status }]) => [code, status]));
      expect(verdicts(workbench)).toEqual(verdicts(afresh));
    }),
    OPTIONS,
  );
});

test('after any session, no typed cell was changed but by a repair that the Log lists', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      const workbench = wideWorkbench(COMMUNES);
      const unwatched = wideWorkbench(COMMUNES);
      unwatched.book.triggers = [];
      for (const action of session) {
        // A text sorts elsewhere than the number it is repaired to, so that the two would part company.
        if (action.kind === 'sort' && KEYS.includes(action.key)) continue;
        act(workbench, action);
        act(unwatched, action);
      }
      workbench.run('checkFigures');

      const log = workbench.rows('Nhật ký').map(([, , detail]) => detail);
      const [now, typed] = [sheetOf(workbench), sheetOf(unwatched)];
      for (let row = FIRST - 2; row <= typed.last; row++) {
        for (const key of KEYS) {
          const content = ({ tab, column }: typeof now) => tab.formula(row, column(key)) ?? tab.raw(row, column(key));
          const [before, after] = [content(typed), content(now)];
          if (before === after) continue;
          const quoted = `“${String(before).trim()}” thành`;
          expect([typeof after, log.some((line) => line?.includes(quoted))]).toEqual(['number', true]);
        }
      }
    }),
    OPTIONS,
  );
});

test('an edit with a repair makes five calls, however many communes there are', () => {
  const workbench = wideWorkbench(COMMUNES);
  workbench.paste(`${TAB}!D7`, Array(COMMUNES).fill(['1.000']));
  const executions = workbench.type(`${TAB}!D8`, '2 345 người');
  expect(executions.reduce((sum, execution) => sum + callsOf(execution).all, 0)).toBe(5);
});
