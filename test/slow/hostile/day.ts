/**
 * A day on which every command is run and every trigger fires, in a small province whose officials have addresses, so
 * that the content of every cell reaches every place that it can: Summary, History, Log, sidebar, dialogs, mails, report.
 */

import type { Execution } from '../../../local/emulator/execution';
import type { ShownDialog } from '../../../local/emulator/services/ui';
import type { Workbench } from '../../../local/emulator/workbench';
import { setting, smallWorkbench, unit } from '../../support/workbenches';

/** What was run and what became of it. */
export interface Ran {
  readonly name: string;
  readonly execution: Execution;
}

export const DISTRICT_TABS = ['Huyện 1', 'Huyện 2', 'Huyện 3'] as const;
export const COMMUNES = 4;
/** The first row of figures in a district's tab. */
export const FIRST = 7;

let master: Workbench | undefined;

/** Three districts of four communes at nine o'clock, with addresses for everybody, an escalation and a time to close. */
export function staffedProvince(): Workbench {
  if (master === undefined) {
    const workbench = smallWorkbench(3, COMMUNES);
    for (const code of ['H1', 'H2', 'H3']) {
      unit(workbench, code, 'H', `${code.toLowerCase()}@example.vn`);
      unit(workbench, code, 'I', `ct.${code.toLowerCase()}@example.vn`);
    }
    unit(workbench, '00', 'H', 'so@example.vn');
    setting(workbench, 'Thư nhận tổng hợp', 'tinh@example.vn');
    setting(workbench, 'Thư điện tử đầu mối', 'an@example.vn');
    setting(workbench, 'Giờ báo trước', '14:00');
    setting(workbench, 'Giờ báo lãnh đạo', '15:30');
    setting(workbench, 'Gửi kèm báo cáo', 'có');
    for (const name of ['setUp', 'enableReminders']) workbench.run(name);
    workbench.book.mail = { ...workbench.book.mail, limit: 1500 };
    master = workbench;
  }
  return master.clone();
}

/** Says yes, opens everybody until late for the given reason, and gives up a question that comes for the third time. */
export function willing(reason = 'Sửa số'): (dialog: ShownDialog) => string | undefined {
  const asked: string[] = [];
  return ({ kind, buttons, text }) => {
    if (kind === 'alert') return buttons.includes('YES') ? 'YES' : buttons[0];
    const times = asked.push(text);
    return times > 6 ? undefined : (['tất cả', '23:00', reason][times - 1] ?? 'tất cả');
  };
}

/** Runs everything through the rest of the day and into the next one; the clock ticks where something falls due. */
export function runDay(workbench: Workbench, reason?: string): readonly Ran[] {
  const run = (day: 18 | 19, time: string, ...names: readonly string[]): readonly Ran[] => {
    const seat = workbench.with({ now: Date.parse(`2020-08-${day}T${time}+07:00`) });
    // Only the page of the sidebar passes parameters; a trigger passes an event.
    const given = (name: string) => (name === 'openTab' ? { parameters: ['H1'] } : {});
    return names.map((name) => ({ name, execution: seat.run(name, { answers: willing(reason), ...given(name) }) }));
  };
  return [
    ...run(18, '09:30', 'tick', 'buildSummary', 'checkFigures', 'setUp', 'buildSummary', 'showStatus', 'readStatus'),
    ...run(18, '09:40', 'remindLate', 'disableReminders', 'enableReminders', 'openTab', 'checkSystem'),
    ...run(18, '14:00', 'tick'),
    ...run(18, '15:00', 'tick'),
    ...run(18, '15:30', 'tick'),
    ...run(18, '15:45', 'closeDay', 'reopenDistrict', 'exportReport'),
    ...run(19, '00:05', 'tick', 'buildSummary', 'setUp'),
  ];
}
