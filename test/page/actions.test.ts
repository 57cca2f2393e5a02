/** Actions of people on a state, with small scripts instead of the add-on. */

import { expect, test } from '@jest/globals';
import type { Book } from '../../local/emulator/book/book';
import type { ShownDialog } from '../../local/emulator/services/ui';
import type { Answer } from '../../local/page/protocol/actions';
import { type ActionContext, callScript, choose, write } from '../../local/page/server/actions/actions';
import { answererOf } from '../../local/page/server/actions/answers';
import { blankBook, NOW } from '../support/scripts';

const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp'];

const CODE = `
const first = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Việc').addItem('Hỏi', 'askTwice').addItem('Lập', 'buildSummary').addToUi();
}
function askTwice() {
  const ui = SpreadsheetApp.getUi();
  first().getRange('A1').setValues([['đã bắt đầu']]);
  const answers = ['Thứ nhất?', 'Thứ hai?'].map((text) => ui.alert('', text, ui.ButtonSet.YES_NO));
  first().getRange('B1').setValues([[answers.join(' ')]]);
}
function buildSummary() { throw new Error('Không lập được.'); }
function secret_() { return 'mật'; }
function listen() {
  ScriptApp.newTrigger('onEdited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
}
function onEdited() { SpreadsheetApp.getActiveSpreadsheet().insertSheet('Khác').activate(); }`;

/** The context of the owner with a blank sheet, and with a tutorial. */
function contextOf(book: Book, tutorial: ActionContext['state']['tutorial'] = null): ActionContext {
  const person = { id: 'owner', role: 'staff', unit: '', address: book.owner } as const;
  const [tab] = book.tabs;
  return {
    state: { book, now: NOW, begun: 1, mails: [], tutorial },
    viewpoint: {
      ...{ person: 'owner', language: 'vi', workbook: 1, tab: tab?.id ?? 0 },
      selection: { row: 2, column: 2, rows: 1, columns: 1 },
    },
    person,
    now: NOW,
    bundle: {
      code: CODE,
      pages: {},
      manifest: { oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`) },
    },
  };
}

const shown = ({ tabs }: Book, column: number) => tabs[0]?.display(1, column);

test('questions are asked one by one, and nothing is done before the last answer', () => {
  const context = contextOf(blankBook());
  const given: Answer[] = [];
  const asked: string[] = [];
  let result = choose(context, 'askTwice', given);
  for (; result.response.question !== null && asked.length < 3; result = choose(context, 'askTwice', given)) {
    asked.push(result.response.question.text);
    expect([result.state, shown(context.state.book, 1)]).toEqual([context.state, '']);
    given.push({ question: result.response.question, answer: asked.length === 1 ? 'YES' : 'NO' });
  }
  expect([asked, shown(result.state.book, 1), shown(result.state.book, 2)]).toEqual([
    ['Thứ nhất?', 'Thứ hai?'],
    'đã bắt đầu',
    'YES NO',
  ]);
});

test('an answer counts only for the same question', () => {
  const question = { title: 'Chốt ngày 18/8', text: 'Vẫn chốt?', kind: 'buttons', buttons: ['YES', 'NO'] } as const;
  const dialog: ShownDialog = { ...question, kind: 'alert' };
  const answerTo = (shown: ShownDialog) => answererOf([{ question, answer: 'YES' }]).answer(shown);
  expect(answerTo(dialog)).toBe('YES');
  expect(answerTo({ ...dialog, title: 'Chốt ngày 19/8' })).toBeUndefined();
  expect(answerTo({ ...dialog, text: 'Chốt?' })).toBeUndefined();
  expect(answerTo({ ...dialog, kind: 'prompt' })).toBeUndefined();
});

test('a page in the sidebar cannot call a private function of the script', () => {
  const { action, result } = callScript(contextOf(blankBook()), 'secret_', []);
  expect([result, action.response.error]).toEqual([{ failure: expect.stringMatching(/secret_/) }, null]);
});

test('a trigger that selects a cell does not change the selection of the person', () => {
  const context = contextOf(blankBook());
  const { book } = context.state;
  callScript(context, 'listen', []);
  const before = [book.active, book.tabs[0]?.selected];
  const { response } = write(context, 1, 1, '7');
  expect(book.tabs.map(({ name }) => name)).toContain('Khác');
  expect([book.active, book.tabs[0]?.selected, response.goTo]).toEqual([...before, null]);
});

test('the tutorial does not count a summary whose command failed', () => {
  const mistake = { tab: blankBook().tabs[0]?.id ?? 0, row: 1, column: 1, meant: 1 };
  const context = contextOf(blankBook(), { mistake, deadline: NOW, isBuilt: false });
  context.state.book.tabs[0]?.put(1, 1, 1);
  const { state, response } = choose(context, 'buildSummary', []);
  expect([response.error, state.tutorial?.isBuilt]).toEqual(['Không lập được.', false]);
});

test('the last row and column can be typed into, and cells beyond are refused', () => {
  const context = contextOf(blankBook());
  const [tab] = context.state.book.tabs;
  const [row, column] = [tab?.maxRows ?? 0, tab?.maxColumns ?? 0];
  const refusals = [
    [row, column],
    [row + 1, 1],
    [1, column + 1],
  ].map(([down = 0, across = 0]) => write(context, down, across, 'x').response.refusal);
  expect(refusals).toEqual([null, expect.stringMatching(/vượt ra ngoài/), expect.stringMatching(/vượt ra ngoài/)]);
  expect(tab?.display(row, column)).toBe('x');
});
