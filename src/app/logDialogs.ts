/** What takes the place of dialogs where a deployment has none: texts go to the execution log. */

import { languageOfLocale, messagesIn } from '../messages';
import type { Dialogs } from '../platform/dialogs';
import type { World } from '../platform/world';
import { isAnswered } from './repeatedQuestion';

/** Dialogs by the execution log. */
export function logDialogs(world: World): Dialogs {
  const words = () => messagesIn(languageOfLocale(world.person.locale())).withoutDialogs;
  return {
    alert: (title, text) => world.log(`${title}\n${text}`),
    ask(question) {
      const { title, text, onward } = question;
      if (isAnswered(world, question)) return onward;
      world.log(`${title}\n${text}\n${words().runAgain(onward)}`);
      return null;
    },
    askText(title, text) {
      world.log(`${title}\n${text}\n${words().cannotType}`);
      return null;
    },
  };
}
