/**
 * Taking back what was written here: each thing that the server took is remembered with what the cells held before and
 * after it, for as long as the window is open. What somebody else has changed since is left alone.
 */

import type { Seat } from '../../wire';
import { GRID_WORDS } from '../../words/grid';
import { toast } from '../notices';
import { currentTab, language, seat } from '../store';
import { contentOf, isShown } from './cells';
import { select } from './selecting';
import { type Writing, whenTaken, writeInTurn, writings } from './sending';
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
/** What is being taken back, or was. */
const takenBack = new WeakSet<Writing>();

whenTaken((writing) => {
  const before = contentsUnder(writing);
  return () => {
    const after = contentsUnder(writing);
    if (before && after && !writing.isUndoing) steps = [...steps, { writing, before, after }].slice(-MOST_STEPS);
  };
});

/**
 * Takes back the last thing that was written into the tab in view, if nobody has changed it since. What is still on its
 * way is taken back once it has arrived.
 */
export function undo(): void {
  const from = seat();
  const isFromHere = (each: Seat) =>
    each.tab === from.tab && each.workbook === from.workbook && each.person === from.person;
  const writing = [...steps.map((step) => step.writing), ...writings()].findLast(
    (each) => isFromHere(each.from) && !each.isUndoing && !takenBack.has(each),
  );
  if (writing === undefined) return;
  takenBack.add(writing);
  select(writing.cell);
  writeInTurn(() => {
    const content = oldContent(writing);
    return content === null ? null : { from, cell: writing.cell, content, isUndoing: true };
  });
}

/** What to write to take a writing back; null when the server has refused it, or when somebody has changed it since. */
function oldContent(writing: Writing): Writing['content'] | null {
  const step = steps.find((each) => each.writing === writing);
  if (step === undefined) return null;
  steps = steps.filter((each) => each !== step);
  if (!isAlike(contentsUnder(writing), step.after)) {
    toast(GRID_WORDS[language.value].notUndone);
    return null;
  }
  const [[only = ''] = []] = step.before;
  return typeof writing.content === 'string' ? only : step.before;
}

/** What the cells hold that a writing goes into; null where not all of them are in view. */
function contentsUnder({ from, cell, content }: Writing): Contents | null {
  if (from.tab !== currentTab.value?.id) return null;
  const rows: readonly (readonly Cell[])[] = typeof content === 'string' ? [[cell]] : cellsFrom(cell, content);
  return rows.every((row) => row.every(isShown)) ? rows.map((row) => row.map(contentOf)) : null;
}

const isAlike = (one: Contents | null, other: Contents): boolean => JSON.stringify(one) === JSON.stringify(other);
