/**
 * What a window of the page shows, as JSON that the server sends. Rows and columns count from 1, as in the sheet.
 */

export type Language = 'vi' | 'en';

/** Cells of a tab. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Everything that a window shows, for one person and one tab. */
export interface View {
  /** Increases with every change of the view. */
  readonly version: number;
  /** Identifies the workbook; changes when another one is opened or the day starts over. */
  readonly workbook: number;
  readonly title: string;
  /** The visible tabs, in order. */
  readonly tabs: readonly TabLabel[];
  readonly tab: TabView;
  readonly people: readonly PersonView[];
  readonly clock: ClockView;
  /** The menus of the add-on; empty for people who may only read. */
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
  /** Whether the person may not change any cell of it. */
  readonly isLocked: boolean;
}

/** A tab as a person sees it. */
export interface TabView {
  readonly id: number;
  readonly name: string;
  /** The numbers of frozen rows and columns, including hidden ones. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The visible columns, in order. */
  readonly columns: readonly { readonly column: number; readonly name: string; readonly width: number }[];
  /** The visible rows in order, with some blank ones below the last with content. */
  readonly rows: readonly RowView[];
  /** The rows that are left out of a very long tab: how many, and after which row; null if there are none. */
  readonly omitted: { readonly after: number; readonly rows: number } | null;
  /** The looks of cells, by `CellView.look`. The first is the default. */
  readonly looks: readonly LookView[];
  readonly charts: readonly ChartView[];
  /** Whether the person may not change cells that are null in `rows`. */
  readonly isBlankLocked: boolean;
  /** The cell to select when a window opens the tab. */
  readonly selected: { readonly row: number; readonly column: number };
}

export interface RowView {
  readonly row: number;
  /** In pixels; null to fit wrapped text, at least the default of 21. */
  readonly height: number | null;
  /** A cell for each of `TabView.columns`; null for a blank cell with the default look. May be shorter than `columns`. */
  readonly cells: readonly (CellView | null)[];
}

export interface CellView {
  /** The text that is shown: "16,53%". It is never HTML. */
  readonly text: string;
  /** The index in `TabView.looks`. */
  readonly look: number;
  /** The text in the editor of the cell, if it differs from `text`: "=D7/C7", "0,16529". */
  readonly input?: string;
  /** Whether a tick box is ticked; absent for other cells. */
  readonly tick?: boolean;
  /** Whether the person may not change the cell. */
  readonly locked?: true;
}

/** How a cell looks, with conditional formats applied; absent properties have their defaults. */
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
  /** The colour of the border. */
  readonly border?: string;
}

/** A chart with its figures. */
export interface ChartView {
  readonly id: number;
  readonly kind: 'LINE' | 'COMBO' | 'COLUMN' | 'BAR';
  readonly title: string;
  /** The labels of the horizontal axis. */
  readonly labels: readonly string[];
  /** On an axis of days, the day of each label as a serial number; absent if labels are texts. */
  readonly days?: readonly (number | null)[];
  readonly series: readonly {
    readonly name: string;
    /** Null leaves a gap. */
    readonly points: readonly (number | null)[];
    /** The points as texts, as the cells show them. */
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
  /** The cell under the upper left corner; the distance from that cell's corner and the size are in pixels. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

/** A person that the user of the page can choose to be. */
export interface PersonView {
  readonly id: string;
  /** Staff may change everything, officials the open cells of their own unit; leaders may only read. */
  readonly role: 'staff' | 'official' | 'leader';
  /** The name of the unit: "Huyện Văn Lâm"; the province for staff. */
  readonly unit: string;
  readonly address: string;
}

export interface ClockView {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether the clock shows the real time; otherwise it is stopped until it is moved. */
  readonly isReal: boolean;
  readonly timeZone: string;
}

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

/** The body of a mail. */
export interface MailBody {
  readonly text: string;
  /** A document for a frame without scripts; null for a mail with only text. */
  readonly html: string | null;
  /** The URL of the spreadsheet in links. A link of it with "#gid=" and the id of a tab opens that tab in the page. */
  readonly sheetUrl: string;
}

/** The next step of the tutorial. */
export type HintView =
  | {
      readonly step: 'correct';
      readonly tab: number;
      readonly tabName: string;
      readonly row: number;
      readonly column: number;
      readonly cell: string;
      /** The mistyped figure, "5,785", and the correct one, "5785". */
      readonly mistyped: string;
      readonly correct: string;
    }
  | { readonly step: 'build' | 'clock' | 'mails' };
