/** A small province in which everybody has an address, in the states that a day and its reminders go through. */

import type { Workbench } from '../../../local/emulator/workbench';
import { workbenchWith } from '../../support/registers';
import { copyOf, onLetterDay } from '../../support/workbenches';

const NINE = onLetterDay('09:00');
export const FIRST = 'nguoilap@example.vn';
export const STAFF = 'sotttt@example.vn';
export const REPORTER = 'canbo@example.vn';
export const LEADER = 'chutich@example.vn';
export const STRANGER = 'nguoila@example.vn';

/** A province of one district and two communes in which everybody has an address; `FIRST` is about to set it up. */
export const blank = (): Workbench =>
  copyOf('callers', NINE, () =>
    workbenchWith(
      'Đơn vị',
      [
        ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số', 'Thư điện tử người báo cáo', 'Thư điện tử lãnh đạo'],
        ['00', 'Thử', 'Tỉnh', '', '', STAFF, LEADER],
        ['H1', 'Huyện Một', 'Huyện', '00', '', REPORTER, LEADER],
        ['X1', 'Xã Một', 'Xã', 'H1', 10_000, '', ''],
        ['X2', 'Xã Hai', 'Xã', 'H1', 10_000, '', ''],
      ],
      NINE,
    ),
  );

/** After these commands of the account that set up first. */
export const workbookAfter = (...commands: readonly string[]): Workbench =>
  copyOf(`callers ${commands.join()}`, NINE, () => {
    const workbench = blank();
    for (const name of commands) {
      const { error } = workbench.run(name, { user: FIRST, answers: ['YES'] });
      if (error !== null) throw new Error(`${name}: ${error}`);
    }
    return workbench;
  });

export const STATES = {
  open: () => workbookAfter('setUp'),
  closed: () => workbookAfter('setUp', 'closeDay'),
  'reminders on': () => workbookAfter('setUp', 'enableReminders'),
  'reminders off': () => workbookAfter('setUp', 'enableReminders', 'disableReminders'),
};
