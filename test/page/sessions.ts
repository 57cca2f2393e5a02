/** States for sessions, with workbooks that are made once for all tests. */

import { loadBundle } from '../../local/emulator/bundle';
import { moveClock } from '../../local/page/server/actions/clock';
import type { WorkbookState } from '../../local/page/server/state/workbookState';
import { OPENING, tutorialOf } from '../../local/scenarios/openingDay';
import { openingWorkbench } from '../support/workbenches';

/** The opening day, as a session makes it; with a new copy of the workbook. */
export function openingState(begun: number): WorkbookState {
  const workbench = openingWorkbench();
  const tutorial = { ...tutorialOf(workbench), isBuilt: false };
  return { book: workbench.book, now: OPENING, begun, mails: [], tutorial };
}

let deadline: WorkbookState | null = null;

/** The opening day after its deadline, when four mails have been sent; with a new copy of the workbook. */
export function deadlineState(begun: number): WorkbookState {
  deadline ??= moveClock({ state: openingState(begun), now: OPENING, bundle: loadBundle() }, '15:00', begun).state;
  return { ...deadline, begun, book: deadline.book.clone() };
}
