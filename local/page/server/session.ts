/**
 * The one workbook behind the page, with everybody who sits in front of it. Acts come one after the other; each change
 * has a new version, of which all windows are told, and is soon written to the folder that a restart goes on from.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Printer } from '../../delivery/printer';
import { loadBundle } from '../../emulator/bundle';
import type { SentMail } from '../../emulator/services/mail';
import { SPREADSHEET_URL } from '../../emulator/services/spreadsheet/spreadsheet';
import { Workbench } from '../../emulator/workbench';
import { readBook } from '../../emulator/xlsx/read';
import { fileOf } from '../../emulator/xlsx/write';
import type {
  Answer,
  CallOutcome,
  ClockMove,
  Language,
  MailBody,
  MailLine,
  Outcome,
  View,
  Viewpoint,
} from '../protocol';
import { ACTION_WORDS } from '../words/actions';
import { type ActionResult, refused, told } from './actionResult';
import { type ActionContext, callScript, choose, write } from './actions';
import { Autosave } from './autosave';
import { catchUp, passTime } from './clock';
import type { Host } from './host';
import { mayWrite, peopleOf, personIn } from './people';
import { tabLabels, tabViewOf } from './tabView';
import { hintOf } from './tutorial';
import { openingState, readWorkbookState, type WorkbookState } from './workbookState';

/** How a session is run. */
export interface Terms {
  /** Where the state is kept between runs; null keeps it nowhere. */
  readonly folder: string | null;
  /** The machine's clock, milliseconds since 1970. */
  readonly machine?: () => number;
  /** Takes a line for the administrator. */
  readonly log?: (line: string) => void;
}

/** How often triggers are looked after while the machine's clock counts, in milliseconds. */
const TICK = 15_000;

/** So many pages beside the sheet can still be loaded again. */
const PAGES_KEPT = 20;

/** The session. */
export class Session implements Host {
  /** Begins with the time, so that a window which outlived the server sees that its view is of another one. */
  private changes: number;
  private readonly bundle = loadBundle();
  private readonly listeners = new Set<(version: number) => void>();
  private readonly pages = new Map<string, string>();
  private readonly printer = new Printer();
  private readonly ticking: NodeJS.Timeout;
  private readonly autosave: Autosave;

  private constructor(
    private state: WorkbookState,
    private readonly terms: Terms,
  ) {
    this.changes = this.machine();
    this.autosave = new Autosave(
      terms.folder,
      () => this.state,
      (line) => terms.log?.(line),
    );
    this.ticking = setInterval(() => this.tick(), TICK).unref();
  }

  /** Goes on where the folder's last session ended, or begins on the opening day. */
  static async begin(terms: Terms): Promise<Session> {
    try {
      const kept = terms.folder === null ? null : await readWorkbookState(terms.folder);
      return new Session(kept ?? openingState(machineOf(terms)), terms);
    } catch (error) {
      terms.log?.(`${terms.folder} cannot be read and was put aside (*.unreadable): ${(error as Error).message}`);
      return new Session(openingState(machineOf(terms)), terms);
    }
  }

  get version(): number {
    return this.changes;
  }

  onChange(listener: (version: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  view(personId: string, language: Language, tabId: number, workbook = 0): View {
    const { state } = this;
    const { book } = state;
    const people = peopleOf(book);
    const person = personIn(people, personId);
    const who = { user: person?.address ?? '', mayWrite: mayWrite(person) };
    const shown = book.tabs.filter(({ hidden }) => !hidden);
    const tab = (this.isAnother(workbook) ? undefined : shown.find(({ id }) => id === tabId)) ?? shown[0];
    if (tab === undefined) throw new Error('A workbook has at least one tab that is not hidden.');
    // Also where nobody has a menu: a workbench sets the clock that TODAY goes by.
    const workbench = new Workbench(book, { now: this.now(), lang: language, user: who.user, bundle: this.bundle });
    return {
      version: this.version,
      workbook: state.begun,
      title: book.title,
      tabs: tabLabels(book, who),
      tab: tabViewOf(book, tab, who),
      people,
      clock: { now: this.now(), isReal: state.now === null, timeZone: book.timeZone },
      // Google shows no menu of a script to whoever may only read.
      menus: who.mayWrite ? workbench.menu().execution.menus : [],
      mails: state.mails.map((mail, index) => mailLine(mail, state.begun + index)).reverse(),
      hint: hintOf(state, this.now()),
    };
  }

  type(viewpoint: Viewpoint, row: number, column: number, text: string): Outcome {
    return this.apply(write(this.context(viewpoint), row, column, text));
  }

  paste(viewpoint: Viewpoint, row: number, column: number, rows: readonly (readonly string[])[]): Outcome {
    return this.apply(write(this.context(viewpoint), row, column, rows));
  }

  run(viewpoint: Viewpoint, name: string, answers: readonly Answer[]): Outcome {
    return this.apply(choose(this.context(viewpoint), name, answers));
  }

  call(viewpoint: Viewpoint, name: string, parameters: readonly unknown[]): CallOutcome {
    const { result, answer } = callScript(this.context(viewpoint), name, parameters);
    return { outcome: this.apply(result), answer };
  }

  moveClock(viewpoint: Viewpoint, to: ClockMove, seen = this.state.now): Outcome {
    const words = ACTION_WORDS[viewpoint.language];
    if (this.isAnother(viewpoint.workbook)) return this.apply(refused(this.state, words.replaced));
    if (this.state.now !== seen) return this.apply(told(this.state, words.clockMoved));
    const result = passTime(this.context(viewpoint), to, this.machine());
    const outcome = this.apply(result);
    return result.skips
      ? { ...outcome, toasts: [...outcome.toasts, ACTION_WORDS[viewpoint.language].skipped] }
      : outcome;
  }

  startOver({ language, workbook }: Viewpoint): Outcome {
    if (this.isAnother(workbook)) return this.apply(refused(this.state, ACTION_WORDS[language].replaced));
    return this.apply(told(openingState(this.machine()), ACTION_WORDS[language].startedOver));
  }

  async open(bytes: Uint8Array, language: Language, fileName: string, workbook = 0): Promise<Outcome> {
    const words = ACTION_WORDS[language];
    if (this.isAnother(workbook)) return this.apply(refused(this.state, words.replaced));
    const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
    try {
      const path = join(folder, 'book.xlsx');
      writeFileSync(path, bytes);
      const book = await readBook(path);
      const { now } = this.state;
      book.title = fileName.replace(/\.xlsx$/i, '') || book.title;
      // As Google gives an imported file the account's locale; the time zone is that of the clock before people's eyes.
      Object.assign(book, { locale: language === 'vi' ? 'vi_VN' : 'en_US', timeZone: this.state.book.timeZone });
      return this.apply(told({ book, now, begun: this.machine(), mails: [], tutorial: null }, words.opened));
    } catch (error) {
      this.terms.log?.(`${fileName} cannot be read: ${(error as Error).message}`);
      return this.apply(refused(this.state, words.unreadableBook));
    } finally {
      rmSync(folder, { recursive: true });
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
    return this.pages.get(id) ?? null;
  }

  /** Ends the session when everything is written; throws when it cannot be. */
  async close(): Promise<void> {
    clearInterval(this.ticking);
    await this.printer.close();
    await this.autosave.close();
  }

  /** Whether a window looks at another workbook than this one; 0 stands for one that has seen none yet. */
  private isAnother(workbook: number): boolean {
    return workbook !== 0 && workbook !== this.state.begun;
  }

  private context(viewpoint: Viewpoint): ActionContext {
    const { state, bundle } = this;
    return { state, viewpoint, bundle, now: this.now(), person: personIn(peopleOf(state.book), viewpoint.person) };
  }

  /** Takes over an result's state, tells everybody and gives its person the outcome. */
  private apply({ state, outcome, page, logs }: ActionResult): Outcome {
    for (const { level, text } of logs) this.terms.log?.(`${level}: ${text}`);
    if (state !== this.state) this.take(state);
    return { ...outcome, version: this.version, sidebar: page === null ? null : this.keep(page.title, page.html) };
  }

  private take(state: WorkbookState): void {
    this.state = state;
    this.changes += 1;
    for (const listener of this.listeners) listener(this.version);
    this.autosave.note();
  }

  private keep(title: string, html: string): { id: string; title: string } {
    const id = String(this.version);
    this.pages.set(id, html);
    const [oldest] = this.pages.keys();
    if (this.pages.size > PAGES_KEPT && oldest !== undefined) this.pages.delete(oldest);
    return { id, title };
  }

  private mail(id: number): SentMail | undefined {
    return this.state.mails[id - this.state.begun];
  }

  /** Has what is due run while the machine's clock counts. */
  private tick(): void {
    if (this.state.now !== null) return;
    try {
      const result = catchUp(this.state, this.bundle, this.machine());
      if (result !== null) this.apply(result);
    } catch (error) {
      this.terms.log?.(`A trigger broke off: ${(error as Error).stack}`);
    }
  }

  private now(): number {
    return this.state.now ?? this.machine();
  }

  private machine(): number {
    return machineOf(this.terms);
  }
}

function machineOf({ machine = Date.now }: Terms): number {
  return machine();
}

function mailLine(mail: SentMail, id: number): MailLine {
  const { to, cc, from, name, replyTo, subject, at, attachments } = mail;
  const files = attachments.map((file) => ({ name: file.name, type: file.contentType }));
  return { id, to, cc, from, senderName: name, replyTo, subject, at, attachments: files };
}
