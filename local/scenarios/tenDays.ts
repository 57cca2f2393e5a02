/**
 * The ten days after the letter in the emulator, for the pictures. The illustrated figures of the communes grow day by
 * day, so that the province goes from the published 207.062 of 18/8 to the published 234.483 of 28/8/2020. One district
 * is late every day, and another does not report on the last day.
 */

import type { Workbench } from '../emulator/workbench';
import { letterDay, letterFigures } from './letterDay';

const TOTAL = { first: 207_062, last: 234_483 };
const DAYS = 10;
const FIRST_ROW = 7;
const CODE = 1;
const USERS = 4;
const LATE = 'Kim Động';
const ABSENT = 'Phù Cừ';

/** Makes the workbench in the afternoon of 28/8/2020, with the summary built. */
export function tenDays(): Workbench {
  const { workbench } = letterDay();
  const { users } = letterFigures();
  for (let day = 1; day <= DAYS; day++) {
    const at = (time: string) => workbench.with({ now: Date.parse(`2020-08-${18 + day}T${time}+07:00`) });
    const growth = 1 + (TOTAL.last / TOTAL.first - 1) * (day / DAYS);
    for (const tab of workbench.book.tabs) {
      if (tab.name === ABSENT && day === DAYS) continue;
      const rows = Array.from(
        { length: Math.max(0, tab.extent().row - FIRST_ROW + 1) },
        (_, index) => FIRST_ROW + index,
      );
      const figures = rows.map((row) => users[String(tab.raw(row, CODE))]);
      if (figures.length === 0 || figures.some((each) => each === undefined)) continue;
      const typed = figures.map((each) => [String(Math.round((each ?? 0) * growth))]);
      at(tab.name === LATE ? '15:40' : '10:00').pasteAt(tab, FIRST_ROW, USERS, typed);
    }
  }
  const last = workbench.with({ now: Date.parse('2020-08-28T16:00+07:00') });
  const telephones = last
    .rows('Đơn vị')
    .flatMap(([, , type = ''], index) => (/^(Huyện|Thị xã|Thành phố)$/.test(type) ? [index + 1] : []));
  telephones.forEach((row, index) => {
    last.type(`Đơn vị!J${row}`, `0221 3 862 ${100 + index}`);
  });
  last.run('buildSummary');
  return last;
}
