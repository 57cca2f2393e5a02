/**
 * What the page asks of its server, and the responses. Rows and columns count from 1, as in the sheet. Requests with a
 * body are POST requests; the others are:
 *
 * - `GET /api/view?person=&language=&tab=&workbook=` → `View`
 * - `GET /api/events`: server-sent events, "changed" with the version as data, at once and after every change
 * - `GET /api/book.xlsx`: the workbook
 * - `POST /api/book?language=&name=&workbook=` with the bytes of an .xlsx → `ActionResponse`, refused if it is unreadable
 * - `GET /api/mail/ID` → `MailBody`; `GET /api/mail/ID/N`: an attachment
 */

import type { Area, Language } from './view';

/** Who sends a request, in which language, and what they look at. */
export interface Viewpoint {
  /** The id of one of `View.people`; '' for the first. */
  readonly person: string;
  readonly language: Language;
  /** `View.workbook` of what they look at. The server refuses a request that was meant for another workbook. */
  readonly workbook: number;
  /** The id of the tab in view. */
  readonly tab: number;
  readonly selection: Area;
}

/** Where the clock can be moved; a time of day means the next such time. */
export type ClockMove = '14:55' | '15:00' | 'nextDay' | 'real';

/** A question of the add-on that waits for an answer. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly kind: 'buttons' | 'prompt';
  /** By Google's names, in Google's order. */
  readonly buttons: readonly ('OK' | 'CANCEL' | 'YES' | 'NO')[];
}

/** An answer with its question, because the command may ask something else when it runs again. */
export interface Answer {
  readonly question: Question;
  /** The name of a button, or the text that was typed into a prompt. */
  readonly answer: string;
}

/** The response to an action. */
export interface ActionResponse {
  readonly version: number;
  /** If not null, nothing was done yet: ask the user this question, and send the same request again with the answer. */
  readonly question: Question | null;
  /** Why the action was refused; the workbook is unchanged. */
  readonly refusal: string | null;
  readonly toasts: readonly string[];
  readonly alerts: readonly { readonly title: string; readonly text: string }[];
  /** A page to show in the side panel; its document is at `/sidebar/ID`. */
  readonly sidebar: { readonly id: string; readonly title: string } | null;
  /** The cell that the script selected, if it did. */
  readonly goTo: { readonly tab: number; readonly row: number; readonly column: number } | null;
  /** The message of a script that failed. */
  readonly error: string | null;
}

/** The result of a call of google.script.run: the value as JSON, or the error message. */
export type CallResult = { readonly json: string } | { readonly failure: string };

/** The response to a call of google.script.run from a page in the side panel. */
export interface CallResponse {
  readonly response: ActionResponse;
  readonly result: CallResult;
}

/** The bodies of requests by path. The response is an `ActionResponse` unless another type is named. */
export interface Requests {
  readonly '/api/type': {
    readonly viewpoint: Viewpoint;
    readonly row: number;
    readonly column: number;
    readonly text: string;
  };
  /** Pastes rows of texts, with the first one in the cell. Empty texts clear cells. */
  readonly '/api/paste': {
    readonly viewpoint: Viewpoint;
    readonly row: number;
    readonly column: number;
    readonly rows: readonly (readonly string[])[];
  };
  /** Runs the function of a menu item. */
  readonly '/api/run': {
    readonly viewpoint: Viewpoint;
    readonly function: string;
    readonly answers: readonly Answer[];
  };
  /** Calls a function of the script → `CallResponse`. */
  readonly '/api/call': {
    readonly viewpoint: Viewpoint;
    readonly function: string;
    readonly parameters: readonly unknown[];
  };
  /** `seen` is the time that the clock showed in the window, null for real time. If it is outdated, nothing is done. */
  readonly '/api/clock': { readonly viewpoint: Viewpoint; readonly to: ClockMove; readonly seen: number | null };
  readonly '/api/startOver': { readonly viewpoint: Viewpoint };
}
