/** What people do to a scene, with small scripts in place of the add-on. */

import { expect, test } from '@jest/globals';
import type { Book } from '../../local/emulator/book/book';
import type { ShownDialog } from '../../local/emulator/services/ui';
import type { Answer } from '../../local/page/protocol';
import { callScript, choose, type Stage, write } from '../../local/page/server/actions';
import { answering } from '../../local/page/server/answers';
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

/** The owner in front of a blank sheet, on the opening day's story as far as `story` says. */
function stageOf(book: Book, story: Stage['scene']['story'] = null): Stage {
  const person = { id: 'owner', role: 'staff', unit: '', address: book.owner } as const;
  const [tab] = book.tabs;
  return {
    scene: { book, now: NOW, begun: 1, mails: [], story },
    seat: {
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

test('questions are asked one by one, also where the script asks on without an answer, and nothing is done before the last', () => {
  const stage = stageOf(blankBook());
  const given: Answer[] = [];
  const asked: string[] = [];
  let act = choose(stage, 'askTwice', given);
  for (; act.outcome.question !== null && asked.length < 3; act = choose(stage, 'askTwice', given)) {
    asked.push(act.outcome.question.text);
    expect([act.scene, shown(stage.scene.book, 1)]).toEqual([stage.scene, '']);
    given.push({ question: act.outcome.question, answer: asked.length === 1 ? 'YES' : 'NO' });
  }
  expect([asked, shown(act.scene.book, 1), shown(act.scene.book, 2)]).toEqual([
    ['Thứ nhất?', 'Thứ hai?'],
    'đã bắt đầu',
    'YES NO',
  ]);
});

test('an answer counts for the very question that it was given to', () => {
  const question = { title: 'Chốt ngày 18/8', text: 'Vẫn chốt?', kind: 'buttons', buttons: ['YES', 'NO'] } as const;
  const dialog: ShownDialog = { ...question, kind: 'alert' };
  const answerTo = (shown: ShownDialog) => answering([{ question, answer: 'YES' }]).answer(shown);
  expect(answerTo(dialog)).toBe('YES');
  expect(answerTo({ ...dialog, title: 'Chốt ngày 19/8' })).toBeUndefined();
  expect(answerTo({ ...dialog, text: 'Chốt?' })).toBeUndefined();
  expect(answerTo({ ...dialog, kind: 'prompt' })).toBeUndefined();
});

test('a page beside the sheet cannot call what is private to the script', () => {
  const { act, answer } = callScript(stageOf(blankBook()), 'secret_', []);
  expect([answer, act.outcome.error]).toEqual([{ failure: expect.stringMatching(/secret_/) }, null]);
});

test('what a trigger shows takes nobody away from the cells that they type into', () => {
  const stage = stageOf(blankBook());
  const { book } = stage.scene;
  callScript(stage, 'listen', []);
  const before = [book.active, book.tabs[0]?.selected];
  const { outcome } = write(stage, 1, 1, '7');
  expect(book.tabs.map(({ name }) => name)).toContain('Khác');
  expect([book.active, book.tabs[0]?.selected, outcome.goTo]).toEqual([...before, null]);
});

test('a summary that broke off is not built, for whoever is led through the first day', () => {
  const mistake = { tab: blankBook().tabs[0]?.id ?? 0, row: 1, column: 1, meant: 1 };
  const stage = stageOf(blankBook(), { mistake, deadline: NOW, isBuilt: false });
  stage.scene.book.tabs[0]?.put(1, 1, 1);
  const { scene, outcome } = choose(stage, 'buildSummary', []);
  expect([outcome.error, scene.story?.isBuilt]).toEqual(['Không lập được.', false]);
});

test('the last row and the last column take what is typed, and what lies beyond is refused', () => {
  const stage = stageOf(blankBook());
  const [tab] = stage.scene.book.tabs;
  const [row, column] = [tab?.maxRows ?? 0, tab?.maxColumns ?? 0];
  const refusals = [
    [row, column],
    [row + 1, 1],
    [1, column + 1],
  ].map(([down = 0, across = 0]) => write(stage, down, across, 'x').outcome.refusal);
  expect(refusals).toEqual([null, expect.stringMatching(/vượt ra ngoài/), expect.stringMatching(/vượt ra ngoài/)]);
  expect(tab?.display(row, column)).toBe('x');
});
