/**
 * The grid's logic in Node: the signals behind the components, over a server that the test answers for. Keys, clicks and
 * texts reach them as `CellInput.tsx` and `pointer.ts` pass them on. What a browser does itself (focus, input methods, the
 * clipboard, layout) is tested in test/page/browser.
 */

import { afterEach, expect, jest } from '@jest/globals';
import type { TabView } from '../../../local/page/protocol/view';
import { type Answers, type Asked, answerTo, type Told, taking } from '../toldWorkbook';
import { districtTab, viewOf } from '../views';
import { makeFakeBrowser } from './fakeBrowser';

type Modules = typeof import('./modules');

/** Opens windows for all tests of a file; to be called at the file's top. No test may leave an error behind. */
export function useGridWindow() {
  const errors: unknown[] = [];
  afterEach(() => {
    expect(errors.splice(0)).toEqual([]);
  });
  return async (answers: Answers = taking, tab: TabView = districtTab()): Promise<GridWindow> => {
    const document = makeFakeBrowser();
    jest.spyOn(console, 'error').mockImplementation((...said) => {
      errors.push(said);
    });
    const workbook: Told = { view: viewOf(tab), asked: [] };
    // Each window has modules of its own, as in a browser.
    jest.resetModules();
    const window = new GridWindow(await import('./modules'), workbook, document, errors);
    window.serve(answers);
    await window.modules.store.refresh();
    return window;
  };
}

export class GridWindow {
  private readonly waiting = new Set<() => void>();
  private views: Promise<void> = Promise.resolve();

  constructor(
    readonly modules: Modules,
    readonly workbook: Told,
    readonly document: ReturnType<typeof makeFakeBrowser>,
    private readonly errors: unknown[],
  ) {}

  /** Answers the window's requests. */
  serve(answers: Answers): void {
    globalThis.fetch = async (url, { body } = {}) => {
      const { pathname: path } = new URL(String(url), 'http://page.test');
      if (path === '/api/view') {
        await this.views;
        return Response.json(this.workbook.view);
      }
      const asked = { path, body: JSON.parse(String(body)) } as Asked;
      this.workbook.asked.push(asked);
      for (const resume of this.waiting) resume();
      this.waiting.clear();
      const answer = await answerTo(asked, this.workbook, answers);
      if (answer === null) throw new TypeError('Failed to fetch');
      return answer === 'fault' ? new Response('Lỗi.', { status: 500 }) : Response.json(answer);
    };
  }

  /** Has views wait until a promise is kept. */
  holdViews(until: Promise<void>): void {
    this.views = until;
  }

  /** When the server was asked for so many things. */
  async isAsked(times: number): Promise<void> {
    while (this.workbook.asked.length < times) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** When the window has asked the server for so many things, and all is answered. */
  async hasAsked(times: number): Promise<void> {
    await this.isAsked(times);
    await this.isAnswered();
  }

  /** When all requests are answered, and the window has done what follows at once. */
  async isAnswered(): Promise<void> {
    await this.until(() => this.modules.requests.pending.value === 0);
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** Settles once an expression of signals holds. */
  until(holds: () => boolean): Promise<void> {
    return this.modules.when(holds);
  }

  /** Takes the errors that the window has logged so far: a test in which requests fail says so. */
  takeErrors(): readonly unknown[] {
    return this.errors.splice(0);
  }

  /** Presses keys one by one: "Enter", "Shift+Tab", "a". */
  press(...names: readonly string[]): void {
    for (const name of names) {
      const parts = name.split('+');
      const key = parts.pop() ?? '';
      if (this.modules.store.isTabLoading.value) continue;
      const [shiftKey, ctrlKey] = [parts.includes('Shift'), parts.includes('Control')];
      const event = { key, shiftKey, ctrlKey, altKey: false, metaKey: false, isComposing: false, keyCode: 0 };
      if (!this.modules.keys.handleKey(event as KeyboardEvent) && key.length === 1 && !ctrlKey) this.insert(key);
    }
  }

  /** Types a text into the active cell, or into the one that is open. */
  type(text: string): void {
    this.press(...text);
  }

  /** Types into the active cell and goes down. */
  enter(text: string): void {
    this.type(text);
    this.press('Enter');
  }

  /** Pastes a text from another program. */
  paste(text: string): void {
    this.modules.clipboard.paste(text);
  }

  /** Clicks on a cell. */
  click(address: string, { shift = false } = {}): void {
    const { cellEdit, selection, sheetLayout } = this.modules;
    const cell = sheetLayout.cellOf(address);
    if (cell === null) throw new Error(`${address} is no address`);
    cellEdit.commit();
    if (shift) selection.extendTo(cell);
    else selection.select(cell);
  }

  private insert(text: string): void {
    const { edit, change, typeOver } = this.modules.cellEdit;
    if (edit.value === null) typeOver(text);
    else change(edit.value.text + text);
  }

  /** The address of the active cell. */
  get active(): string {
    return this.modules.sheetLayout.addressOf(this.modules.selection.active.value);
  }

  /** The texts that are shown while they are on their way. */
  get underWay(): readonly string[] {
    return [...this.modules.sendQueue.pendingTexts.value.values()];
  }

  /** The texts of the notes in the corner. */
  get toasts(): readonly string[] {
    return this.modules.notices.toasts.value.map(({ text }) => text);
  }

  /** Where something was written and what: a text, or rows of texts. */
  get written(): readonly (readonly unknown[])[] {
    return this.workbook.asked.map(({ path, body }) => {
      if (path === '/api/type') return [body.row, body.column, body.text];
      return path === '/api/paste' ? [body.row, body.column, body.rows] : [path];
    });
  }

  /** Waits until a cell holds a text. */
  shows(address: string, text: string): Promise<void> {
    const { cells, sheetLayout } = this.modules;
    return this.until(() => cells.textOf(sheetLayout.cellOf(address) ?? { row: 0, column: 0 }) === text);
  }

  /** Waits until nothing is on its way. */
  isIdle(): Promise<void> {
    return this.until(() => !this.modules.sendQueue.hasPendingWrites.value);
  }

  /** Waits until so many texts wait for a server that is away. */
  areWaiting(count: number): Promise<void> {
    return this.until(() => this.modules.sendQueue.isWaiting.value && this.underWay.length === count);
  }

  /** Brings a tab into view. */
  async look(tab: TabView): Promise<void> {
    const { workbook } = this;
    workbook.view = { ...workbook.view, version: workbook.view.version + 1, tab };
    await this.modules.store.showTab(tab.id);
  }

  /** Makes the window fetch again, as after a change by another user. */
  refresh(): Promise<void> {
    return this.modules.store.refresh();
  }
}
