/** The commands of the command line. */

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { deliver } from '../delivery/deliver';
import type { Deployment } from '../emulator/book/deployment';
import { RejectedEdit } from '../emulator/book/googleError';
import { type Execution, UnknownFunction } from '../emulator/execution';
import { type ActionOutcome, Meanwhile, readActions } from '../emulator/meanwhile';
import type { ListedItem } from '../emulator/menu';
import { isUserError, Workbench } from '../emulator/workbench';
import { type CommandRequest, instantOf, UsageError } from './arguments';
import { builtBundle } from './builtBundle';

/** The result of a command. */
export interface CommandResult {
  readonly execution: Execution;
  /** The results of the actions between calls, with --meanwhile. */
  readonly meanwhile?: readonly ActionOutcome[];
  /** The items of the menu, for the command `menu`. */
  readonly menu?: readonly ListedItem[];
}

/** A command. */
interface Command {
  readonly usage: string;
  readonly operands: number;
  run(request: CommandRequest): Promise<CommandResult>;
}

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  new: { usage: 'new BOOK.xlsx', operands: 1, run: newBook },
  run: { usage: 'run BOOK.xlsx FUNCTION', operands: 2, run: runFunction },
  type: { usage: 'type BOOK.xlsx "Văn Lâm!D7" TEXT', operands: 3, run: typeText },
  clock: { usage: 'clock BOOK.xlsx 2020-08-18T15:10+07:00', operands: 2, run: passTime },
  menu: { usage: 'menu BOOK.xlsx', operands: 1, run: listMenu },
};

/** Runs a command. */
export async function runCommand(request: CommandRequest): Promise<CommandResult> {
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

/** Makes a new spreadsheet as Google does, and runs the add-on's set-up. */
async function newBook(request: CommandRequest): Promise<CommandResult> {
  const [path = ''] = request.operands;
  if (existsSync(path)) throw new UsageError(`${path} already exists; run setUp on it, or choose another name.`);
  if (!existsSync(dirname(path))) throw new UsageError(`There is no folder ${dirname(path)}.`);
  const workbench = Workbench.blank(workbenchOptionsOf(request)).deployedAs(request.deployment ?? 'bound');
  if (request.user) workbench.book.owner = request.user;
  if (request.units !== undefined) importUnits(workbench, request.units);
  return runAndSave(workbench, path, 'setUp', request);
}

/** Imports a list of units as the second tab, with the name of its file, as Google does. */
function importUnits(workbench: Workbench, path: string): void {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  workbench.importCsv(basename(path).replace(/\.csv$/i, ''), readFileSync(path, 'utf8'));
}

async function runFunction(request: CommandRequest): Promise<CommandResult> {
  const [path = '', name = ''] = request.operands;
  const workbench = await open(path, request);
  const { deployment } = request;
  if (deployment === undefined || deployment === workbench.book.deployment) {
    return runAndSave(workbench, path, name, request);
  }
  if (name !== 'setUp') throw new UsageError('--deployment goes with new, or with run BOOK.xlsx setUp.');
  return runAndSave(redeployed(workbench, deployment), path, name, request);
}

/** The workbook with another script. The triggers of the one before are deleted, as docs/deploy.md asks of people. */
function redeployed(workbench: Workbench, deployment: Deployment): Workbench {
  workbench.book.triggers = [];
  return workbench.deployedAs(deployment);
}

async function typeText(request: CommandRequest): Promise<CommandResult> {
  const [path = '', address = '', text = ''] = request.operands;
  const workbench = await open(path, request);
  try {
    const meanwhile = meanwhileOf(request);
    const edit = workbench.typeWithoutEvent(address, text);
    const executions = workbench.fireEdit(edit, limitsOf(request), (run, at) =>
      run === 0 ? meanwhile.during(at) : {},
    );
    return await save(workbench, path, combined(executions), request, meanwhile);
  } catch (error) {
    if (error instanceof RejectedEdit) return { execution: { ...NO_EXECUTION, error: error.message } };
    throw error;
  }
}

async function passTime(request: CommandRequest): Promise<CommandResult> {
  const [path = '', until = ''] = request.operands;
  const instant = instantOf(until, 'clock');
  const workbench = await open(path, request);
  const meanwhile = meanwhileOf(request);
  const interrupted = request.meanwhile.length > 0 ? firstBusyExecution(workbench, instant, request) : -1;
  const executions = workbench.passTo(instant, limitsOf(request), (number, at) =>
    number === interrupted ? meanwhile.during(at) : {},
  );
  return save(workbench, path, combined(executions), request, meanwhile);
}

/** The number of calls of a tick that finds nothing due. */
const IDLE_CALLS = 2;

/** The number of the first execution that makes more calls than an idle tick, found on a copy; -1 if there is none. */
function firstBusyExecution(workbench: Workbench, until: number, request: CommandRequest): number {
  const trial = workbench.clone().passTo(until, limitsOf(request));
  return trial.findIndex(({ calls }) => Object.values(calls).reduce((sum, each) => sum + each, 0) > IDLE_CALLS);
}

function limitsOf({ failCall, killCall, callCost }: CommandRequest) {
  return { failCall, killCall, callCost };
}

function meanwhileOf({ meanwhile }: CommandRequest): Meanwhile {
  return new Meanwhile(meanwhile.map(({ call, file }) => ({ call, actions: actionsIn(file) })));
}

function actionsIn(file: string): ReturnType<typeof readActions> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  try {
    return readActions(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} is not a list of actions: ${(error as Error).message}`);
  }
}

/** Saves the workbook and delivers the mails. */
async function save(
  workbench: Workbench,
  path: string,
  execution: Execution,
  { outbox }: CommandRequest,
  meanwhile: Meanwhile,
): Promise<CommandResult> {
  const [unreached] = meanwhile.unreached;
  if (unreached !== undefined) throw new UsageError(`Call ${unreached} was never reached; nothing was saved.`);
  await workbench.save(path);
  const smtpUrl = process.env.SMTP_URL;
  await deliver(execution.mails, smtpUrl ? { smtpUrl } : { outbox: outbox ?? path.replace(/(\.xlsx)?$/i, '.outbox') });
  return meanwhile.outcomes.length > 0 ? { execution, meanwhile: meanwhile.outcomes } : { execution };
}

async function listMenu(request: CommandRequest): Promise<CommandResult> {
  const [path = ''] = request.operands;
  const { execution, items } = (await open(path, request)).menu();
  return { execution, menu: items };
}

async function runAndSave(
  workbench: Workbench,
  path: string,
  name: string,
  request: CommandRequest,
): Promise<CommandResult> {
  const meanwhile = meanwhileOf(request);
  const { answers } = request;
  const execution = workbench.run(name, { ...limitsOf(request), answers, ...meanwhile.during(workbench) });
  return save(workbench, path, execution, request, meanwhile);
}

async function open(path: string, request: CommandRequest): Promise<Workbench> {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  try {
    return await Workbench.open(path, workbenchOptionsOf(request));
  } catch (error) {
    throw new UsageError(`${path} cannot be read as a workbook: ${(error as Error).message}`);
  }
}

function workbenchOptionsOf({ now, lang, user }: CommandRequest) {
  return { now, lang, user, bundleFor: builtBundle };
}

/** Combines the results of several executions into one. */
function combined(executions: readonly Execution[]): Execution {
  const calls: Record<string, number> = {};
  for (const each of executions) {
    for (const [method, count] of Object.entries(each.calls)) calls[method] = (calls[method] ?? 0) + count;
  }
  const errors = executions.flatMap(({ error }) => (error === null ? [] : [error]));
  return {
    ...NO_EXECUTION,
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

/** The result of an edit for which no trigger is installed. */
const NO_EXECUTION: Execution = {
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
