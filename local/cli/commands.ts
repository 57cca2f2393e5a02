/** What the command line can do: each command takes a request and gives back what happened. */

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { deliver } from '../delivery/deliver';
import { RejectedEdit } from '../emulator/book/googleError';
import { type Execution, UnknownFunction } from '../emulator/execution';
import { type ActionOutcome, Meanwhile, readActions } from '../emulator/meanwhile';
import type { ListedItem } from '../emulator/menu';
import { isUserError, Workbench } from '../emulator/workbench';
import { instantOf, type Request, UsageError } from './arguments';

/** What a command did. */
export interface Result {
  readonly execution: Execution;
  /** What happened between the calls, where that was asked for. */
  readonly meanwhile?: readonly ActionOutcome[];
  /** The items of the menu, for the command that lists them. */
  readonly menu?: readonly ListedItem[];
}

/** A command: its operands as usage shows them, and what it does. */
interface Command {
  readonly usage: string;
  readonly operands: number;
  run(request: Request): Promise<Result>;
}

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  new: { usage: 'new BOOK.xlsx', operands: 1, run: newBook },
  run: { usage: 'run BOOK.xlsx FUNCTION', operands: 2, run: runFunction },
  type: { usage: 'type BOOK.xlsx "Văn Lâm!D7" TEXT', operands: 3, run: typeText },
  clock: { usage: 'clock BOOK.xlsx 2020-08-18T15:10+07:00', operands: 2, run: passTime },
  menu: { usage: 'menu BOOK.xlsx', operands: 1, run: listMenu },
};

/** Runs what was asked for. */
export async function runCommand(request: Request): Promise<Result> {
  const command = COMMANDS[request.command];
  if (!command) throw new UsageError(`There is no command "${request.command}".`);
  if (request.operands.length !== command.operands) throw new UsageError(`Usage: local ${command.usage}`);
  try {
    return await command.run(request);
  } catch (error) {
    if (error instanceof UnknownFunction || isUserError(error)) throw new UsageError(error.message);
    throw error;
  }
}

/** Makes a spreadsheet as Google does and runs the add-on's set-up on it. */
async function newBook(request: Request): Promise<Result> {
  const [path = ''] = request.operands;
  if (existsSync(path)) throw new UsageError(`${path} is there already; run setUp on it, or choose another name.`);
  if (!existsSync(dirname(path))) throw new UsageError(`There is no folder ${dirname(path)}.`);
  const workbench = Workbench.blank(workbenchOptionsOf(request));
  if (request.user) workbench.book.owner = request.user;
  if (request.units !== undefined) importUnits(workbench, request.units);
  return runAndSave(workbench, path, 'setUp', request);
}

/** A list of units as a new spreadsheet's second tab, named after its file, as Google imports it. */
function importUnits(workbench: Workbench, path: string): void {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  workbench.importCsv(basename(path).replace(/\.csv$/i, ''), readFileSync(path, 'utf8'));
}

async function runFunction(request: Request): Promise<Result> {
  const [path = '', name = ''] = request.operands;
  return runAndSave(await open(path, request), path, name, request);
}

async function typeText(request: Request): Promise<Result> {
  const [path = '', address = '', text = ''] = request.operands;
  const workbench = await open(path, request);
  try {
    const meanwhile = meanwhileOf(request);
    const edit = workbench.typeWithoutEvent(address, text);
    const executions = workbench.fireEdit(edit, limitsOf(request), (run, at) =>
      run === 0 ? meanwhile.during(at) : {},
    );
    return await saved(workbench, path, together(executions), request, meanwhile);
  } catch (error) {
    if (error instanceof RejectedEdit) return { execution: { ...NOTHING_RAN, error: error.message } };
    throw error;
  }
}

async function passTime(request: Request): Promise<Result> {
  const [path = '', until = ''] = request.operands;
  const instant = instantOf(until, 'clock');
  const workbench = await open(path, request);
  const meanwhile = meanwhileOf(request);
  const interrupted = request.meanwhile.length > 0 ? busyRun(workbench, instant, request) : -1;
  const executions = workbench.passTo(instant, limitsOf(request), (run, at) =>
    run === interrupted ? meanwhile.during(at) : {},
  );
  return saved(workbench, path, together(executions), request, meanwhile);
}

/** Calls of a tick that finds nothing due. */
const IDLE_CALLS = 2;

/** The first run of a trigger until then that does more than an idle one, found by a trial on a copy; -1 for none. */
function busyRun(workbench: Workbench, until: number, request: Request): number {
  const trial = workbench.clone().passTo(until, limitsOf(request));
  return trial.findIndex(({ calls }) => Object.values(calls).reduce((sum, each) => sum + each, 0) > IDLE_CALLS);
}

function limitsOf({ failCall, killCall, callCost }: Request) {
  return { failCall, killCall, callCost };
}

function meanwhileOf({ meanwhile }: Request): Meanwhile {
  return new Meanwhile(meanwhile.map(({ call, file }) => ({ call, actions: actionsIn(file) })));
}

function actionsIn(file: string): ReturnType<typeof readActions> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  try {
    return readActions(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} is no list of actions: ${(error as Error).message}`);
  }
}

/** Saves the book and has the post deliver what was sent. */
async function saved(
  workbench: Workbench,
  path: string,
  execution: Execution,
  { outbox }: Request,
  meanwhile: Meanwhile,
): Promise<Result> {
  const [unreached] = meanwhile.unreached;
  if (unreached !== undefined) throw new UsageError(`Call ${unreached} was never reached; nothing was saved.`);
  await workbench.save(path);
  const smtpUrl = process.env.SMTP_URL;
  await deliver(execution.mails, smtpUrl ? { smtpUrl } : { outbox: outbox ?? path.replace(/(\.xlsx)?$/i, '.outbox') });
  return meanwhile.outcomes.length > 0 ? { execution, meanwhile: meanwhile.outcomes } : { execution };
}

async function listMenu(request: Request): Promise<Result> {
  const [path = ''] = request.operands;
  const { execution, items } = (await open(path, request)).menu();
  return { execution, menu: items };
}

async function runAndSave(workbench: Workbench, path: string, name: string, request: Request): Promise<Result> {
  const meanwhile = meanwhileOf(request);
  const { answers } = request;
  const execution = workbench.run(name, { ...limitsOf(request), answers, ...meanwhile.during(workbench) });
  return saved(workbench, path, execution, request, meanwhile);
}

async function open(path: string, request: Request): Promise<Workbench> {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  try {
    return await Workbench.open(path, workbenchOptionsOf(request));
  } catch (error) {
    throw new UsageError(`${path} cannot be read as a workbook: ${(error as Error).message}`);
  }
}

function workbenchOptionsOf({ now, lang, user }: Request) {
  return { now, lang, user };
}

/** What several executions did, as if it were one. */
function together(executions: readonly Execution[]): Execution {
  const calls: Record<string, number> = {};
  for (const each of executions) {
    for (const [method, count] of Object.entries(each.calls)) calls[method] = (calls[method] ?? 0) + count;
  }
  const errors = executions.flatMap(({ error }) => (error === null ? [] : [error]));
  return {
    ...NOTHING_RAN,
    toasts: executions.flatMap(({ toasts }) => toasts),
    alerts: executions.flatMap(({ alerts }) => alerts),
    dialogs: executions.flatMap(({ dialogs }) => dialogs),
    logs: executions.flatMap(({ logs }) => logs),
    sidebars: executions.flatMap(({ sidebars }) => sidebars),
    mails: executions.flatMap(({ mails }) => mails),
    calls,
    ms: executions.reduce((sum, { ms }) => sum + ms, 0),
    error: errors.length > 0 ? errors.join('\n') : null,
  };
}

/** Typing that no trigger listens to. */
const NOTHING_RAN: Execution = {
  toasts: [],
  alerts: [],
  dialogs: [],
  logs: [],
  menus: [],
  sidebars: [],
  mails: [],
  calls: {},
  ms: 0,
  error: null,
  returned: null,
};
