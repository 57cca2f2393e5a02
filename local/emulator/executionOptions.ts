/** The options of an execution: who runs the script, when, what was edited, how dialogs are answered. */

import type { Rectangle } from './book/rectangle';
import type { Tab } from './book/tab';
import type { AuthMode } from './services/runtime/permissions';
import type { Screen } from './services/ui';

/** The options of an execution. */
export interface ExecutionOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The locale of the user's account: "vi", "en". */
  readonly locale: string;
  /** The number of the call to Google that fails, from 1. */
  readonly failCall?: number | undefined;
  /** The number of the call from which all calls fail, as when Google loses the execution. */
  readonly killCall?: number | undefined;
  /** Seconds that each call takes on the script's clock; 0 if absent. Google ends an execution at six minutes. */
  readonly callCost?: number | undefined;
  /** Whether errors of writes are thrown only at the next read, at a flush or at the end. */
  readonly bundlesWrites?: boolean | undefined;
  /** Called with the number of each call after its effect, before the script goes on; may change the workbook. */
  readonly afterCall?: ((number: number) => void) | undefined;
  /**
   * The answers to dialogs: names of buttons, or texts that are typed into prompts. They are a list in order, or a
   * function of the dialog. Without an answer, the last button of an alert is pressed, and a prompt is cancelled.
   */
  readonly answers?: readonly string[] | Screen['answer'] | undefined;
  /** Called before each call that would reach Google. */
  readonly onCall?: ((method: string) => void) | undefined;
  /**
   * The editors that `Protection.getEditors` returns while its list was never changed: none, or the editors of the
   * file. Reports differ; 'none' if absent.
   */
  readonly newEditors?: 'none' | 'file' | undefined;
  /** Whether another execution holds the document lock. */
  readonly lockHeldElsewhere?: boolean | undefined;
  /** The account that the script runs as; the owner if absent. */
  readonly user?: string | undefined;
  /** The edit that the handler of an edit trigger is called for. */
  readonly edit?: EditInfo | undefined;
  /** The id of the time trigger that calls the function. */
  readonly timer?: string | undefined;
  /** The parameters that a page passes to the function (google.script.run): JSON values. */
  readonly parameters?: readonly unknown[] | undefined;
  /** The authorization mode; LIMITED for onOpen and FULL for all other functions if absent. */
  readonly authMode?: AuthMode | undefined;
  /** Whether the user still has to grant some scopes of the manifest, as after an update of an add-on. */
  readonly lacksAuthorization?: boolean | undefined;
}

/** An edit, for the event of an edit trigger. */
export interface EditInfo {
  readonly tab: Tab;
  readonly extent: Rectangle;
  /** The new and the old content of a single cell, as texts; a paste has neither. */
  readonly value?: string | undefined;
  readonly oldValue?: string | undefined;
  /** The id of the trigger that fires. */
  readonly triggerUid: string;
  /** The address of the person, where Google tells it to the handler, as within a domain. */
  readonly by?: string | undefined;
}
