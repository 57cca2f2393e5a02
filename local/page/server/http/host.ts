/**
 * What the HTTP server needs of the workbook behind the page. The server decides nothing about the workbook, and the
 * implementation knows nothing about HTTP.
 */

import type { ActionResponse, Answer, CallResponse, ClockMove, Viewpoint } from '../../protocol/actions';
import type { Language, MailBody, View } from '../../protocol/view';

export interface Host {
  /** Increases with every change that a view could show. */
  readonly version: number;
  /** Calls a listener with every new version. Returns a function that removes the listener. */
  onChange(listener: (version: number) => void): () => void;
  /**
   * The view of one tab for one person; an unknown person or tab gives the first one.
   *
   * @param workbook the workbook that the id of the tab belongs to, 0 if unknown
   */
  view(person: string, language: Language, tab: number, workbook?: number): View;
  type(viewpoint: Viewpoint, row: number, column: number, text: string): ActionResponse;
  paste(viewpoint: Viewpoint, row: number, column: number, rows: readonly (readonly string[])[]): ActionResponse;
  run(viewpoint: Viewpoint, name: string, answers: readonly Answer[]): ActionResponse;
  call(viewpoint: Viewpoint, name: string, parameters: readonly unknown[]): CallResponse;
  /** See `Requests` for `seen`. */
  moveClock(viewpoint: Viewpoint, to: ClockMove, seen?: number | null): ActionResponse;
  startOver(viewpoint: Viewpoint): ActionResponse;
  /** Replaces the workbook; refuses a file that cannot be read. */
  open(bytes: Uint8Array, language: Language, fileName: string, workbook?: number): Promise<ActionResponse>;
  /** The workbook as .xlsx, and a name for the file. */
  download(): Promise<OutgoingFile>;
  mailBody(id: number): MailBody | null;
  /** An attachment, null if it does not exist. Printing a PDF needs a browser; throws with a message if that fails. */
  attachment(id: number, n: number): Promise<(OutgoingFile & { readonly type: string }) | null>;
  /** The HTML of a page that the add-on showed in the sidebar; null if it does not exist. */
  sidebarPage(id: string): string | null;
}

/** A file to download. */
interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
