/** Questions as people read them, in a dialog or in what takes its place. */

/** A yes-or-no question as a person reads it. */
export interface AskedQuestion {
  readonly title: string;
  readonly text: string;
  /** The answer with which the command goes on. */
  readonly onward: boolean;
  /** What the answer depends on besides the words. */
  readonly about: unknown;
}

/** What a text that a person types tells. */
export type TextInput = 'unit' | 'until' | 'reason';
