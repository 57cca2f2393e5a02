/** What an execution of the script finds: who runs it, when, what was edited, what dialogs are answered with. */

import type { Rectangle } from './book/rectangle';
import type { Tab } from './book/tab';
import type { AuthMode } from './services/permissions';
import type { Screen } from './services/ui';

/** The circumstances of an execution. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The locale of the user's account: "vi", "en". */
  readonly locale: string;
  /** The number of the call to Google that fails, from 1. */
  readonly failCall?: number | undefined;
  /** The number of the call from which on every call fails, as when Google loses the execution. */
  readonly killCall?: number | undefined;
  /** Seconds that each call takes on the script's clock. Google ends an execution at six minutes; 0 if absent. */
  readonly callCost?: number | undefined;
  /** Whether refusals and failures of writes show only at the next read, at a flush or at the end. */
  readonly bundlesWrites?: boolean | undefined;
  /** Told the number of each call after its effect, before the script goes on. May change the workbook. */
  readonly afterCall?: ((number: number) => void) | undefined;
  /**
   * What dialogs are answered with: names of buttons, or what is typed into a prompt; in order, or by whoever looks at
   * each. A dialog without an answer takes its last button.
   */
  readonly answers?: readonly string[] | Screen['answer'] | undefined;
  /** Told of every call that would reach Google, before it has any effect. */
  readonly onCall?: ((method: string) => void) | undefined;
  /** Whether another execution has the document's lock. */
  readonly lockHeldElsewhere?: boolean | undefined;
  /** The account that the script runs as; the owner if absent. */
  readonly user?: string | undefined;
  /** What an edit trigger's handler is told. */
  readonly edit?: EditInfo | undefined;
  /** What a page calls the function with (google.script.run): plain values. */
  readonly parameters?: readonly unknown[] | undefined;
  /** How much of Google the script may use: as a simple trigger has it for onOpen, all for whatever else. */
  readonly authMode?: AuthMode | undefined;
  /** Whether the user has still to grant some of what the manifest asks for, as after an update of an add-on. */
  readonly lacksAuthorization?: boolean | undefined;
}

/** What was edited, for the handler of an edit trigger. */
export interface EditInfo {
  readonly tab: Tab;
  readonly extent: Rectangle;
  /** What a single cell holds now and held before, as texts; a paste has neither. */
  readonly value?: string | undefined;
  readonly oldValue?: string | undefined;
  /** The trigger that listens. */
  readonly triggerUid: string;
}
