/** Recognises and converts the events that Google passes to triggers. */

import type { Edit } from '../edit';
import { areaOfRange } from './parts';
import { googleTab } from './tab';
import { isOurs } from './workbook';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * Whether a function was called with the event of an installable trigger, which names its trigger. A person who calls a
 * function by name, or a page, has none.
 */
export const isTriggerEvent = (event: unknown): boolean =>
  typeof event === 'object' &&
  event !== null &&
  'authMode' in event &&
  'triggerUid' in event &&
  typeof event.triggerUid === 'string';

/** A page can pass data that look like an event, but no object with methods. */
const isEditEvent = (event: unknown): event is EditEvent =>
  isTriggerEvent(event) && typeof (event as Partial<EditEvent>).range?.getSheet === 'function';

/** The value of a ticked box. */
const TICKED = 'TRUE';

/**
 * The edit of an event; makes no call. Null for anything else, and for an edit of a spreadsheet for which the standalone
 * script was built before: its trigger is still there.
 */
export function googleEdit(event: unknown): Edit | null {
  if (!isEditEvent(event) || !isOurs(event.source)) return null;
  const { range } = event;
  // The value is absent for a paste and for a cell that was emptied, the user where Google does not tell who it is,
  // although the published types say otherwise.
  const { value, user }: { value?: string; user?: GoogleAppsScript.Base.User } = event;
  const by = user?.getEmail() ?? '';
  const isTick = value === TICKED;
  return { tab: googleTab(range.getSheet()), area: areaOfRange(range), value: value ?? null, isTick, by };
}
