/**
 * One trial: an action comes after one call of a command. The result must be that of one of the two orders, action first
 * or command first. All are compared after one further Build summary.
 */

import type { Execution } from '../../../local/emulator/execution';
import { type Action, type ActionOutcome, Meanwhile } from '../../../local/emulator/meanwhile';
import type { Workbench } from '../../../local/emulator/workbench';
import { allMessages } from '../../../src/messages';
import { ACTIONS, SECOND_EXECUTIONS } from './actions';
import { COMMANDS, type Command, type CommandName } from './commands';
import { areMailsOf, differencesOf, type FactKind, type Facts, factsOf, lineDifferences } from './facts';

/** A command and an action, which can meet after each of the command's calls. */
export interface Pair {
  readonly command: CommandName;
  readonly action: string;
  readonly actions: readonly Action[];
}

/** The result of a trial that equals neither order. */
export interface Failure {
  readonly pair: Pair;
  readonly call: number;
  readonly method: string;
  /** The kinds of facts that differ from the order that is nearer. */
  readonly kinds: readonly FactKind[];
  /** How the facts differ from both orders. */
  readonly lines: readonly string[];
}

/** All pairs, in the order of the tables. */
export function allPairs(): readonly Pair[] {
  return (Object.keys(COMMANDS) as CommandName[]).flatMap((command) => {
    const { places }: Command = COMMANDS[command];
    const placed = places.flatMap((place, index) =>
      Object.entries(ACTIONS).map(([name, actionsAt]) => ({
        command,
        action: index === 0 ? name : `${name} in ${place.tab}`,
        actions: actionsAt(place),
      })),
    );
    const second = Object.entries(SECOND_EXECUTIONS).map(([action, actionsOf]) => ({
      command,
      action,
      actions: actionsOf(),
    }));
    return [...placed, ...second];
  });
}

/** The pair of a command and an action by their names. */
export function pairOf(command: CommandName, action: string): Pair {
  const pair = allPairs().find((each) => each.command === command && each.action === action);
  if (pair === undefined) throw new Error(`There is no action “${action}” for ${command}.`);
  return pair;
}

const methods = new Map<CommandName, readonly string[]>();

/** The names of the calls of a command that nobody disturbs, in order. */
export function callsOf(command: CommandName): readonly string[] {
  const known = methods.get(command);
  if (known) return known;
  const found: string[] = [];
  const { start, execute }: Command = COMMANDS[command];
  for (const { error } of execute(start(), { onCall: (method) => found.push(method) }))
    if (error !== null) throw new Error(`${command} fails by itself: ${error}`);
  methods.set(command, found);
  return found;
}

/** The trials of one pair; the orders that are allowed are computed once. */
export class PairTrials {
  private readonly command: Command;
  private readonly orders: readonly Facts[];
  private alone: Facts | null = null;

  constructor(readonly pair: Pair) {
    this.command = COMMANDS[pair.command];
    this.orders = [this.inOrder('action first'), this.inOrder('command first')];
  }

  /** Tries the action after a call; null if the result is one of the two orders'. */
  after(call: number): Failure | null {
    const meanwhile = new Meanwhile([{ call, actions: this.pair.actions }]);
    const workbench = this.command.start();
    const executions = [...this.command.execute(workbench, meanwhile.during(workbench))];
    // It said that it was cut off and is to be done again, so it is.
    if (executions.some(saidToRepeat)) executions.push(...this.command.execute(workbench, {}));
    const { facts, outcomes } = conclusion(workbench, executions, meanwhile);
    // What found the lock taken counts as not run.
    const allowed = outcomes.some(gaveUp) ? [this.commandAlone()] : this.orders;
    const differences = allowed.map((order) => [
      ...differencesOf(order, facts),
      ...(areMailsOf(allowed, facts) ? [] : (['mails'] as const)),
    ]);
    if (differences.some((kinds) => kinds.length === 0)) return null;
    const kinds = differences.reduce((least, each) => (each.length < least.length ? each : least));
    const lines = allowed.flatMap((order, index) => [
      allowed.length === 1 ? 'against the command alone:' : `against ${index === 0 ? 'action' : 'command'} first:`,
      ...lineDifferences(order, facts, differences[index] ?? []),
    ]);
    return { pair: this.pair, call, method: callsOf(this.pair.command)[call - 1] ?? '', kinds, lines };
  }

  private inOrder(order: 'action first' | 'command first'): Facts {
    const workbench = this.command.start();
    const meanwhile = new Meanwhile([{ call: 0, actions: this.pair.actions }]);
    const act = () => meanwhile.during(workbench).afterCall(0);
    if (order === 'action first') act();
    const executions = this.command.execute(workbench, {});
    if (order === 'command first') act();
    return conclusion(workbench, executions, meanwhile).facts;
  }

  private commandAlone(): Facts {
    if (this.alone === null) {
      const workbench = this.command.start();
      const { facts } = conclusion(workbench, this.command.execute(workbench, {}), new Meanwhile([]));
      this.alone = { ...facts, action: this.pair.actions.map(() => 'done') };
    }
    return this.alone;
  }
}

/** The facts after one further Build summary, with every mail that was sent. */
function conclusion(
  workbench: Workbench,
  executions: readonly Execution[],
  { outcomes }: Meanwhile,
): { readonly facts: Facts; readonly outcomes: readonly ActionOutcome[] } {
  const inner = outcomes.flatMap((outcome) => outcome.executions);
  const build = workbench.run('buildSummary');
  const mails = [...executions, ...inner, build].flatMap((execution) => execution.mails);
  const refused = outcomes.map((outcome) => outcome.refused !== null);
  return { facts: factsOf(workbench, mails, refused), outcomes };
}

const FAILED = allMessages().map(({ problem }) => problem.failed);

/** Whether an execution told its user that it was cut off, or as the clock's tick leaves the work to the next one. */
function saidToRepeat({ error, alerts, calls }: Execution): boolean {
  if (error === null || !('Lock.tryLock' in calls)) return false;
  return alerts.length === 0 || alerts.some((text) => FAILED.some((said) => text.includes(said)));
}

const BUSY = allMessages().map(({ problem }) => problem.busy);

/** Whether a second execution found the lock taken: it said so, or as the clock's tick it asked for it and did no more. */
function gaveUp({ executions, action }: ActionOutcome): boolean {
  if (!('run' in action)) return false;
  return executions.some(({ error, calls }) => {
    const isSilent = 'Lock.tryLock' in calls && !Object.keys(calls).some((method) => /^(Range|Sheet)\./.test(method));
    return isSilent || BUSY.some((sentence) => error?.includes(sentence));
  });
}
