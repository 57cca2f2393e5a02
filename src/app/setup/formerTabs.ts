/** Offers to delete tabs of districts that are no longer in the register, if nothing was typed into them. */

import { isBlank } from '../../domain/cell';
import { FIGURE_KEYS } from '../../domain/figures/figures';
import type { Register } from '../../domain/units/locality';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { findMarks, type TabOwner } from '../../sheets/core/marks';
import { districtMarks } from '../../sheets/district/marks';
import { confirm, done, type Ending, type Outcome } from '../outcome';
import { readContext } from '../province/context';
import type { Said } from '../result';
import type { SetUpContext } from '../rights/admit';

/** Ends set-up; where there are such tabs, asks before it once for all of them. `said` tells what set-up did. */
export function offerToRemove(owners: Owners, register: Register, said: Said): Outcome<SetUpContext> {
  const former = formerTabs(owners, register);
  if (former.length === 0) return done(said);
  const ids = new Set(former.map(({ id }) => id));
  const names = former.map((tab) => tab.name());
  return confirm({
    title: ({ setUpUnits }) => setUpUnits.removeTitle,
    said: ({ setUpUnits }) => setUpUnits.askRemove(names),
    yes: (world) => removeFormer(world, ids, said),
    no: done(said),
  });
}

/** Deletes the tabs that were asked about, as far as they may still be deleted. */
function removeFormer(world: World, asked: ReadonlySet<number>, said: Said): Ending {
  const read = readContext(world);
  if (!read.ok) return read.problem;
  const { tabs, located, register } = read.value;
  const removed = formerTabs(located.byOwner, register).filter(({ id }) => asked.has(id));
  for (const tab of removed) world.workbook.deleteTab(tab);
  const gone = new Set(removed.map(({ id }) => id));
  const kept = tabs.filter(({ id }) => asked.has(id) && !gone.has(id)).map((tab) => tab.name());
  return done((text) => [said(text), ...(kept.length > 0 ? [text.setUpUnits.kept(kept)] : [])].join(' '));
}

/** Whose tabs there are. */
type Owners = Iterable<readonly [TabOwner, Tab]>;

/** The districts' tabs that may go; one that holds anything typed, also beside our columns, or received, stays. */
const formerTabs = (owners: Owners, { districts }: Register): readonly Tab[] => {
  const registered = new Set<string>(districts.map(({ locality }) => locality.code));
  return [...owners].flatMap(([owner, tab]) =>
    owner.startsWith('@') || registered.has(owner) || !isUntouched(tab, owner) ? [] : [tab],
  );
};

function isUntouched(tab: Tab, owner: TabOwner): boolean {
  const grid = tab.read();
  const found = findMarks(grid, owner);
  if (found === null) return false;
  const marks = districtMarks(grid, found);
  const typed = new Set([...FIGURE_KEYS, 'note', 'record', 'rowData'].flatMap((key) => marks.columns.get(key) ?? []));
  const ours = new Set(marks.columns.values());
  // If a tab has lost one of its columns, nobody can know what was in it.
  if (typed.size === 0) return false;
  return grid.every((cells, row) =>
    cells.every((cell, column) => {
      const isTheirs = ours.has(column) ? typed.has(column) && row >= marks.firstRow : row !== marks.row;
      return !isTheirs || isBlank(cell);
    }),
  );
}
