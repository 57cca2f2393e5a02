/** The rush before the deadline: twenty people of one tab type within seconds, and their edit handlers overlap. */

import type { Workbench } from '../../local/emulator/workbench';
import { communeRow, wideWorkbench } from './workbenches';

const REPORTERS = 20;
const TAB = 'Nhóm 1';
const FIRST_ROW = 7;

const yesterdays = (reporter: number): number => 1000 + reporter;
/** Half of them confirm yesterday's figure by typing it again. */
const todays = (reporter: number): number => yesterdays(reporter) + (reporter % 2);
const reporters = Array.from({ length: REPORTERS }, (_, reporter) => reporter);

/** How many of the twenty confirmations and figures are lost after a rush of so many seconds, and a Build summary. */
export function lostInRush(
  seconds: number,
  seed: number,
): { readonly confirmations: number; readonly figures: number } {
  const workbench = rush(seconds, seed);
  workbench.run('buildSummary');
  const isConfirmed = (reporter: number) =>
    communeRow(workbench, TAB, `C${reporter}`)['Tình trạng']?.startsWith('Đã báo cáo đúng hạn ngày 19/8/2020.');
  const isKept = (reporter: number) => workbench.value(`${TAB}!D${FIRST_ROW + reporter}`) === todays(reporter);
  return {
    confirmations: reporters.filter((reporter) => !isConfirmed(reporter)).length,
    figures: reporters.filter((reporter) => !isKept(reporter)).length,
  };
}

/** A handler may wait while others run; a call takes about a second. */
function rush(seconds: number, seed: number): Workbench {
  const random = numbersFrom(seed);
  const workbench = wideWorkbench(REPORTERS);
  workbench.paste(
    `${TAB}!D${FIRST_ROW}`,
    reporters.map((reporter) => [String(yesterdays(reporter))]),
  );
  const start = Date.parse('2020-08-19T14:30:00+07:00');
  const waiting = reporters
    .map((reporter) => ({ reporter, at: start + Math.floor(random() * seconds * 1000) }))
    .sort((a, b) => a.at - b.at);
  let clock = start;
  const next = () => {
    const due = waiting.shift();
    if (due === undefined) return;
    clock = Math.max(clock, due.at);
    const { reporter } = due;
    workbench.with({ now: clock }).type(`${TAB}!D${FIRST_ROW + reporter}`, String(todays(reporter)), {
      afterCall: () => {
        clock += 500 + Math.floor(random() * 1000);
        // Those who typed by then have their handlers begin now, or later.
        while (waiting[0] !== undefined && waiting[0].at <= clock && random() < 0.7) next();
      },
    });
  };
  while (waiting.length > 0) next();
  return workbench.with({ now: clock + 1000 });
}

/** Random numbers that are the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
