/** What takes the place of dialogs in the Control tab: texts go beside the tick, and a second tick is an answer. */

import type { Messages } from '../../messages';
import { formatTime } from '../../messages/format';
import type { Dialogs } from '../../platform/dialogs';
import type { AskedQuestion, TextInput } from '../../platform/question';
import type { World } from '../../platform/world';
import type { ControlRow } from '../../sheets/control/controlTab';
import { isAnswered } from '../repeatedQuestion';
import { ANSWER_WAITS } from '../state/question';

/** What a command has said. */
export interface Saying {
  readonly text: string;
  /** Lines that are too many for the row; null for none. */
  readonly details: readonly string[] | null;
}

/** The dialogs and toasts of a command in the Control tab, of which the last is what it has said. */
export class ControlDialogs implements Dialogs {
  private last: Saying = { text: '', details: null };
  /** Whether the command waits for something: what it says after that is only that nothing has changed. */
  private isWaiting = false;
  /** The inputs that were given once; one that is asked for again was wrong. */
  private readonly usedInputs = new Set<TextInput>();

  constructor(
    private readonly world: World,
    private readonly row: ControlRow,
    private readonly text: Messages,
  ) {}

  get said(): Saying {
    return this.last;
  }

  toast(text: string): void {
    this.say({ text, details: null });
  }

  alert(title: string, text: string): void {
    const { control, problem } = this.text;
    if (title === problem.title) this.toast(text);
    else this.say({ text: control.seeBelow(title), details: text.split('\n') });
  }

  ask(question: AskedQuestion): boolean | null {
    const { text, onward } = question;
    if (isAnswered(this.world, question)) return onward;
    const until = formatTime(new Date(this.world.now().getTime() + ANSWER_WAITS), this.text.language);
    this.wait(`${text} ${this.text.control.tickAgain(onward, until)}`);
    return null;
  }

  /** Gives what is typed in the row. A text that is asked for again was wrong, and the question says why. */
  askText(_: string, text: string, input: TextInput): string | null {
    const { control } = this.text;
    const typed = this.row.inputs[input];
    if (typed !== '' && !this.usedInputs.has(input)) {
      this.usedInputs.add(input);
      return typed;
    }
    this.wait(typed === '' ? control.fillIn(control.columns[input], text) : text);
    return null;
  }

  private wait(text: string): void {
    this.toast(text.replace(/\s*\n+\s*/g, ' '));
    this.isWaiting = true;
  }

  private say(said: Saying): void {
    this.last = this.isWaiting ? { ...this.last, details: said.details } : said;
  }
}
