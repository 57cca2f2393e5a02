/**
 * The session: the one workbook behind the page, for all people and windows. Actions happen one after the other. Each
 * change has a new version, which all windows are told, and is saved to the folder from which the next start continues.
 */

import { Printer } from '../../delivery/printer';
import { loadBundle } from '../../emulator/bundle';
import type { SentMail } from '../../emulator/services/mail';
import { SPREADSHEET_URL } from '../../emulator/services/spreadsheet/spreadsheet';
import { fileOf } from '../../emulator/xlsx/write';
import type { ActionResponse, Answer, CallResponse, ClockMove, Viewpoint } from '../protocol/actions';
import type { Language, MailBody, View } from '../protocol/view';
import { ACTION_WORDS } from '../words/actions';
import { type ActionResult, refused, withToast } from './actions/actionResult';
import { type ActionContext, callScript, choose, write } from './actions/actions';
import { moveClock, runDueTriggers } from './actions/clock';
import type { Host } from './http/host';
import { peopleOf, personIn } from './people';
import { Autosave } from './state/autosave';
import { openedBook } from './state/openedBook';
import { openingState, readWorkbookState, type WorkbookState } from './state/workbookState';
import { viewOf } from './views/view';

/** The options of a session. */
export interface SessionOptions {
  /** Where the state is kept between sessions; null keeps it nowhere. */
  readonly folder: string | null;
  /** The state that a session begins with and starts over with, new each time; the opening day if absent. */
  readonly opening?: (begun: number) => WorkbookState;
  /** The machine's clock, milliseconds since 1970; the real one if absent. */
  readonly machine?: () => number;
  /** Takes a line for the administrator. */
  readonly log?: (line: string) => void;
}

/** How often due triggers run while the clock shows the real time, in milliseconds. */
const TICK_MS = 15_000;

/** How many pages of the sidebar can be loaded again. */
const MOST_PAGES = 20;

/** A session. */
export class Session implements Host {
  /** Starts at the present time, so that windows of an earlier session notice that their view is outdated. */
  private currentVersion: number;
  private readonly bundle = loadBundle();
  private readonly listeners = new Set<(version: number) => void>();
  private readonly sidebarPages = new Map<string, string>();
  private readonly printer = new Printer();
  private readonly ticking: NodeJS.Timeout;
  private readonly autosave: Autosave;

  private constructor(
    private state: WorkbookState,
    private readonly options: SessionOptions,
  ) {
    this.currentVersion = this.realTime();
    this.autosave = new Autosave(
      options.folder,
      () => this.state,
      (line) => options.log?.(line),
    );
    this.ticking = setInterval(() => this.tick(), TICK_MS).unref();
  }

  /** Continues the last session of the folder, or begins with the opening day. */
  static async begin(options: SessionOptions): Promise<Session> {
    try {
      const saved = options.folder === null ? null : await readWorkbookState(options.folder);
      return new Session(saved ?? openingOf(options), options);
    } catch (error) {
      options.log?.(`${options.folder} cannot be read and was set aside (*.unreadable): ${(error as Error).message}`);
      return new Session(openingOf(options), options);
    }
  }

  get version(): number {
    return this.currentVersion;
  }

  onChange(listener: (version: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  view(person: string, language: Language, tab: number, workbook = 0): View {
    const request = { person, language, tab: this.isReplaced(workbook) ? null : tab };
    return viewOf(this.state, request, { version: this.version, now: this.now(), bundle: this.bundle });
  }

  type(viewpoint: Viewpoint, row: number, column: number, text: string): ActionResponse {
    return this.apply(write(this.context(viewpoint), row, column, text));
  }

  paste(viewpoint: Viewpoint, row: number, column: number, rows: readonly (readonly string[])[]): ActionResponse {
    return this.apply(write(this.context(viewpoint), row, column, rows));
  }

  run(viewpoint: Viewpoint, name: string, answers: readonly Answer[]): ActionResponse {
    return this.apply(choose(this.context(viewpoint), name, answers));
  }

  call(viewpoint: Viewpoint, name: string, parameters: readonly unknown[]): CallResponse {
    const { action, result } = callScript(this.context(viewpoint), name, parameters);
    return { response: this.apply(action), result };
  }

  moveClock(viewpoint: Viewpoint, to: ClockMove, seen = this.state.now): ActionResponse {
    const words = ACTION_WORDS[viewpoint.language];
    if (this.isReplaced(viewpoint.workbook)) return this.apply(refused(this.state, words.replaced));
    if (this.state.now !== seen) return this.apply(withToast(this.state, words.clockMoved));
    const result = moveClock(this.context(viewpoint), to, this.realTime());
    const response = this.apply(result);
    return result.skips ? { ...response, toasts: [...response.toasts, words.skipped] } : response;
  }

  startOver({ language, workbook }: Viewpoint): ActionResponse {
    if (this.isReplaced(workbook)) return this.apply(refused(this.state, ACTION_WORDS[language].replaced));
    return this.apply(withToast(openingOf(this.options), ACTION_WORDS[language].startedOver));
  }

  async open(bytes: Uint8Array, language: Language, fileName: string, workbook = 0): Promise<ActionResponse> {
    const words = ACTION_WORDS[language];
    if (this.isReplaced(workbook)) return this.apply(refused(this.state, words.replaced));
    try {
      const book = await openedBook({ bytes, name: fileName }, language);
      // The clock of the page keeps its time and its time zone.
      const { now } = this.state;
      book.timeZone = this.state.book.timeZone;
      return this.apply(withToast({ book, now, begun: this.realTime(), mails: [], tutorial: null }, words.opened));
    } catch (error) {
      this.options.log?.(`${fileName} cannot be read: ${(error as Error).message}`);
      return this.apply(refused(this.state, words.unreadableBook));
    }
  }

  async download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const { book } = this.state;
    return { name: `${book.title}.xlsx`, bytes: await fileOf(book) };
  }

  mailBody(id: number): MailBody | null {
    const mail = this.mail(id);
    return mail ? { text: mail.body, html: mail.html, sheetUrl: SPREADSHEET_URL } : null;
  }

  async attachment(id: number, n: number) {
    const file = this.mail(id)?.attachments[n];
    if (file === undefined) return null;
    const bytes = 'bytes' in file ? file.bytes : await this.printer.print(file.html);
    return { name: file.name, type: file.contentType, bytes };
  }

  sidebarPage(id: string): string | null {
    return this.sidebarPages.get(id) ?? null;
  }

  /** Ends the session after everything is saved; throws if it cannot be saved. */
  async close(): Promise<void> {
    clearInterval(this.ticking);
    await this.printer.close();
    await this.autosave.close();
  }

  /** Whether a window looks at another workbook than the present one; it passes 0 if it has not seen one yet. */
  private isReplaced(workbook: number): boolean {
    return workbook !== 0 && workbook !== this.state.begun;
  }

  private context(viewpoint: Viewpoint): ActionContext {
    const { state, bundle } = this;
    return { state, viewpoint, bundle, now: this.now(), person: personIn(peopleOf(state.book), viewpoint.person) };
  }

  /** Takes over the state of a result, and completes its response. */
  private apply({ state, response, page, logs }: ActionResult): ActionResponse {
    for (const { level, text } of logs) this.options.log?.(`${level}: ${text}`);
    if (state !== this.state) this.setState(state);
    return { ...response, version: this.version, sidebar: page && this.addSidebarPage(page.title, page.html) };
  }

  private setState(state: WorkbookState): void {
    this.state = state;
    this.currentVersion += 1;
    for (const listener of this.listeners) listener(this.version);
    this.autosave.stateChanged();
  }

  private addSidebarPage(title: string, html: string): { id: string; title: string } {
    const id = String(this.version);
    this.sidebarPages.set(id, html);
    const [oldest] = this.sidebarPages.keys();
    if (this.sidebarPages.size > MOST_PAGES && oldest !== undefined) this.sidebarPages.delete(oldest);
    return { id, title };
  }

  private mail(id: number): SentMail | undefined {
    return this.state.mails[id - this.state.begun];
  }

  /** Runs due triggers while the clock shows the real time. */
  private tick(): void {
    if (this.state.now !== null) return;
    try {
      const result = runDueTriggers(this.state, this.bundle, this.realTime());
      if (result !== null) this.apply(result);
    } catch (error) {
      this.options.log?.(`A trigger failed: ${(error as Error).stack}`);
    }
  }

  /** The time that the clock of the page shows. */
  private now(): number {
    return this.state.now ?? this.realTime();
  }

  private realTime(): number {
    return realTimeOf(this.options);
  }
}

function openingOf(options: SessionOptions): WorkbookState {
  const { opening = openingState } = options;
  return opening(realTimeOf(options));
}

function realTimeOf({ machine = Date.now }: SessionOptions): number {
  return machine();
}
