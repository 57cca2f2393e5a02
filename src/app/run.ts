/**
 * Runs a command for the person who chose it, asks them its questions, and shows how it ended. Any failure becomes a
 * sentence for that person and a line with the cause in the administrator's log.
 */

import { dayOf } from '../domain/day';
import type { Language } from '../domain/settings';
import { languageOfLocale, messagesIn } from '../messages';
import type { Dialogs } from '../platform/dialogs';
import type { World } from '../platform/world';
import { logDialogs } from './logDialogs';
import { type Command, type Ending, type Next, problem, type Question, shown } from './outcome';

/** What commands may use, and the dialogs, which only this file opens. */
export interface Services {
  readonly world: World;
  /** Null where the deployment has none: the execution log takes their place. */
  readonly dialogs: Dialogs | null;
}

/** The text that a command shows before it starts. */
type Begun = 'building' | 'checking' | 'settingUp' | 'working';

/** Runs a command under the lock, shows `begun` before it starts, and reports how it ended. */
export function runCommand(services: Services, command: Command, begun: Begun): void {
  run(services, command, begun, () => services.world.lock());
}

/** The same for a command that writes nothing to the workbook, and so needs no lock. */
export function runReadOnly(services: Services, command: Command, begun: Begun): void {
  run(services, command, begun, () => true);
}

function run(services: Services, command: Command, begun: Begun, mayRun: () => boolean): void {
  const { world } = services;
  const dialogs = services.dialogs ?? logDialogs(world);
  // Used until the person's own language is known.
  let language: Language = 'vi';
  let text = messagesIn(language);
  try {
    language = languageOfLocale(world.person.locale());
    text = messagesIn(language);
    if (!mayRun()) {
      report(services, text.problem.title, text.problem.busy);
      return;
    }
    world.person.toast(text.done[begun]);
    const ending = endOf(world, dialogs, command, language, mayRun);
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

/**
 * Runs a command, asks its questions, and runs what follows the answers. The lock is lost at each question, and another
 * execution may hold it by then. An answer that comes on another day does nothing: every question is about today.
 */
function endOf(world: World, dialogs: Dialogs, command: Command, language: Language, mayRun: () => boolean): Ending {
  let outcome = command(world);
  let day = dayOf(world.now());
  for (;;) {
    if (outcome.kind !== 'confirm' && outcome.kind !== 'prompt') return outcome;
    const next = answerTo(outcome, world, dialogs, language);
    if (next === null) return shown;
    if (typeof next !== 'function') {
      outcome = next;
      continue;
    }
    if (!mayRun()) return problem((text) => text.problem.busy);
    if (dayOf(world.now()) !== day) return problem((text) => text.problem.dayOver);
    outcome = next(world);
    day = dayOf(world.now());
  }
}

/** Asks a question; gives what follows the answer, null if it comes with a later run. */
function answerTo(question: Question, world: World, dialogs: Dialogs, language: Language): Next | null {
  const text = messagesIn(language, question.nouns);
  const [title, said] = [question.title(text), question.said(text)];
  if (question.kind === 'confirm') {
    const answer = dialogs.ask({ title, text: said, onward: question.onward !== 'no' });
    return answer === null ? null : question[answer ? 'yes' : 'no'];
  }
  const typed = dialogs.askText(title, said);
  return typed === null ? question.cancelled : question.typed(typed.normalize('NFC').trim(), world.now());
}

function report({ world, dialogs }: Services, title: string, sentence: string): void {
  world.logError(sentence);
  dialogs?.alert(title, sentence);
}
