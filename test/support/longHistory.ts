/** A spreadsheet that has been in use for long. */

import type { Workbench } from '../../local/emulator/workbench';
import { instant } from './days';
import { copyOf, smallWorkbench } from './workbenches';

export const DISTRICTS = 5;
export const COMMUNES = 3;
/** The day after the last one of the History. */
export const LONG_HISTORY_DAY = '2021-03-18';
export const MS_A_DAY = 86_400_000;

export const dateOf = (daysAgo: number) =>
  new Date(Date.parse(LONG_HISTORY_DAY) - daysAgo * MS_A_DAY).toISOString().slice(0, 10);

const INSTANT = 'HH:mm dd/MM/yyyy';
const COUNT = '#,##0';
export const HISTORY_FORMATS: Readonly<Record<string, string>> = {
  Ngày: 'd/M/yyyy',
  'Người dùng Bluezone': COUNT,
  'Dân số đã dùng': COUNT,
  Lúc: INSTANT,
  'Báo cáo lần đầu': INSTANT,
  'Số được tính': COUNT,
};

/** A spreadsheet whose History holds so many days up to yesterday: a hundred users more each day. */
export const workbenchWithDays = (days: number): Workbench =>
  copyOf(`days ${days}`, instant(LONG_HISTORY_DAY, '09:00'), () => typedDays(days));

function typedDays(days: number): Workbench {
  const workbench = smallWorkbench(DISTRICTS, COMMUNES, instant(LONG_HISTORY_DAY, '09:00'));
  const tab = workbench.tab('Lịch sử');
  const labels = workbench.rows('Lịch sử')[2] ?? [];
  const column = (label: string) => labels.indexOf(label) + 1;
  tab.maxRows = days * DISTRICTS * COMMUNES + 100;
  let row = 3;
  for (let ago = days; ago >= 1; ago--) {
    for (let d = 1; d <= DISTRICTS; d++) {
      for (let c = 1; c <= COMMUNES; c++) {
        row += 1;
        const cells: Readonly<Record<string, string | number>> = {
          Ngày: tab.serial(instant(dateOf(ago), '12:00')),
          Mã: `X${d}.${c}`,
          'Người dùng Bluezone': 5000 - 10 * ago,
          'Dân số đã dùng': 10_000,
          Lúc: tab.serial(instant(dateOf(ago), '10:00')),
          'Trạng thái': 'Đúng hạn',
          Lần: 1,
          'Báo cáo lần đầu': tab.serial(instant(dateOf(ago), '10:00')),
          'Số được tính': 5000 - 10 * ago,
        };
        for (const [label, value] of Object.entries(cells)) {
          tab.put(row, column(label), value);
          const numberFormat = HISTORY_FORMATS[label];
          if (numberFormat) tab.looks.change(row, column(label), { numberFormat });
        }
      }
    }
  }
  for (let d = 1; d <= DISTRICTS; d++) workbench.paste(`Huyện ${d}!D7`, Array(COMMUNES).fill(['5000']));
  return workbench;
}

/** Gives the log so many rows; blank cells of the grid count towards the ten million too. */
export function fillGrid(workbench: Workbench, rows: number): void {
  workbench.tab('Nhật ký').maxRows = rows;
}
