/** Makes the view that a window shows. */

import type { Bundle } from '../../../emulator/bundle';
import type { SentMail } from '../../../emulator/services/mail';
import { Workbench } from '../../../emulator/workbench';
import type { Language, MailLine, View } from '../../protocol/view';
import { mayWrite, peopleOf, personIn } from '../people';
import type { WorkbookState } from '../state/workbookState';
import { hintOf } from '../tutorial';
import { tabLabels, tabViewOf } from './tabView';

/** What a window asks for. */
export interface ViewRequest {
  /** The id of a person; '' or an unknown one gives the first person. */
  readonly person: string;
  readonly language: Language;
  /** The id of a tab; null or an unknown one gives the first visible tab. */
  readonly tab: number | null;
}

/** The version and time of a state, and the script. */
export interface ViewContext {
  readonly version: number;
  readonly now: number;
  readonly bundle: Bundle;
}

/** The view of a state for one person and one tab. */
export function viewOf(state: WorkbookState, request: ViewRequest, { version, now, bundle }: ViewContext): View {
  const { book } = state;
  const people = peopleOf(book);
  const person = personIn(people, request.person);
  const viewer = { user: person?.address ?? '', mayWrite: mayWrite(person) };
  const visible = book.tabs.filter(({ hidden }) => !hidden);
  const tab = visible.find(({ id }) => id === request.tab) ?? visible[0];
  if (tab === undefined) throw new Error('A workbook has at least one visible tab.');
  // Needed even if there is no menu to show: making a workbench sets the clock of TODAY.
  const workbench = new Workbench(book, { now, lang: request.language, user: viewer.user, bundle });
  return {
    version,
    workbook: state.begun,
    title: book.title,
    tabs: tabLabels(book, viewer),
    tab: tabViewOf(book, tab, viewer),
    people,
    clock: { now, isReal: state.now === null, timeZone: book.timeZone },
    // Google shows the menu of a script only to editors.
    menus: viewer.mayWrite ? workbench.menu().execution.menus : [],
    mails: state.mails.map((mail, index) => mailLine(mail, state.begun + index)).reverse(),
    hint: hintOf(state, now),
  };
}

function mailLine(mail: SentMail, id: number): MailLine {
  const { to, cc, from, name, replyTo, subject, at, attachments } = mail;
  const files = attachments.map((file) => ({ name: file.name, type: file.contentType }));
  return { id, to, cc, from, senderName: name, replyTo, subject, at, attachments: files };
}
