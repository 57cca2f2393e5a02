/** How texts get into cells, and what became of them: every way in, and the promise that nothing typed is lost. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUserError, Workbench } from '../../../local/emulator/workbench';
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
  /** Puts the texts into their cells and gives the workbench on which they are then found. */
  readonly enter: (
    workbench: Workbench,
    entries: readonly Entry[],
  ) => Promise<{ readonly workbench: Workbench; readonly ran: readonly Ran[] }>;
}

/** Lets the owner, who may write anywhere, do something; what a cell's rule refuses is refused. */
function edits(write: () => ReturnType<Workbench['typeAt']>): readonly Ran[] {
  try {
    return write().map((execution) => ({ name: 'handleEdit', execution }));
  } catch (error) {
    if (!isUserError(error)) throw error;
    return [];
  }
}

/** Entries of neighbouring cells in a row, which are pasted at once. */
function runCount(entries: readonly Entry[]): readonly (readonly [Entry, ...Entry[]])[] {
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
    enter: async (workbench, entries) => {
      const type = ({ tab, row, column, hostile }: Entry) =>
        edits(() => workbench.typeAt(workbench.tab(tab), row, column, hostile.text));
      return { workbench, ran: entries.flatMap(type) };
    },
  },
  {
    name: 'pasted',
    enter: async (workbench, entries) => {
      const ran = runCount(entries).flatMap((run) => {
        const [{ tab, row, column }] = run;
        return edits(() =>
          workbench.pasteAt(workbench.tab(tab), row, column, [run.map(({ hostile }) => hostile.text)]),
        );
      });
      return { workbench, ran };
    },
  },
  {
    name: 'in a workbook that another program saved',
    enter: async (workbench, entries) => {
      // Such programs keep as text whatever was entered as text, and no event tells of it.
      for (const { tab, row, column, hostile } of entries) workbench.tab(tab).put(row, column, hostile.text);
      const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
      try {
        const path = join(folder, 'book.xlsx');
        await workbench.save(path);
        return { workbench: await Workbench.open(path, { now: Date.parse('2020-08-18T09:00+07:00') }), ran: [] };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  },
];

/** What a cell holds: its formula, or its value. */
export const contentOf = (workbench: Workbench, { tab, row, column }: Entry): unknown => {
  const found = workbench.book.tab(tab);
  return found === null ? undefined : (found.formula(row, column) ?? found.raw(row, column));
};

/** Cells whose content has changed, except by repairs that are in the Log. */
export function lost(workbench: Workbench, before: ReadonlyMap<Entry, unknown>): readonly string[] {
  const log = workbench.rows('Nhật ký').map(([, , detail = '']) => detail);
  return [...before].flatMap(([entry, content]) => {
    const after = contentOf(workbench, entry);
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
