/**
 * RevoGrid in the page: made once, and given only what changed of each view, so that what is scrolled or typed stays as
 * it is. It draws rows, columns and headings; selecting and editing are ours.
 */

import { effect } from '@preact/signals';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { useEffect, useRef } from 'preact/hooks';
import type { TabView } from '../../protocol/view';
import { GRID_WORDS } from '../../words/grid';
import { currentTab, language } from '../store';
import { ROW_NUMBERS, sheetColumns, sheetRows } from './cellLook';
import { heights } from './cells';
import { watchPanes } from './panes';
import { layout } from './selecting';
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
      // Texts that run on from a column out of view are still to be seen.
      disableVirtualX: true,
      hideAttribution: true,
    });
    const give = giver(grid);
    // Before it is in the page, so that it does not draw an empty grid first.
    const stopGiving = effect(() => {
      const [tab, laidOut] = [currentTab.value, layout.value];
      if (tab && laidOut) give(tab, laidOut);
    });
    const stopNaming = effect(() => {
      const { grid: name } = GRID_WORDS[language.value];
      grid.setAttribute('aria-label', name(currentTab.value?.name ?? ''));
    });
    const describe = () => nameParts(grid);
    grid.addEventListener('afterrender', describe);
    const stopWatching = watchPanes(grid);
    holder.current?.append(grid);
    return () => {
      for (const stop of [stopGiving, stopNaming, stopWatching]) stop();
      grid.removeEventListener('afterrender', describe);
      grid.remove();
    };
  }, []);
  return <div class="grid-sheet" ref={holder} />;
}

/** Gives a grid what has changed since the last time. */
function giver(grid: HTMLRevoGridElement): (tab: TabView, laidOut: SheetLayout) => void {
  const given = new Map<string, string>();
  const isNew = (what: string, state: unknown) => {
    const text = JSON.stringify(state);
    if (given.get(what) === text) return false;
    given.set(what, text);
    return true;
  };
  return (tab, laidOut) => {
    const { rows, columns } = laidOut;
    grid.classList.toggle('has-frozen-rows', rows.frozen > 0);
    const areColumnsNew = isNew('columns', columns.tracks);
    const parts = [tab.rows.slice(0, rows.frozen), tab.rows.slice(rows.frozen)];
    const terms = [tab.id, tab.looks, tab.isBlankLocked];
    const isHeadNew = isNew('frozen', [terms, columns.tracks, parts[0]]);
    const isBodyNew = isNew('scrolled', [terms, columns.tracks, parts[1]]);
    const models = isHeadNew || isBodyNew ? sheetRows(tab, laidOut) : [];
    if (isHeadNew) grid.pinnedTopSource = models.slice(0, rows.frozen);
    if (isBodyNew) grid.source = models.slice(rows.frozen);
    if (areColumnsNew) grid.columns = sheetColumns(laidOut);
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
 * Puts right what RevoGrid tells assistive technology: it counts the rows of each pane by themselves, and leaves the
 * letters without a row. It also would take the focus, which is the input's.
 */
function nameParts(grid: HTMLElement): void {
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
