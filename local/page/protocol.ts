/**
 * What the page and its server say to each other: plain data, the same types on both sides. The server's workbook is the
 * truth; a page shows a view of it and sends what its person does. Rows and columns count from 1, as in the sheet.
 */

export type Language = 'vi' | 'en';

/** Who does something, in which language, and what they look at; every request says so. */
export interface Viewpoint {
  /** The id of one of `View.people`; '' for the first. */
  readonly person: string;
  readonly language: Language;
  /** `View.workbook` of what they look at: what was meant for another workbook is refused. */
  readonly workbook: number;
  /** The id of the tab in view. */
  readonly tab: number;
  readonly selection: Area;
}

/** Cells of a tab. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Everything a window shows, for one person and one tab. */
export interface View {
  /** Grows with every change of anything here. */
  readonly version: number;
  /** Another number after another workbook was opened, or the day started over. */
  readonly workbook: number;
  readonly title: string;
  /** Tabs that are not hidden, in order. */
  readonly tabs: readonly TabLabel[];
  readonly tab: TabView;
  readonly people: readonly PersonView[];
  readonly clock: ClockView;
  /** The add-on's menus, "Bluezone"; empty for whoever may only read. */
  readonly menus: readonly MenuView[];
  /** All mails sent so far, the newest first. */
  readonly mails: readonly MailLine[];
  readonly hint: HintView | null;
}

export interface TabLabel {
  readonly id: number;
  readonly name: string;
  /** "#d9e7f5", null for none. */
  readonly color: string | null;
  /** Whether this person may type nowhere in it. */
  readonly isLocked: boolean;
}

/** A tab as people see it. */
export interface TabView {
  readonly id: number;
  readonly name: string;
  /** The last frozen row and column of the sheet, 0 for none; hidden ones count. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The columns that are shown, in order. */
  readonly columns: readonly { readonly column: number; readonly name: string; readonly width: number }[];
  /** The rows that are shown, in order, some blank ones below the last with content included. */
  readonly rows: readonly RowView[];
  /** Rows with content that are left out of a very long tab: so many after that row; null when all are here. */
  readonly omitted: { readonly after: number; readonly rows: number } | null;
  /** Looks by the number that cells give. The first is the default. */
  readonly looks: readonly LookView[];
  readonly charts: readonly ChartView[];
  /** Whether cells that `rows` give as null may not be changed by this person. */
  readonly isBlankLocked: boolean;
  /** The cell that was last selected here, for a window that opens the tab anew. */
  readonly selected: { readonly row: number; readonly column: number };
}

export interface RowView {
  readonly row: number;
  /** In pixels; null to fit what wraps, at least the default of 21. */
  readonly height: number | null;
  /** A cell for each of `TabView.columns`; null for a blank cell without a look. May be shorter than the columns. */
  readonly cells: readonly (CellView | null)[];
}

export interface CellView {
  /** As shown: "16,53%". Always text, never HTML. */
  readonly text: string;
  /** Where it stands in `TabView.looks`. */
  readonly look: number;
  /** What stands in the cell when it is edited, where that is not `text`: "=D7/C7", "0,16529". */
  readonly input?: string;
  /** Of a tick box: whether it is ticked. */
  readonly tick?: boolean;
  /** Whether this person may not change it. */
  readonly locked?: true;
}

/** How a cell looks, conditional formats applied; all sides default. */
export interface LookView {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** In points; 10 if absent. */
  readonly size?: number;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap?: true;
  /** The colour of the lines around it. */
  readonly border?: string;
}

/** A chart with the figures that it draws. */
export interface ChartView {
  readonly id: number;
  readonly kind: 'LINE' | 'COMBO' | 'COLUMN' | 'BAR';
  readonly title: string;
  /** What the horizontal axis says under each point. */
  readonly labels: readonly string[];
  /** Of an axis of days: the day of each label, as a number that grows by one a day; absent where labels are texts. */
  readonly days?: readonly (number | null)[];
  readonly series: readonly {
    readonly name: string;
    /** Null is a gap. */
    readonly points: readonly (number | null)[];
    /** The points as the cells show them. */
    readonly texts: readonly string[];
    readonly color: string | null;
    readonly isDashed: boolean;
    readonly isLine: boolean;
  }[];
  /** The number format of the vertical axis: "0%"; null for plain numbers. */
  readonly format: string | null;
  readonly minimum: number | null;
  readonly hasLegend: boolean;
  readonly bridgesGaps: boolean;
  /** The cell under its upper left corner, the distance from there and its size in pixels. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

/** Somebody who can sit in front of the page. */
export interface PersonView {
  readonly id: string;
  /** Staff may everything; an official types into the own district's open cells; a leader reads. */
  readonly role: 'staff' | 'official' | 'leader';
  /** The unit: "Huyện Văn Lâm"; the province's for staff. */
  readonly unit: string;
  readonly address: string;
}

export interface ClockView {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether it goes by the machine's clock; else it stands until it is moved. */
  readonly isReal: boolean;
  readonly timeZone: string;
}

/** Where the clock can be sent; times of day mean the next one that is not over yet. */
export type ClockMove = '14:55' | '15:00' | 'nextDay' | 'real';

export interface MenuView {
  readonly title: string;
  readonly items: readonly MenuItemView[];
}

export type MenuItemView =
  | { readonly label: string; readonly function: string }
  | { readonly label: string; readonly items: readonly MenuItemView[] };

/** A mail in the list. */
export interface MailLine {
  readonly id: number;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly from: string;
  readonly senderName: string | null;
  readonly replyTo: string | null;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly attachments: readonly { readonly name: string; readonly type: string }[];
}

/** A mail's body. */
export interface MailBody {
  readonly text: string;
  /** A page for a frame without scripts; null for a mail of text alone. */
  readonly html: string | null;
  /** What links to the spreadsheet begin with: followed by "#gid=" and a tab's id, they open that tab here. */
  readonly sheetUrl: string;
}

/** What a newcomer does next on the day that the page opens with. */
export type HintView =
  | {
      readonly step: 'mend';
      readonly tab: number;
      readonly tabName: string;
      readonly row: number;
      readonly column: number;
      readonly cell: string;
      /** What stands there, "5,785", and what was meant, "5785". */
      readonly typed: string;
      readonly meant: string;
    }
  | { readonly step: 'build' | 'clock' | 'mails' };

/** A question of the add-on that waits for an answer. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly kind: 'buttons' | 'prompt';
  /** In Google's names and order. */
  readonly buttons: readonly ('OK' | 'CANCEL' | 'YES' | 'NO')[];
}

/** An answer, with the question that it answers: what was to be answered may have changed in between. */
export interface Answer {
  readonly question: Question;
  /** The name of a button, or what was typed into a prompt. */
  readonly answer: string;
}

/** What came of something that a person did. */
export interface Outcome {
  readonly version: number;
  /** Nothing was done yet: ask this and send the same again with the answer. */
  readonly question: Question | null;
  /** What was typed was not taken, and why; the cell is as it was. */
  readonly refusal: string | null;
  readonly toasts: readonly string[];
  readonly alerts: readonly { readonly title: string; readonly text: string }[];
  /** A page to be shown beside the sheet: its document is at `/sidebar/ID`. */
  readonly sidebar: { readonly id: string; readonly title: string } | null;
  /** Where the add-on took the person. */
  readonly goTo: { readonly tab: number; readonly row: number; readonly column: number } | null;
  /** What a script that broke off said. */
  readonly error: string | null;
}

/** What a page beside the sheet asked of the script, google.script.run. */
export interface CallOutcome {
  readonly outcome: Outcome;
  /** The value as JSON, or why there is none. */
  readonly answer: { readonly json: string } | { readonly failure: string };
}

/** Where requests go; those with a body are POST and answer with an Outcome unless another type is named. */
export interface Requests {
  /** GET /api/view?person=&language=&tab=&workbook= → View */
  readonly '/api/type': {
    readonly viewpoint: Viewpoint;
    readonly row: number;
    readonly column: number;
    readonly text: string;
  };
  /** Rows of texts with the upper left one into the cell. Also empties cells: a block of ''. */
  readonly '/api/paste': {
    readonly viewpoint: Viewpoint;
    readonly row: number;
    readonly column: number;
    readonly rows: readonly (readonly string[])[];
  };
  /** A menu item. */
  readonly '/api/run': {
    readonly viewpoint: Viewpoint;
    readonly function: string;
    readonly answers: readonly Answer[];
  };
  /** → CallOutcome */
  readonly '/api/call': {
    readonly viewpoint: Viewpoint;
    readonly function: string;
    readonly parameters: readonly unknown[];
  };
  /**
   * `seen` is the time at which the clock stood for whoever moves it, null where the machine's counted: where that is so no
   * longer, nothing is done.
   */
  readonly '/api/clock': { readonly viewpoint: Viewpoint; readonly to: ClockMove; readonly seen: number | null };
  readonly '/api/startOver': { readonly viewpoint: Viewpoint };
  // POST /api/book?language=&name=&workbook= with the bytes of an .xlsx → Outcome (refusal when it cannot be read); GET /api/book.xlsx downloads.
  // GET /api/mail/ID → MailBody; GET /api/mail/ID/N is the attachment.
  // GET /api/events: server-sent events, "changed" with the version as data, at once and after every change.
}
