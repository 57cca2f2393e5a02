/**
 * Runs a command for the person who chose it and tells them how it ended. Whatever goes wrong becomes a sentence for
 * them and a line with the cause for the administrator's log.
 */

import { googleWorld } from '../google/world';
import { languageOfLocale, messagesIn } from '../language';
import type { World } from '../ports';
import type { Outcome } from './outcome';

/** Runs `command` and reports; `begun` is said before it starts. */
export function runCommand(
  command: (world: World) => Outcome,
  begun: 'building' | 'checking' | 'settingUp' | 'working',
  world: World = googleWorld(),
): void {
  // Until the person's own language is known.
  let text = messagesIn('vi');
  try {
    text = messagesIn(languageOfLocale(world.person.locale()));
    if (!world.lock()) {
      report(world, text.problem.title, text.problem.busy);
      return;
    }
    world.person.toast(text.done[begun]);
    const outcome = command(world);
    if (outcome.kind === 'done') world.person.toast(outcome.said(text));
    else if (outcome.kind === 'told') world.person.alert(outcome.title(text), outcome.said(text));
    else if (outcome.kind === 'problem') report(world, text.problem.title, outcome.said(text));
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
