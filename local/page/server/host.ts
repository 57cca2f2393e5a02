/**
 * The one workbook behind the page, as the server needs it: the server speaks HTTP and decides nothing about a workbook,
 * whoever implements this knows nothing of HTTP.
 */

import type { Answer, CallOutcome, ClockMove, Language, MailBody, Outcome, View, Viewpoint } from '../protocol';

export interface Host {
  /** Grows with every change that a view could show. */
  readonly version: number;
  /** Told of every new version; the answer ends it. */
  onChange(listener: (version: number) => void): () => void;
  /**
   * What one person sees of one tab; a person or tab that is gone gives the first one. `workbook` is the one that the tab's
   * id was learnt from, 0 where nobody knows: in another workbook the same id is another tab.
   */
  view(person: string, language: Language, tab: number, workbook?: number): View;
  type(viewpoint: Viewpoint, row: number, column: number, text: string): Outcome;
  paste(viewpoint: Viewpoint, row: number, column: number, rows: readonly (readonly string[])[]): Outcome;
  run(viewpoint: Viewpoint, name: string, answers: readonly Answer[]): Outcome;
  call(viewpoint: Viewpoint, name: string, parameters: readonly unknown[]): CallOutcome;
  /** `seen` as in `Requests`. */
  moveClock(viewpoint: Viewpoint, to: ClockMove, seen?: number | null): Outcome;
  startOver(viewpoint: Viewpoint): Outcome;
  /** Takes the place of the present workbook; what cannot be read is refused. */
  open(bytes: Uint8Array, language: Language, fileName: string, workbook?: number): Promise<Outcome>;
  /** The workbook as .xlsx, and a name for the file. */
  download(): Promise<OutgoingFile>;
  mailBody(id: number): MailBody | null;
  /** Pages become PDFs here, which takes a browser; null when there is no such file. A failure is thrown with a sentence. */
  attachment(id: number, n: number): Promise<(OutgoingFile & { readonly type: string }) | null>;
  /** The HTML of a page that the add-on showed beside the sheet; null when there is none. */
  sidebarPage(id: string): string | null;
}

/** A file for the person in front of the page. */
interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
