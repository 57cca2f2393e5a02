/**
 * The first part of `npm run bench`: what the add-on costs, in calls that would reach Google, milliseconds in the
 * bundle's own code and bytes that every execution loads. Calls are exact; milliseconds are the median of three runs.
 */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../local/emulator/bundle';
import type { Execution } from '../local/emulator/execution';
import type { Workbench } from '../local/emulator/workbench';
import { letterDay, mustSucceed } from '../local/scenarios/letterDay';
import { country, putHistory } from './country';
import { publish } from './document';
import { callsIn, median, succeeded } from './measure';

const RUNS = 3;

/** An execution to measure. */
interface Case {
  readonly units: string;
  readonly name: string;
  run(): Execution;
}

const only = ([execution]: readonly Execution[]): Execution => {
  if (!execution) throw new Error('no trigger handled the edit');
  return execution;
};

const letter = letterDay().workbench;
const large = country(700, 11_000);
const wide = country(1, 161);
let typed = 0;
/** Another figure each time, so that no run finds its work already done. */
const next = () => String(100 + typed++);
const row = () => [next(), '', '', '20', '10', '20', '10', '20', '10', 'ghi chú'];

/** The day after the letter: there are no reports yet, and every district and the province have an address. */
function nextDay(time: string): Workbench {
  const workbench = letter.clone({ now: Date.parse(`2020-08-19T${time}+07:00`) });
  workbench.rows('Đơn vị').forEach(([code = '', , type = ''], index) => {
    if (/^(Huyện|Thị xã|Thành phố)$/.test(type)) workbench.tab('Đơn vị').put(index + 1, 8, `h${code}@example.vn`);
  });
  const recipients = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Thư nhận tổng hợp') + 1;
  workbench.tab('Cấu hình').put(recipients, 2, 'tinh@example.vn');
  mustSucceed(workbench.run('enableReminders'));
  mustSucceed(workbench.run('buildSummary'));
  // The first tick of a day settles all tabs; the ticks that are measured are later ones.
  mustSucceed(workbench.with({ now: Date.parse('2020-08-19T08:00+07:00') }).run('tick'));
  return workbench;
}

/** The letter's spreadsheet a year later, with a History of `days` days on which every commune reported. */
function withHistory(days: number): Workbench {
  const today = Date.parse('2021-08-18T16:00+07:00');
  const workbench = letter.clone({ now: today });
  putHistory(workbench, { last: today - 86_400_000, days, users: () => 100 });
  mustSucceed(workbench.run('checkFigures'));
  return workbench;
}

const province = '10 districts, 161 communes';
const cases: readonly Case[] = [
  ...['onOpen', 'buildSummary', 'checkFigures', 'setUp'].map((name) => ({
    units: province,
    name,
    run: () => letter.run(name),
  })),
  { units: province, name: 'handleEdit: one cell', run: () => only(letter.type('Văn Lâm!D8', next())) },
  {
    units: province,
    name: 'handleEdit: “1 234 người”',
    run: () => only(letter.type('Văn Lâm!D8', `1 ${next()} người`)),
  },
  { units: province, name: 'handleEdit: the tick', run: () => only(letter.clone().type('Văn Lâm!A5', 'TRUE')) },
  { units: province, name: 'handleEdit: a heading', run: () => only(letter.type('Văn Lâm!B6', 'Tên xã')) },
  { units: province, name: 'handleEdit: another tab', run: () => only(letter.type('Cấu hình!B8', 'x')) },
  {
    units: '1 district, 161 communes',
    name: 'handleEdit: paste of 161 rows × 10 columns',
    run: () => only(wide.paste('Huyện 1!D7', Array.from({ length: 161 }, row))),
  },
  ...[3, 30, 365].map((days) => {
    const workbench = withHistory(days);
    return { units: province, name: `buildSummary, ${days} days of History`, run: () => workbench.run('buildSummary') };
  }),
  { units: province, name: 'closeDay', run: () => nextDay('17:00').run('closeDay') },
  { units: province, name: 'exportReport', run: () => nextDay('16:00').run('exportReport') },
  { units: province, name: 'showStatus', run: () => nextDay('16:00').run('showStatus') },
  { units: province, name: 'tick: nothing due', run: () => nextDay('10:00').run('tick') },
  { units: province, name: 'tick: 15:00, 10 late districts and the digest', run: () => nextDay('15:00').run('tick') },
  { units: '700 districts, 11,000 communes', name: 'buildSummary', run: () => large.run('buildSummary') },
];

const size = statSync(join(DIST, 'Code.js')).size.toLocaleString('en');
publish('calls', [
  `\`dist/Code.js\` has ${size} bytes, which every execution loads.`,
  '',
  '| units | function | calls | of them by method | own code, ms |',
  '| --- | --- | ---: | --- | ---: |',
  ...cases.map(tableRow),
]);

function tableRow({ units, name, run }: Case): string {
  const runs = Array.from({ length: RUNS }, run).map(succeeded);
  const calls = runs[RUNS - 1]?.calls ?? {};
  const ms = median(runs.map((each) => each.ms));
  const methods = Object.entries(calls).sort(([, a], [, b]) => b - a);
  const listed = methods.map(([method, count]) => `${method} ${count}`).join(', ');
  return `| ${units} | ${name} | ${callsIn(calls)} | ${listed} | ${ms.toFixed(0)} |`;
}
