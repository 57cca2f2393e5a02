/** What the administrator's guide promises of copies and of people who leave: nothing typed is lost, nobody is written to twice. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Workbench } from '../../../local/emulator/workbench';
import { statePath } from '../../../local/emulator/xlsx/state';
import { onLetterDay, openingWorkbench } from '../../support/workbenches';

const SUCCESSOR = 'moi@hungyen.example';
const REPORTER = 'canbo.kimdong@hungyen.example';
const nextDay = (time: string) => Date.parse(`2020-08-19T${time}+07:00`);

const opening = openingWorkbench();

/** The opening day, closed in the afternoon. */
function closedDay(): Workbench {
  const workbench = opening.clone({ now: onLetterDay('15:20') });
  expect(workbench.run('closeDay').error).toBeNull();
  return workbench;
}

/** Downloaded as .xlsx and opened anew: no triggers, no memory, no protections. */
async function copyOf(workbench: Workbench): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  try {
    const path = join(folder, 'copy.xlsx');
    await workbench.save(path);
    rmSync(statePath(path));
    return await Workbench.open(path, { now: onLetterDay('16:00') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const mailsOf = (executions: ReturnType<Workbench['passTo']>) =>
  executions.flatMap(({ mails }) => mails.map(({ to }) => to));

describe('a copy of the workbook, after Thiết lập', () => {
  const original = closedDay();
  let master: Workbench;
  beforeAll(async () => {
    master = await copyOf(original);
    expect(master.run('setUp', { answers: ['YES'] }).error).toBeNull();
  });

  test('has every figure, the register, the settings and History of the original', () => {
    const copy = master.clone();
    for (const name of ['Đơn vị', 'Cấu hình', 'Lịch sử']) expect(copy.rows(name)).toEqual(original.rows(name));
    expect(copy.rows('Văn Giang').slice(6)).toEqual(original.rows('Văn Giang').slice(6));
  });

  test('judges what is typed, lets in whom the register names and nobody else', () => {
    const copy = master.clone();
    const reporter = copy.with({ user: REPORTER });
    reporter.type('Kim Động!D7', '1.234');
    expect(copy.display('Kim Động!O7')).toContain('Đã báo cáo ngày 18/8/2020, muộn');
    expect(() => reporter.type('Phù Cừ!D7', '1.234')).toThrow();
  });

  test('is open where the original was closed, and can be closed again', () => {
    const copy = master.clone();
    expect(copy.display('Kim Động!A2')).not.toContain('ĐÃ KHÓA');
    copy.run('closeDay');
    expect(copy.display('Kim Động!A2')).toContain('ĐÃ KHÓA');
  });

  test('writes to nobody until reminders are switched on there', () => {
    const copy = master.clone();
    expect(mailsOf(copy.passTo(nextDay('15:30')))).toEqual([]);
    copy.with({ now: nextDay('15:30') }).run('enableReminders');
    expect(mailsOf(copy.passTo(nextDay('15:45')))).toContainEqual([REPORTER]);
  });
});

describe('an account that takes over from the one that set it up', () => {
  /** The predecessor entered the successor beside the staff, and ran set-up; the successor did the rest. */
  function takenOver(): Workbench {
    const workbench = opening.clone();
    const row = workbench.rows('Đơn vị').findIndex(([, , type]) => type === 'Tỉnh') + 1;
    workbench.type(`Đơn vị!H${row}`, `tonghop.sotttt@hungyen.example, ${SUCCESSOR}`);
    workbench.run('setUp');
    const successor = workbench.with({ user: SUCCESSOR });
    expect([successor.run('setUp').error, successor.run('enableReminders').error]).toEqual([null, null]);
    return workbench;
  }

  test('sends no mail twice while both have their triggers', () => {
    const mails = mailsOf(takenOver().passTo(onLetterDay('15:30')));
    expect(mails).toContainEqual([REPORTER]);
    expect(new Set(mails.map(String)).size).toBe(mails.length);
  });

  test('keeps the clock and the judging of figures when the predecessor’s account is gone', () => {
    const workbench = takenOver();
    workbench.book.triggers = workbench.book.triggers.filter(({ creator }) => creator === SUCCESSOR);
    workbench.with({ user: REPORTER }).type('Kim Động!D7', '1.234');
    expect(workbench.display('Kim Động!O7')).toContain('Đã báo cáo đúng hạn');
    expect(mailsOf(workbench.passTo(onLetterDay('15:30')))).toContainEqual([REPORTER]);
  });
});
