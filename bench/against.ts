/**
 * The second part of `npm run bench`: the work of a day by the add-on and by the rivals, scripts as people write them
 * (bench/rivals), side by side. The run fails if their results differ (bench/results.ts), so the tables compare the
 * same work. Calls are exact; milliseconds are the script's own time, the median of three runs up to 60,000 rows of History.
 */

import { deepStrictEqual } from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { Book } from '../local/emulator/book/book';
import { loadBundle } from '../local/emulator/bundle';
import { type DaysWork, ourDay, rivalDay, type WorkedDay } from './day';
import { publish } from './document';
import { callsIn, median } from './measure';
import { plainBook, putPlainHistory, RIVALS, type Rival, rivalCode, rivalWorkbench } from './plainBook';
import { PROVINCE, preparedDay, type Size, staffedCountry } from './scenario';

const SIZES: readonly Size[] = [PROVINCE, { districts: 30, communes: 579 }, { districts: 700, communes: 11_000 }];
const DAYS = [3, 30, 365];

/** The most rows of History for which each execution is measured three times. */
const AFFORDABLE_ROWS = 60_000;

/** A spreadsheet holds ten million cells; a row of a tab has 26 unless columns are deleted. */
const MOST_ROWS = 10_000_000 / 26;

const SCRIPTS = ['ours', ...(Object.keys(RIVALS) as Rival[])] as const;
type Script = (typeof SCRIPTS)[number];

const TITLES: Readonly<Record<Script, string>> = {
  ours: 'add-on',
  blocks: 'in blocks',
  batched: 'batched',
  textbook: 'textbook',
};

/** developers.google.com/apps-script/guides/support/best-practices */
const REASONS: Readonly<Record<Script, string>> = {
  ours: 'one read for each tab, one write for each block: as recommended',
  blocks: 'the same, and one call for the name of each tab',
  batched:
    'one read for each tab, one write for each line: fewer writes are recommended; Google’s write cache gathers some',
  textbook:
    'one call for each cell: the slowest way; Google’s look-ahead and write cache help, but not where reads and writes alternate',
};

const FUNCTIONS: Readonly<Record<keyof DaysWork, string>> = {
  build: 'Build summary, the first of the day: it reads all tabs and adds one row for each commune to History',
  edit: 'Edit: one figure typed into a district tab',
  reminder: 'Tick at 15:00: a mail to every fifth district, which is late, and the digest',
  nothingDue: 'Tick at 14:57, with nothing due',
};

/** A row of the tables: the executions of each script, or null if the History does not fit. */
interface Row {
  readonly size: Size;
  readonly days: number;
  readonly runs: Readonly<Record<Script, readonly WorkedDay[]>> | null;
}

const number = (value: number): string => value.toLocaleString('en');

async function rowsOf(size: Size): Promise<readonly Row[]> {
  const country = staffedCountry(size);
  // The districts' tabs do not depend on the History.
  let plain: Book | null = null;
  const rows: Row[] = [];
  for (const days of DAYS) {
    if (size.communes * days > MOST_ROWS) {
      rows.push({ size, days, runs: null });
      continue;
    }
    const workbench = preparedDay(country, days);
    plain ??= plainBook(workbench);
    const base: Book = plain;
    const times = size.communes * days <= AFFORDABLE_ROWS && size.communes < 1_000 ? 3 : 1;
    const rival = (name: Rival) => {
      // Written again for each script, because copying a large workbook takes the emulator longer.
      const book = base.clone();
      putPlainHistory(book, workbench, days);
      return repeated(times, () => rivalDay(rivalWorkbench(name, times === 1 ? book : book.clone())));
    };
    const all = {
      ours: await repeated(times, () => ourDay(times === 1 ? workbench : workbench.clone())),
      blocks: await rival('blocks'),
      batched: await rival('batched'),
      textbook: await rival('textbook'),
    };
    const [first] = all.ours;
    for (const { results } of Object.values(all).flat()) deepStrictEqual(results, first?.results);
    process.stderr.write(`${number(size.communes)} communes, ${days} days: all results agree\n`);
    rows.push({ size, days, runs: all });
  }
  return rows;
}

/** Runs days one after the other. Memory of finished workbooks is freed only between turns of the event loop. */
async function repeated(times: number, work: () => WorkedDay): Promise<readonly WorkedDay[]> {
  const days: WorkedDay[] = [];
  while (days.length < times) {
    days.push(work());
    await setImmediate();
  }
  return days;
}

function cell(runs: readonly WorkedDay[], name: keyof DaysWork): readonly string[] {
  const executions = runs.map(({ work }) => work[name]);
  const ms = median(executions.map((each) => each.ms));
  return [number(callsIn(executions[0]?.calls ?? {})), ms < 9.95 ? ms.toFixed(1) : number(Math.round(ms))];
}

function tableOf(name: keyof DaysWork, rows: readonly Row[]): readonly string[] {
  const heads = SCRIPTS.flatMap((script) => [`${TITLES[script]}: calls`, 'ms']);
  return [
    '',
    `${FUNCTIONS[name]}:`,
    '',
    `| districts/communes | days | ${heads.join(' | ')} |`,
    `| --- | ---: |${heads.map(() => ' ---: |').join('')}`,
    ...rows.map(({ size, days, runs }) => {
      const cells = SCRIPTS.flatMap((script) => (runs === null ? ['–', '–'] : cell(runs[script], name)));
      return `| ${size.districts}/${number(size.communes)} | ${days} | ${cells.join(' | ')} |`;
    }),
  ];
}

/** The smallest and largest ratio of a rival's calls to the add-on's for a build. */
function timesOurs(script: Script, rows: readonly Row[]): string {
  const ratios = rows.flatMap(({ runs }) => {
    if (runs === null) return [];
    const callsOf = (each: Script) => callsIn(runs[each][0]?.work.build.calls ?? {});
    return [callsOf(script) / callsOf('ours')];
  });
  const shown = (ratio: number) => (ratio < 10 ? ratio.toFixed(1) : number(Math.round(ratio)));
  return `${TITLES[script]} ${shown(Math.min(...ratios))} to ${shown(Math.max(...ratios))} times`;
}

const rows: Row[] = [];
for (const size of SIZES) rows.push(...(await rowsOf(size)));
publish('rivals', [
  `For a build the other scripts take this many times the add-on’s calls: ${(Object.keys(RIVALS) as Rival[])
    .map((rival) => timesOurs(rival, rows))
    .join(', ')}.`,
  ...(Object.keys(FUNCTIONS) as (keyof DaysWork)[]).flatMap((name) => tableOf(name, rows)),
  '',
  '| script | bytes | its calls, and what Google’s best practices say about them |',
  '| --- | ---: | --- |',
  ...SCRIPTS.map((script) => {
    const code = script === 'ours' ? loadBundle().code : rivalCode(script);
    return `| ${TITLES[script]} | ${number(Buffer.byteLength(code))} | ${REASONS[script]} |`;
  }),
]);
