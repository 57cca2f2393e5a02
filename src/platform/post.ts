/** Mail: what is sent, and the account that sends it. */

/** A mail to be sent; addresses are sound, texts may be anything that people typed. */
export interface Mail {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** '' for none. */
  readonly replyTo: string;
  readonly senderName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

/** A file that goes with a mail: a page to be printed as PDF, or a Word document by its parts, path to XML. */
export type Attachment =
  | { readonly kind: 'pdf'; readonly name: string; readonly html: string }
  | { readonly kind: 'docx'; readonly name: string; readonly parts: Readonly<Record<string, string>> };

/** The post of whoever runs the command. */
export interface Post {
  /** How many recipients may still be written to today. */
  quota(): number;
  /** Throws when the mail was not accepted. */
  send(mail: Mail): void;
}
