/**
 * RevoGrid in the page. It is made once and then gets only the changes of each view, so that scrolling and typing are not
 * disturbed. It draws rows, columns and headings; selection and editing are implemented here.
 */

import { effect } from '@preact/signals';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { useEffect, useRef } from 'preact/hooks';
import type { TabView } from '../../../protocol/view';
import { GRID_WORDS } from '../../../words/grid';
import { currentTab, language } from '../../store';
import { heights } from '../cells';
import { layout } from '../selection';
import { ROW_NUMBERS, sheetColumns, sheetRows } from './cellLook';
import { watchPanes } from './panes';
import { ROW_HEIGHT, type SheetLayout } from './sheetLayout';

defineCustomElements();

export function Sheet() {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const grid = document.createElement('revo-grid');
    Object.assign(grid, {
      rowHeaders: ROW_NUMBERS,
      rowSize: ROW_HEIGHT,
      readonly: true,
      canFocus: false,
      useClipboard: false,
      range: false,
      filter: false,
      canMoveColumns: false,
      // Text that overflows from a column out of view must stay visible.
      disableVirtualX: true,
      hideAttribution: true,
    });
    const update = updaterOf(grid);
    // Before the grid is in the page, so that it does not draw an empty sheet first.
    const stopUpdating = effect(() => {
      const [tab, tabLayout] = [currentTab.value, layout.value];
      if (tab && tabLayout) update(tab, tabLayout);
    });
    const stopNaming = effect(() => {
      const { grid: name } = GRID_WORDS[language.value];
      grid.setAttribute('aria-label', name(currentTab.value?.name ?? ''));
    });
    const correctAria = () => correctAriaAttributes(grid);
    grid.addEventListener('afterrender', correctAria);
    const stopWatching = watchPanes(grid);
    holder.current?.append(grid);
    return () => {
      for (const stop of [stopUpdating, stopNaming, stopWatching]) stop();
      grid.removeEventListener('afterrender', correctAria);
      grid.remove();
    };
  }, []);
  return <div class="grid-sheet" ref={holder} />;
}

/** Makes a function that updates the parts of a grid that changed since its last call. */
function updaterOf(grid: HTMLRevoGridElement): (tab: TabView, tabLayout: SheetLayout) => void {
  const lastStates = new Map<string, string>();
  const isNew = (part: string, state: unknown) => {
    const json = JSON.stringify(state);
    if (lastStates.get(part) === json) return false;
    lastStates.set(part, json);
    return true;
  };
  return (tab, tabLayout) => {
    const { rows, columns } = tabLayout;
    grid.classList.toggle('has-frozen-rows', rows.frozen > 0);
    const areColumnsNew = isNew('columns', columns.tracks);
    const parts = [tab.rows.slice(0, rows.frozen), tab.rows.slice(rows.frozen)];
    const shared = [tab.id, tab.looks, tab.isBlankLocked];
    const isHeadNew = isNew('frozen', [shared, columns.tracks, parts[0]]);
    const isBodyNew = isNew('scrolled', [shared, columns.tracks, parts[1]]);
    const models = isHeadNew || isBodyNew ? sheetRows(tab, tabLayout) : [];
    if (isHeadNew) grid.pinnedTopSource = models.slice(0, rows.frozen);
    if (isBodyNew) grid.source = models.slice(rows.frozen);
    if (areColumnsNew) grid.columns = sheetColumns(tabLayout);
    if (isNew('heights', [tab.id, heights.peek(), rows.frozen])) {
      grid.rowDefinitions = rows.tracks.map(({ index, isFrozen, size }) => ({
        type: isFrozen ? ('rowPinStart' as const) : ('rgRow' as const),
        index: isFrozen ? index : index - rows.frozen,
        size,
      }));
    }
  };
}

/**
 * Corrects the ARIA attributes of RevoGrid: it numbers the rows of each pane separately, and its column letters are not
 * in a row. It must also not take the focus from the input.
 */
function correctAriaAttributes(grid: HTMLElement): void {
  const rows = layout.peek()?.rows;
  if (!rows) return;
  grid.setAttribute('role', 'grid');
  grid.removeAttribute('tabindex');
  grid.removeAttribute('aria-keyshortcuts');
  grid.setAttribute('aria-rowcount', String(rows.tracks.length));
  for (const heads of grid.querySelectorAll('.header-rgRow')) {
    if (heads.querySelector('[role=columnheader]')) heads.setAttribute('role', 'row');
  }
  for (const pane of grid.querySelectorAll('revogr-data')) {
    const before = pane.getAttribute('type') === 'rgRow' ? rows.frozen : 0;
    for (const row of pane.querySelectorAll('[data-rgrow]')) {
      row.setAttribute('aria-rowindex', String(Number(row.getAttribute('data-rgrow')) + before + 1));
    }
  }
}
