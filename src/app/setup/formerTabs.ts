/** Offers to delete the tabs of districts that left the register before anybody typed anything there. */

import { isBlank } from '../../domain/cell';
import { FIGURE_KEYS } from '../../domain/figures/figures';
import type { Register } from '../../domain/units/locality';
import { languageOfLocale, messagesIn } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { World } from '../../platform/world';
import { findMarks } from '../../sheets/core/marks';
import { districtMarks } from '../../sheets/district/marks';
import type { SetupTabs } from './setupTabs';

/** Asks once for all of them; a tab that holds anything typed, also beside our columns, or received, stays. */
export function removeFormerTabs(tabs: SetupTabs, world: World, { districts }: Register): void {
  const registered = new Set<string>(districts.map(({ locality }) => locality.code));
  const former = tabs.districtOwners().flatMap((owner) => {
    const tab = registered.has(owner) ? undefined : tabs.find(owner);
    return tab !== undefined && isUntouched(tab) ? [tab] : [];
  });
  if (former.length === 0) return;
  const { removeTitle, askRemove } = messagesIn(languageOfLocale(world.person.locale())).setUpUnits;
  const names = former.map((tab) => tab.name());
  if (!world.person.ask(removeTitle, askRemove(names))) return;
  for (const tab of former) world.workbook.deleteTab(tab);
}

function isUntouched(tab: Tab): boolean {
  const grid = tab.read();
  const found = findMarks(grid);
  if (found === null) return false;
  const marks = districtMarks(grid, found);
  const typed = new Set([...FIGURE_KEYS, 'note', 'record', 'rowData'].flatMap((key) => marks.columns.get(key) ?? []));
  const ours = new Set(marks.columns.values());
  // A tab that lost one of its columns tells nothing of what stood there.
  if (typed.size === 0) return false;
  return grid.every((cells, row) =>
    cells.every((cell, column) => {
      const isTheirs = ours.has(column) ? typed.has(column) && row >= marks.firstRow : row !== marks.row;
      return !isTheirs || isBlank(cell);
    }),
  );
}
