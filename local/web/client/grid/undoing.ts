/**
 * Taking back what was written here: each thing that the server took is remembered with what the cells held before and
 * after it, for as long as the window is open. What somebody else has changed since is left alone.
 */

import { GRID_WORDS } from '../../words/grid';
import { toast } from '../notices';
import { currentTab, language, seat } from '../store';
import { contentOf, isShown } from './cells';
import { select } from './selecting';
import { type Writing, whenTaken, write } from './sending';
import { type Cell, cellsFrom } from './sheetLayout';

type Contents = readonly (readonly string[])[];

interface Step {
  readonly writing: Writing;
  readonly before: Contents;
  readonly after: Contents;
}

/** So many steps can be taken back. */
const MOST_STEPS = 50;

let steps: readonly Step[] = [];

whenTaken((writing) => {
  const before = contentsUnder(writing);
  return () => {
    const after = contentsUnder(writing);
    if (before && after && !writing.isUndoing) steps = [...steps, { writing, before, after }].slice(-MOST_STEPS);
  };
});

/** Takes back the last thing that was written into the tab in view, if nobody has changed it since. */
export function undo(): void {
  const { person, workbook, tab } = seat();
  const step = steps.findLast(
    ({ writing: { from } }) => from.tab === tab && from.workbook === workbook && from.person === person,
  );
  if (step === undefined) return;
  steps = steps.filter((each) => each !== step);
  const { cell } = step.writing;
  select(cell);
  if (!isAlike(contentsUnder(step.writing), step.after)) {
    toast(GRID_WORDS[language.value].notUndone);
    return;
  }
  const [[only = ''] = []] = step.before;
  write(cell, typeof step.writing.content === 'string' ? only : step.before, { from: seat(), isUndoing: true });
}

/** What the cells hold that a writing goes into; null where not all of them are in view. */
function contentsUnder({ from, cell, content }: Writing): Contents | null {
  if (from.tab !== currentTab.value?.id) return null;
  const rows: readonly (readonly Cell[])[] = typeof content === 'string' ? [[cell]] : cellsFrom(cell, content);
  return rows.every((row) => row.every(isShown)) ? rows.map((row) => row.map(contentOf)) : null;
}

const isAlike = (one: Contents | null, other: Contents): boolean => JSON.stringify(one) === JSON.stringify(other);
