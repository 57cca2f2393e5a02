/**
 * Every hostile text in every kind of cell, through a day on which every command runs, by the ways in that are likely.
 * `npm run hostile`, which sets EVERY_WAY, tries all cells by all ways.
 */

import { beforeAll, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { CORPUS, type Hostile } from './corpus';
import { COMMUNES, DISTRICT_TABS, FIRST, runDay, staffedProvince } from './day';
import {
  bornFormulas,
  brokenWordFiles,
  crashes,
  learn,
  nothingSeen,
  strayHeaders,
  strayMarkup,
  strayRecipients,
} from './promises';
import { contentOf, type Entry, IMPORTS, type Import, lost } from './typing';

/** Where texts are put: groups of cells of one kind, and whether the cells are people's, so that nothing may change them. */
interface Place {
  readonly name: string;
  readonly kinds: (workbench: Workbench) => readonly (readonly Omit<Entry, 'hostile'>[])[];
  readonly isPeoples: boolean;
  /** The ways in that are likely. */
  readonly ways: readonly string[];
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const rowsOf = (workbench: Workbench, tab: string): readonly number[] => range(4, workbench.rows(tab).length);

/** Columns of a district's tab that people fill: name, figures and note; the others are formulas or the add-on's. */
const TYPED_COLUMNS = [2, 4, ...range(7, 13)];

const PLACES: readonly Place[] = [
  {
    name: 'the rows of a district',
    isPeoples: true,
    ways: ['typed', 'in a workbook that another program saved'],
    kinds: () =>
      TYPED_COLUMNS.map((column) =>
        DISTRICT_TABS.flatMap((tab) => range(FIRST, FIRST + COMMUNES - 1).map((row) => ({ tab, row, column }))),
      ),
  },
  {
    name: 'what the add-on fills in the rows of a district',
    isPeoples: false,
    ways: ['pasted'],
    kinds: () =>
      [3, 5, 6, ...range(14, 17)].map((column) =>
        DISTRICT_TABS.flatMap((tab) => range(FIRST, FIRST + COMMUNES - 1).map((row) => ({ tab, row, column }))),
      ),
  },
  {
    name: 'the head and header of a district, and its tick',
    isPeoples: false,
    ways: ['pasted'],
    kinds: () =>
      range(1, 17).map((column) => DISTRICT_TABS.flatMap((tab) => range(2, 6).map((row) => ({ tab, row, column })))),
  },
  {
    name: 'the register',
    isPeoples: true,
    ways: ['pasted'],
    kinds: (workbench) =>
      [2, 3, ...range(5, 13)].map((column) =>
        rowsOf(workbench, 'Đơn vị').map((row) => ({ tab: 'Đơn vị', row, column })),
      ),
  },
  {
    name: 'the values of Settings',
    isPeoples: true,
    ways: ['typed'],
    kinds: (workbench) => {
      const cells = rowsOf(workbench, 'Cấu hình').map((row) => ({ tab: 'Cấu hình', row, column: 2 }));
      // Eight neighbours are a kind: shares and times, addresses and names, switches.
      return range(0, Math.ceil(cells.length / 8) - 1).map((index) => cells.slice(index * 8, index * 8 + 8));
    },
  },
];

const seen = nothingSeen();

beforeAll(() => {
  for (const figures of [[], ['1.000', '2.000', '3.000', '4.000'], ['abc', '-5', '12.000', '1 234']]) {
    for (const more of [0, 1]) {
      const workbench = staffedProvince();
      for (const tab of DISTRICT_TABS.slice(0, 2))
        if (figures.length > 0)
          workbench.paste(
            `${tab}!D7`,
            figures.map((text) => [text]),
          );
      if (more) workbench.type('Đơn vị!K6', '1/8/2020');
      learn(seen, workbench, runDay(workbench));
    }
  }
});

/** The workbooks of a place: as many as are needed to put every text into a cell of every kind once. */
function workbooks(place: Place): readonly (readonly Entry[])[] {
  const kinds = place.kinds(staffedProvince());
  const count = Math.max(...kinds.map((cells) => Math.ceil(CORPUS.length / cells.length)));
  return range(0, count - 1).map((book) =>
    kinds.flatMap((cells, kind) =>
      cells.map((cell, index) => {
        // Neighbours get different texts.
        const hostile = CORPUS[(book * cells.length + index + kind * 7) % CORPUS.length] as Hostile;
        return { ...cell, hostile };
      }),
    ),
  );
}

/** What is tried of a place. */
const waysInto = ({ ways }: Place): readonly Import[] =>
  IMPORTS.filter(({ name }) => ways.includes(name) || process.env.EVERY_WAY === '1');

for (const place of PLACES) {
  for (const way of waysInto(place)) {
    test(`any text ${way.name} in ${place.name} stays a text`, async () => {
      const broken = new Set<string>();
      for (const entries of workbooks(place)) {
        const { workbench, ran: edits } = await way.enter(staffedProvince(), entries);
        const before = new Map(place.isPeoples ? entries.map((entry) => [entry, contentOf(workbench, entry)]) : []);
        // As the emulator keeps them: it writes unknown functions in lower case.
        const typed = new Set(
          entries.flatMap((entry) => (entry.hostile.text.startsWith('=') ? [String(contentOf(workbench, entry))] : [])),
        );
        const ran = [...edits, ...runDay(workbench, entries[0]?.hostile.text)];
        const found = [
          ...crashes(ran),
          ...bornFormulas(workbench, seen, typed),
          ...strayMarkup(ran, seen),
          ...brokenWordFiles(ran),
          ...strayRecipients(workbench, ran),
          ...(await strayHeaders(ran)),
          ...lost(workbench, before),
        ];
        for (const each of found) broken.add(each);
      }
      expect([...broken].slice(0, 25)).toEqual([]);
    });
  }
}
