/** The texts of the inbox, the sidebar and the charts. */

import type { ByLanguage } from './byLanguage';

export interface PanelWords {
  readonly close: string;
  readonly inbox: string;
  /** The label of the choice whose mails are shown. */
  readonly mailsOf: string;
  readonly everybody: string;
  readonly noMails: string;
  /** Before the sender of an unread mail, for screen readers; it is shown as a dot. */
  readonly unread: string;
  /** Before the recipients in the list. */
  readonly to: string;
  attachments(count: number): string;
  readonly back: string;
  readonly mail: MailWords;
  readonly chart: ChartWords;
}

interface MailWords {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  readonly date: string;
  readonly attachments: string;
  /** The name of the frame with the body of the mail. */
  readonly body: string;
  readonly loading: string;
  readonly gone: string;
}

export interface ChartWords {
  /** The name of a chart without a title. */
  readonly untitled: string;
  readonly empty: string;
  /** A series with its first and last figures and their labels. */
  fromTo(series: string, first: Figure, last: Figure): string;
  only(series: string, figure: Figure): string;
  none(series: string): string;
}

/** A figure, and its label on the horizontal axis. */
export interface Figure {
  readonly label: string;
  readonly text: string;
}

export const PANEL_WORDS: ByLanguage<PanelWords> = {
  vi: {
    close: 'Đóng',
    inbox: 'Hộp thư',
    mailsOf: 'Thư của',
    everybody: 'Tất cả',
    noMails:
      'Chưa có thư nào. Khi đã bật nhắc tự động, thư đôn đốc được gửi đến các đơn vị chưa nộp đủ vào giờ nhắc (15 giờ 00 phút); cũng có thể chọn Bluezone › Đôn đốc đơn vị chưa nộp.',
    unread: 'Chưa đọc',
    to: 'Đến',
    attachments: (count) => `${count} tệp đính kèm`,
    back: 'Danh sách thư',
    mail: {
      from: 'Từ',
      to: 'Đến',
      cc: 'Đồng gửi',
      replyTo: 'Trả lời đến',
      date: 'Gửi lúc',
      attachments: 'Tệp đính kèm',
      body: 'Nội dung thư',
      loading: 'Đang mở thư…',
      gone: 'Không mở được thư này. Xin quay lại danh sách thư và mở lại.',
    },
    chart: {
      untitled: 'Biểu đồ',
      empty: 'Chưa có số liệu.',
      fromTo: (series, first, last) => `${series}: ${first.label} là ${first.text}, ${last.label} là ${last.text}.`,
      only: (series, { label, text }) => `${series}: ${label} là ${text}.`,
      none: (series) => `${series}: chưa có số liệu.`,
    },
  },
  en: {
    close: 'Close',
    inbox: 'Inbox',
    mailsOf: 'Messages to',
    everybody: 'Everyone',
    noMails:
      'No messages yet. When automatic reminders are enabled, units whose reports are incomplete receive a message at the reminder time (15:00). You can also choose Bluezone › Remind late units.',
    unread: 'Unread',
    to: 'To',
    attachments: (count) => (count === 1 ? '1 attachment' : `${count} attachments`),
    back: 'All messages',
    mail: {
      from: 'From',
      to: 'To',
      cc: 'Cc',
      replyTo: 'Reply to',
      date: 'Sent',
      attachments: 'Attachments',
      body: 'Message content',
      loading: 'Opening the message…',
      gone: 'This message could not be opened. Please go back to the list and open it again.',
    },
    chart: {
      untitled: 'Chart',
      empty: 'No figures yet.',
      fromTo: (series, first, last) => `${series}: ${first.label} ${first.text}, ${last.label} ${last.text}.`,
      only: (series, { label, text }) => `${series}: ${label} ${text}.`,
      none: (series) => `${series}: no figures yet.`,
    },
  },
};
