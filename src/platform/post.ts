/** Mail and the account that sends it. */

/** A mail to send. Its addresses are valid; its texts may contain anything that people typed. */
export interface Mail {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** The address for replies; '' for none. */
  readonly replyTo: string;
  readonly senderName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

/** An attached file: an HTML page to convert to PDF, or a Word document as its parts, XML by path. */
export type Attachment =
  | { readonly kind: 'pdf'; readonly name: string; readonly html: string }
  | { readonly kind: 'docx'; readonly name: string; readonly parts: Readonly<Record<string, string>> };

/** The mail service of the account that runs the command. */
export interface Post {
  /** The number of recipients that mail can still be sent to today. */
  quota(): number;
  /** Sends a mail; throws if Google does not accept it. */
  send(mail: Mail): void;
}
