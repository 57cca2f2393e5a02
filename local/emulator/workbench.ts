/**
 * The workbench: a workbook with a script, and everything that people and the script can do to it. The command line, the
 * page, the tests and the benchmarks use it.
 */

import { cellAt, UnknownAddress } from './address';
import { Book, type Trigger } from './book/book';
import type { Deployment } from './book/deployment';
import type { RawValue } from './book/engine/cellValue';
import { GoogleError } from './book/googleError';
import { pasteInto, typeInto } from './book/manualEdits';
import { rectangleOf } from './book/rectangle';
import type { Tab } from './book/tab';
import { runCount, takeNextDue } from './book/timeTriggers';
import { type Bundle, bundleFor } from './bundle';
import { type Execution, execute } from './execution';
import type { EditInfo, ExecutionOptions } from './executionOptions';
import { type ListedItem, listedItems } from './menu';
import { type UserOptions, WorkbookEditor } from './workbookEditor';
import { readBook } from './xlsx/read';
import { writeBook } from './xlsx/write';

/** Who works at the workbench, when, and with which script. */
export interface WorkbenchOptions extends UserOptions {
  readonly lang?: 'vi' | 'en' | undefined;
  /** The script; if absent, that of the workbook's deployment. */
  readonly bundle?: Bundle | undefined;
  /** Loads the script of a deployment; as the project built it, if absent. */
  readonly bundleFor?: ((deployment: Deployment) => Bundle) | undefined;
}

/** The functions of the script that only triggers call, by the kind of trigger. */
const HANDLERS: ReadonlyMap<string, Trigger['event']> = new Map([
  ['tick', 'CLOCK'],
  ['handleEdit', 'ON_EDIT'],
]);

/** The id in an event if no trigger of the handler is installed. */
const NO_TRIGGER = '0';

/** An edit for which no trigger has fired yet. */
export type PendingEdit = Omit<EditInfo, 'triggerUid'>;

/** Additional options for one of several executions, by its number from 0; `workbench` has the execution's time. */
type OptionsByExecution = (number: number, workbench: Workbench) => Partial<ExecutionOptions>;

/** A workbench. */
export class Workbench extends WorkbookEditor {
  readonly bundle: Bundle;

  constructor(
    book: Book,
    private readonly options: WorkbenchOptions = {},
  ) {
    super(book, options);
    this.bundle = options.bundle ?? this.bundleOf(book.deployment);
    book.deployment = this.bundle.deployment ?? 'bound';
    book.engine.setClock(() => this.now());
  }

  private bundleOf(deployment: Deployment): Bundle {
    return (this.options.bundleFor ?? bundleFor)(deployment);
  }

  /** The same workbook with the script of another deployment; the triggers of the one before are still there. */
  deployedAs(deployment: Deployment): Workbench {
    return this.with({ bundle: this.bundleOf(deployment) });
  }

  /** A new spreadsheet, as Google makes one. */
  static blank(options: WorkbenchOptions = {}): Workbench {
    return new Workbench(Book.blank(), options);
  }

  static async open(path: string, options: WorkbenchOptions = {}): Promise<Workbench> {
    return new Workbench(await readBook(path), options);
  }

  /** A workbench with a copy of the workbook, and with other options where given. */
  clone(options: WorkbenchOptions = {}): Workbench {
    return new Workbench(this.book.clone(), { ...this.options, bundle: this.bundle, ...options });
  }

  /** A workbench with the same workbook and other options. */
  with(options: WorkbenchOptions): Workbench {
    return new Workbench(this.book, { ...this.options, bundle: this.bundle, ...options });
  }

  async save(path: string): Promise<void> {
    await writeBook(this.book, path);
  }

  /** Calls a menu command or a trigger's handler, which gets an event. With `parameters` a page or an editor calls it. */
  run(name: string, options: Partial<ExecutionOptions> = {}, bundle = this.bundle): Execution {
    const isCalledByPage = options.parameters !== undefined;
    return execute(this.book, bundle, name, {
      ...(isCalledByPage ? {} : this.eventOf(name)),
      now: () => this.now(),
      locale: this.options.lang ?? 'vi',
      user: this.options.user,
      ...options,
    });
  }

  /** The event that a trigger passes to a handler: of the time, or of an edit of the selected cell. */
  private eventOf(name: string): Partial<ExecutionOptions> {
    const kind = HANDLERS.get(name);
    if (kind === undefined) return {};
    const { deployment: current } = this.book;
    const trigger = this.book.triggers.find(
      ({ handler, deployment = 'bound' }) => handler === name && deployment === current,
    );
    const triggerUid = trigger?.id ?? NO_TRIGGER;
    if (kind === 'CLOCK') return { timer: triggerUid };
    const tab = this.book.tabs[this.book.active];
    if (tab === undefined) return {};
    const { row, column } = rectangleOf(tab.selected);
    const extent = { row, column, rows: 1, columns: 1 };
    return { edit: { tab, extent, value: asEventText(tab.raw(row, column)), triggerUid } };
  }

  /** The menu that a user sees after opening the spreadsheet. */
  menu(): { readonly execution: Execution; readonly items: readonly ListedItem[] } {
    const execution = this.run('onOpen');
    return { execution, items: execution.menus.flatMap(({ items }) => listedItems(items)) };
  }

  /** Types into a cell: "Văn Lâm!D7". Returns the executions of the edit triggers. */
  type(address: string, text: string, options: Partial<ExecutionOptions> = {}): readonly Execution[] {
    return this.fireEdit(this.typeWithoutEvent(address, text), options);
  }

  /** Types into a cell by row and column, from 1. */
  typeAt(
    tab: Tab,
    row: number,
    column: number,
    text: string,
    options: Partial<ExecutionOptions> = {},
  ): readonly Execution[] {
    return this.fireEdit(this.typeAtWithoutEvent(tab, row, column, text), options);
  }

  /** Types into a cell without firing triggers; `fireEdit` fires them late, out of order or more than once. */
  typeWithoutEvent(address: string, text: string): PendingEdit {
    const { tab, row, column } = cellAt(this.book, address);
    return this.typeAtWithoutEvent(tab, row, column, text);
  }

  private typeAtWithoutEvent(tab: Tab, row: number, column: number, text: string): PendingEdit {
    const extent = { row, column, rows: 1, columns: 1 };
    this.assertMayEdit(tab, extent);
    const before = tab.raw(row, column);
    typeInto(this.book, tab, row, column, text, this.year());
    return { tab, extent, value: asEventText(tab.raw(row, column)), oldValue: asEventText(before) };
  }

  /** Pastes rows of texts, as from another program, with the first one in the cell. */
  paste(
    address: string,
    rows: readonly (readonly string[])[],
    options: Partial<ExecutionOptions> = {},
  ): readonly Execution[] {
    return this.fireEdit(this.pasteWithoutEvent(address, rows), options);
  }

  /** Pastes by row and column, from 1. */
  pasteAt(
    tab: Tab,
    row: number,
    column: number,
    rows: readonly (readonly string[])[],
    options: Partial<ExecutionOptions> = {},
  ): readonly Execution[] {
    return this.fireEdit(this.pasteAtWithoutEvent(tab, row, column, rows), options);
  }

  /** Pastes without firing triggers. */
  pasteWithoutEvent(address: string, rows: readonly (readonly string[])[]): PendingEdit {
    const { tab, row, column } = cellAt(this.book, address);
    return this.pasteAtWithoutEvent(tab, row, column, rows);
  }

  private pasteAtWithoutEvent(
    tab: Tab,
    row: number,
    column: number,
    rows: readonly (readonly string[])[],
  ): PendingEdit {
    const extent = { row, column, rows: rows.length, columns: Math.max(...rows.map((cells) => cells.length)) };
    this.assertMayEdit(tab, extent);
    pasteInto(this.book, tab, row, column, rows, this.year());
    return { tab, extent };
  }

  /** Runs the handlers of the edit triggers, each as the account that made it. */
  fireEdit(
    edit: PendingEdit,
    options: Partial<ExecutionOptions> = {},
    optionsOf: OptionsByExecution = () => ({}),
  ): readonly Execution[] {
    return this.book.triggers
      .filter(({ event, source }) => event === 'ON_EDIT' && source === undefined)
      .map((trigger, number) =>
        this.fire(trigger, {
          ...options,
          edit: { ...edit, triggerUid: trigger.id },
          ...optionsOf(number, this),
        }),
      );
  }

  /** Runs the function of a trigger, of whatever script, as the account that made it. */
  private fire({ handler, creator, deployment = 'bound' }: Trigger, options: Partial<ExecutionOptions>): Execution {
    const bundle = deployment === this.book.deployment ? this.bundle : this.bundleOf(deployment);
    return this.run(handler, { ...options, user: creator }, bundle);
  }

  /** Lets time pass to an instant: every time trigger that is due runs at its time, as the account that made it. */
  passTo(
    until: number,
    options: Partial<ExecutionOptions> = {},
    optionsOf: OptionsByExecution = () => ({}),
  ): readonly Execution[] {
    const executions: Execution[] = [];
    // The number of the failing call counts through all executions, and only that call fails.
    let failCall = options.failCall;
    for (let due = takeNextDue(this.book, until); due !== null; due = takeNextDue(this.book, until)) {
      const { trigger, at } = due;
      for (let run = 0; run < runCount(trigger); run++) {
        const workbench = this.with({ now: at });
        const execution = workbench.fire(trigger, {
          ...options,
          failCall,
          timer: trigger.id,
          ...optionsOf(executions.length, workbench),
        });
        executions.push(execution);
        const calls = Object.values(execution.calls).reduce((sum, each) => sum + each, 0);
        failCall = failCall !== undefined && failCall > calls ? failCall - calls : undefined;
      }
    }
    return executions;
  }
}

/** A value as the event of an edit gives it: a truth value in capitals, undefined for a blank cell. */
function asEventText(raw: RawValue): string | undefined {
  if (raw === '') return undefined;
  return typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw);
}

/** Whether an error is the user's: Google rejects the action, or the address does not exist. Others are faults here. */
export function isUserError(error: unknown): error is Error {
  return error instanceof GoogleError || error instanceof UnknownAddress;
}
