/**
 * The second part of `npm run bench`: one day's work by the add-on and by the scripts that people write today
 * (bench/rivals), side by side. The run fails where their results differ (bench/results.ts), so the tables compare the
 * same work. Calls are exact; milliseconds are the script's own, the median of three runs up to 60,000 rows of History.
 */

import { deepStrictEqual } from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { Book } from '../local/emulator/book/book';
import { loadBundle } from '../local/emulator/bundle';
import { type DaysWork, ourDay, rivalDay, type WorkedDay } from './day';
import { callsIn, median } from './measure';
import { plainBook, putPlainHistory, RIVALS, type Rival, rivalCode, rivalWorkbench } from './plainBook';
import { PROVINCE, preparedDay, type Size, staffedCountry } from './scenario';

const SIZES: readonly Size[] = [PROVINCE, { districts: 30, communes: 579 }, { districts: 700, communes: 11_000 }];
const DAYS = [3, 30, 365];

/** Rows of History that are measured three times. */
const AFFORDABLE_ROWS = 60_000;

/** A spreadsheet holds ten million cells; a row of a tab takes 26 of them unless columns are deleted. */
const MOST_ROWS = 10_000_000 / 26;

const SCRIPTS = ['ours', ...(Object.keys(RIVALS) as Rival[])] as const;
type Script = (typeof SCRIPTS)[number];

const TITLES: Readonly<Record<Script, string>> = {
  ours: 'ours',
  blocks: 'in blocks',
  batched: 'batched',
  textbook: 'textbook',
};

/** developers.google.com/apps-script/guides/support/best-practices */
const REASONS: Readonly<Record<Script, string>> = {
  ours: 'one read a tab, one write a block: data are to be read by one command and written by one',
  blocks: 'the same, and a call for each tab’s name',
  batched: 'one read a tab, one write a line: writes are to be as few as possible, though a cache gathers them',
  textbook:
    'a call a cell: what a script does itself is considerably faster than any call; reading ahead softens that, reads and writes in turn are slow',
};

const FUNCTIONS: Readonly<Record<keyof DaysWork, string>> = {
  build: 'Build summary, the first of the day: it reads all tabs and adds a line a commune to History',
  edit: 'Edit: one figure typed into a district’s tab',
  reminder: 'Tick at 15:00: a mail to every fifth district, which is late, and the digest',
  nothingDue: 'Tick with nothing due, at 14:57',
};

/** A row of the tables: what each script's runs were, or null where the History does not fit. */
interface Row {
  readonly size: Size;
  readonly days: number;
  readonly runs: Readonly<Record<Script, readonly WorkedDay[]>> | null;
}

const number = (value: number): string => value.toLocaleString('en');

async function rowsOf(size: Size): Promise<readonly Row[]> {
  const country = staffedCountry(size);
  // The districts' tabs are the same whatever the History.
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
      // Written anew for each: a copy of a large workbook takes the stand-in longer.
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

/** So many days one after the other; workbooks that are done with are given back between turns of the event loop only. */
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

function printTable(name: keyof DaysWork, rows: readonly Row[]): void {
  const heads = SCRIPTS.flatMap((script) => [`${TITLES[script]}: calls`, 'ms']);
  console.log(`\n${FUNCTIONS[name]}:\n`);
  console.log(`| districts/communes | days | ${heads.join(' | ')} |`);
  console.log(`| --- | ---: |${heads.map(() => ' ---: |').join('')}`);
  for (const { size, days, runs } of rows) {
    const cells = SCRIPTS.flatMap((script) => (runs === null ? ['–', '–'] : cell(runs[script], name)));
    console.log(`| ${size.districts}/${number(size.communes)} | ${days} | ${cells.join(' | ')} |`);
  }
}

const rows: Row[] = [];
for (const size of SIZES) rows.push(...(await rowsOf(size)));
for (const name of Object.keys(FUNCTIONS) as (keyof DaysWork)[]) printTable(name, rows);

console.log('\n| script | bytes | its calls, and what Google’s best practices say of them |\n| --- | ---: | --- |');
for (const script of SCRIPTS) {
  const code = script === 'ours' ? loadBundle().code : rivalCode(script);
  console.log(`| ${TITLES[script]} | ${number(Buffer.byteLength(code))} | ${REASONS[script]} |`);
}
