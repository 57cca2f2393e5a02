/** States for sessions, made once for all tests of a file. */

import { loadBundle } from '../../local/emulator/bundle';
import { moveClock } from '../../local/page/server/actions/clock';
import { openingState, type WorkbookState } from '../../local/page/server/state/workbookState';
import { OPENING } from '../../local/scenarios/openingDay';

let deadline: WorkbookState | null = null;

/** The opening day after its deadline, when four mails have been sent; with a new copy of the workbook. */
export function deadlineState(begun: number): WorkbookState {
  deadline ??= moveClock({ state: openingState(begun), now: OPENING, bundle: loadBundle() }, '15:00', begun).state;
  return { ...deadline, begun, book: deadline.book.clone() };
}
