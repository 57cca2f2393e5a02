/** Converts the event that Google passes to an edit trigger. */

import type { Edit } from '../edit';
import { areaOfRange } from './parts';
import { googleTab } from './tab';
import { isOurs } from './workbook';

/** The event of an edit trigger. */
export type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/**
 * The edit of an event; makes no call. Null for an edit of a spreadsheet for which the standalone script was built before:
 * its trigger is still there.
 */
export function googleEdit({ range, value, source }: EditEvent): Edit | null {
  if (!isOurs(source)) return null;
  // Absent for a paste and for a cell that was emptied, although the published types say otherwise.
  const text: string | undefined = value;
  return { tab: googleTab(range.getSheet()), area: areaOfRange(range), value: text ?? null };
}
