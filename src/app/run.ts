/**
 * Runs a command for the person who chose it and shows how it ended. Any failure becomes a sentence for that person and
 * a line with the cause in the administrator's log.
 */

import type { Language } from '../domain/settings';
import { languageOfLocale, messagesIn } from '../messages';
import type { World } from '../platform/world';
import type { Outcome } from './outcome';

/** The text that a command shows before it starts. */
type Begun = 'building' | 'checking' | 'settingUp' | 'working';

/** Runs a command under the lock, shows `begun` before it starts, and reports how it ended. */
export function runCommand(world: World, command: (world: World) => Outcome, begun: Begun): void {
  run(world, command, begun, () => world.lock());
}

/** The same for a command that writes nothing to the workbook, and so needs no lock. */
export function runReadOnly(world: World, command: (world: World) => Outcome, begun: Begun): void {
  run(world, command, begun, () => true);
}

function run(world: World, command: (world: World) => Outcome, begun: Begun, mayRun: () => boolean): void {
  // Used until the person's own language is known.
  let language: Language = 'vi';
  let text = messagesIn(language);
  try {
    language = languageOfLocale(world.person.locale());
    text = messagesIn(language);
    if (!mayRun()) {
      report(world, text.problem.title, text.problem.busy);
      return;
    }
    world.person.toast(text.done[begun]);
    const outcome = command(world);
    if (outcome.kind === 'shown') return;
    if (outcome.kind === 'problem') {
      report(world, text.problem.title, outcome.said(text));
      return;
    }
    const worded = messagesIn(language, outcome.nouns);
    if (outcome.kind === 'done') world.person.toast(outcome.said(worded));
    else world.person.alert(outcome.title(worded), outcome.said(worded));
  } catch (error) {
    world.logError(error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error));
    const { title, failed, noRight } = text.problem;
    world.person.alert(title, world.isRefusal(error) ? noRight : failed);
  }
}

function report(world: World, title: string, sentence: string): void {
  world.logError(sentence);
  world.person.alert(title, sentence);
}
