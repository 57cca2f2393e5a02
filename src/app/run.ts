/**
 * Runs an entry point for the person who chose it: checks that they may call it, asks them its questions, and shows how it
 * ended. Any failure becomes a sentence for that person and a line with the cause in the administrator's log.
 */

import { dayOf } from '../domain/day';
import type { Language } from '../domain/settings';
import { languageOfLocale, messagesIn } from '../messages';
import type { Dialogs } from '../platform/dialogs';
import type { World } from '../platform/world';
import { logDialogs } from './logDialogs';
import { type Command, type Ending, type Next, type Outcome, type Question, shown } from './outcome';
import { type Problem, problem } from './result';
import { type CommandContext, type Gate, personGate, type Right, type SetUpContext } from './rights/admit';

/** What commands may use, and the dialogs, which only this file opens. */
export interface Services {
  readonly world: World;
  /** Null where the deployment has none: the execution log takes their place. */
  readonly dialogs: Dialogs | null;
  /** How the caller is checked; absent for a person who calls the command themselves. */
  readonly gate?: Gate;
}

/** The text that a command shows before it starts. */
type Begun = 'building' | 'checking' | 'settingUp' | 'working';

/** A command for those who have a right. What a reporter may call only reads, and needs no lock. */
interface ProvinceEntryPoint {
  readonly right: Right;
  readonly command: Command;
  readonly begun: Begun;
  /**
   * What it does for an account that is staff whatever the register says where the context cannot be read; without it,
   * it says why that is.
   */
  readonly unread?: (world: World, problem: Problem) => Ending;
}

/** Set-up, which checks its caller by itself: the context may have to be made first. */
interface SetUpEntryPoint {
  readonly right: 'setUp';
  readonly command: Command<SetUpContext>;
  readonly begun: Begun;
}

/** A command that people call. */
export type EntryPoint = ProvinceEntryPoint | SetUpEntryPoint;

/** Runs an entry point under the lock, unless it only reads, and reports how it ended. */
export function runEntryPoint(services: Services, entryPoint: EntryPoint): void {
  const { world } = services;
  const { gate = personGate } = services;
  const dialogs = services.dialogs ?? logDialogs(world);
  // Used until the person's own language is known.
  let language: Language = 'vi';
  let text = messagesIn(language);
  try {
    language = languageOfLocale(world.person.locale());
    text = messagesIn(language);
    const mayRun = () => entryPoint.right === 'reporter' || world.lock();
    if (!mayRun()) {
      report(services, text.problem.title, text.problem.busy);
      return;
    }
    world.person.toast(text.done[entryPoint.begun]);
    const session: Session = { world, dialogs, language, mayRun };
    const ending =
      entryPoint.right === 'setUp'
        ? endOf<SetUpContext>(session, entryPoint.command, (command) => callSetUp(world, gate, command))
        : endOf<CommandContext>(session, entryPoint.command, (command) => call(world, gate, entryPoint, command));
    if (ending.kind === 'shown') return;
    if (ending.kind === 'problem') {
      report(services, text.problem.title, ending.said(text));
      return;
    }
    const worded = messagesIn(language, ending.nouns);
    if (ending.kind === 'done') world.person.toast(ending.said(worded));
    else dialogs.alert(ending.title(worded), ending.said(worded));
  } catch (error) {
    world.logError(error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));
    const { title, failed, noRight } = text.problem;
    dialogs.alert(title, world.isRefusal(error) ? noRight : failed);
  }
}

/** Calls a command, or what follows one of its questions, for a person who may. */
function call(world: World, gate: Gate, { right, unread }: ProvinceEntryPoint, command: Command): Outcome {
  const admission = gate.admit(world, right);
  if (admission.kind === 'admitted') return command(world, admission.context);
  return admission.kind === 'unread' && unread ? unread(world, admission.problem) : admission.problem;
}

function callSetUp(world: World, gate: Gate, command: Command<SetUpContext>): Outcome<SetUpContext> {
  const admitted = gate.admitToSetUp(world);
  return admitted.ok ? command(world, admitted.value) : admitted.problem;
}

/** A run of an entry point. */
interface Session {
  readonly world: World;
  readonly dialogs: Dialogs;
  readonly language: Language;
  readonly mayRun: () => boolean;
}

/**
 * Calls a command, asks its questions, and calls what follows the answers. The lock is lost at each question, and another
 * execution may hold it by then. An answer that comes on another day does nothing: every question is about today.
 */
function endOf<C>(
  { world, dialogs, language, mayRun }: Session,
  command: Command<C>,
  called: (command: Command<C>) => Outcome<C>,
): Ending {
  let outcome = called(command);
  let day = dayOf(world.now());
  for (;;) {
    if (outcome.kind !== 'confirm' && outcome.kind !== 'prompt') return outcome;
    const next = answerTo(outcome, world, dialogs, language);
    if (typeof next !== 'function') {
      outcome = next;
      continue;
    }
    if (!mayRun()) return problem((text) => text.problem.busy);
    if (dayOf(world.now()) !== day) return problem((text) => text.problem.dayOver);
    outcome = called(next);
    day = dayOf(world.now());
  }
}

/** Asks a question; gives what follows the answer, or what is done until a later run brings it. */
function answerTo<C>(question: Question<C>, world: World, dialogs: Dialogs, language: Language): Next<C> {
  const text = messagesIn(language, question.nouns);
  const [title, said] = [question.title(text), question.said(text)];
  if (question.kind === 'confirm') {
    const answer = dialogs.ask({ title, text: said, onward: question.onward !== 'no', about: question.about });
    return answer === null ? (question.unanswered ?? shown) : question[answer ? 'yes' : 'no'];
  }
  const typed = dialogs.askText(title, said, question.input);
  return typed === null ? question.cancelled : question.typed(typed.normalize('NFC').trim(), world.now());
}

function report({ world, dialogs }: Services, title: string, sentence: string): void {
  world.logError(sentence);
  dialogs?.alert(title, sentence);
}
