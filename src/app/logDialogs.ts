/**
 * What takes the place of dialogs where a deployment has none: texts go to the execution log. A question ends the command;
 * the same command, run again within ten minutes, is the answer if it would ask the same. A question names everything that
 * is about to happen, so a change in between asks anew.
 */

import { fingerprint } from '../domain/fingerprint';
import { languageOfLocale, messagesIn } from '../messages';
import type { Dialogs } from '../platform/dialogs';
import type { World } from '../platform/world';
import { dropQuestion, isAsked, keepQuestion } from './state/question';

/** Dialogs by the execution log. */
export function logDialogs(world: World): Dialogs {
  const words = () => messagesIn(languageOfLocale(world.person.locale())).withoutDialogs;
  return {
    alert: (title, text) => world.log(`${title}\n${text}`),
    ask({ title, text, onward }) {
      const id = fingerprint([title, text]);
      if (isAsked(world.memory.read(), id, world.now())) {
        world.memory.write(dropQuestion());
        return onward;
      }
      world.memory.write(keepQuestion(id, world.now()));
      world.log(`${title}\n${text}\n${words().runAgain(onward)}`);
      return null;
    },
    askText(title, text) {
      world.log(`${title}\n${text}\n${words().cannotType}`);
      return null;
    },
  };
}
