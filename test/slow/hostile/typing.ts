/** How texts get into cells, and what became of them: every way in, and the promise that nothing typed is lost. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk, isRefusal } from '../../../local/emulator/workbench';
import type { Hostile } from './corpus';
import type { Ran } from './day';

/** A cell, and what is put into it. */
export interface Entry {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly hostile: Hostile;
}

/** A way by which texts come into the workbook. */
export interface Import {
  readonly name: string;
  /** Puts the texts into their cells and gives the desk on which they are then found. */
  readonly enter: (
    desk: Desk,
    entries: readonly Entry[],
  ) => Promise<{ readonly desk: Desk; readonly ran: readonly Ran[] }>;
}

/** Lets the owner, who may write anywhere, do something; what a cell's rule refuses is refused. */
function edits(write: () => ReturnType<Desk['typeAt']>): readonly Ran[] {
  try {
    return write().map((execution) => ({ name: 'handleEdit', execution }));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [];
  }
}

/** Entries of neighbouring cells in a row, which are pasted at once. */
function runsOf(entries: readonly Entry[]): readonly (readonly [Entry, ...Entry[]])[] {
  const byPlace = [...entries].sort((a, b) => a.tab.localeCompare(b.tab) || a.row - b.row || a.column - b.column || 0);
  const runs: [Entry, ...Entry[]][] = [];
  for (const entry of byPlace) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const isNext = last?.tab === entry.tab && last.row === entry.row && last.column + 1 === entry.column;
    if (run && isNext) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/**
 * Every way in. A new one (a list of units taken over from any tab, say) goes here: it is then tried with every text in
 * every cell.
 */
export const IMPORTS: readonly Import[] = [
  {
    name: 'typed',
    enter: async (desk, entries) => {
      const type = ({ tab, row, column, hostile }: Entry) =>
        edits(() => desk.typeAt(desk.tab(tab), row, column, hostile.text));
      return { desk, ran: entries.flatMap(type) };
    },
  },
  {
    name: 'pasted',
    enter: async (desk, entries) => {
      const ran = runsOf(entries).flatMap((run) => {
        const [{ tab, row, column }] = run;
        return edits(() => desk.pasteAt(desk.tab(tab), row, column, [run.map(({ hostile }) => hostile.text)]));
      });
      return { desk, ran };
    },
  },
  {
    name: 'in a workbook that another program saved',
    enter: async (desk, entries) => {
      // Such programs keep as text whatever was entered as text, and no event tells of it.
      for (const { tab, row, column, hostile } of entries) desk.tab(tab).put(row, column, hostile.text);
      const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
      try {
        const path = join(folder, 'book.xlsx');
        await desk.save(path);
        return { desk: await Desk.open(path, { now: Date.parse('2020-08-18T09:00+07:00') }), ran: [] };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  },
];

/** What a cell holds: its formula, or its value. */
export const contentOf = (desk: Desk, { tab, row, column }: Entry): unknown => {
  const found = desk.book.tab(tab);
  return found === null ? undefined : (found.formula(row, column) ?? found.raw(row, column));
};

/** Cells that no longer hold what stood there, but for repairs that the Log tells of. */
export function lost(desk: Desk, before: ReadonlyMap<Entry, unknown>): readonly string[] {
  const log = desk.rows('Nhật ký').map(([, , detail = '']) => detail);
  return [...before].flatMap(([entry, content]) => {
    const after = contentOf(desk, entry);
    // What looks blank is blank, and set-up fills it.
    if (Object.is(after, content) || String(content).trim() === '') return [];
    const quoted = `“${String(content).normalize('NFC').trim()}” thành`;
    const isRepaired = typeof after === 'number' && log.some((line) => line.normalize('NFC').includes(quoted));
    if (isRepaired) return [];
    const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 120);
    return [
      `${entry.tab} ${entry.row}:${entry.column}, ${entry.hostile.name}: ${shown(content)} became ${shown(after)}`,
    ];
  });
}
