/** People and other executions act between two calls of a run: nothing that is typed is lost, moved or overwritten. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import { columnName } from '../../../local/emulator/book/a1';
import type { Execution } from '../../../local/emulator/execution';
import { type Action, Meanwhile } from '../../../local/emulator/meanwhile';
import type { Workbench } from '../../../local/emulator/workbench';
import { removeLiveCells } from '../../support/marked';
import { lostInRush } from '../../support/rush';
import { callsToCutOff, callsToInterrupt, namesOfCalls } from '../../support/triedCalls';
import { communeRow, fourDistricts, onLetterDay, wideWorkbench } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = fourDistricts();
});

const users = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => workbench.value(`Văn Lâm!D${first + index}`));
const repairs = () => workbench.rows('Nhật ký').flatMap((row) => (row[1] === 'Sửa số' ? [row[2]] : []));

type Options = Parameters<Workbench['run']>[1];

/** Does something in copies of the workbook, each with the actions after another of its calls. */
function interrupted(
  act: (at: Workbench, options: Options) => readonly Execution[],
  actions: readonly Action[],
  then: (at: Workbench) => void,
  isTaken: (call: number, calls: readonly string[]) => boolean = () => true,
): void {
  const names = namesOfCalls((options) => act(workbench.clone(), options));
  const start = workbench;
  for (const call of callsToInterrupt(names, { isTried: (each) => isTaken(each, names) })) {
    workbench = start.clone();
    const meanwhile = new Meanwhile([{ call, actions }]);
    act(workbench, meanwhile.during(workbench));
    expect(meanwhile.outcomes.map(({ refused }) => refused)).toEqual(actions.map(() => null));
    then(workbench);
  }
}

describe('a repair', () => {
  test('leaves what is typed meanwhile into a cell between two others', () => {
    interrupted(
      (at, options) => at.paste('Văn Lâm!D8', [['1 234'], ['999'], ['2 345']], options),
      [{ type: ['Văn Lâm!D9', '1500'] }],
      () => expect(users(8, 10)).toEqual([1234, 1500, 2345]),
    );
  });

  test('leaves what is typed meanwhile over the text itself', () => {
    interrupted(
      (at, options) => at.paste('Văn Lâm!D8', [['1 234'], ['999']], options),
      [{ type: ['Văn Lâm!D8', '1500'] }],
      () => expect(users(8, 9)).toEqual([1500, 999]),
    );
  });

  test.each(['buildSummary', 'checkFigures'])('of %s follows its text when rows are sorted meanwhile', (command) => {
    workbench = wideWorkbench(6);
    [1500, '1 622', 1400, 1700, 1300, 1600].forEach((typed, index) => {
      workbench.tab('Nhóm 1').put(7 + index, 4, typed);
    });
    const figures = () =>
      Object.fromEntries(
        [0, 1, 2, 3, 4, 5].map((index) => {
          const row = communeRow(workbench, 'Nhóm 1', `C${index}`);
          return [`C${index}`, row['Người dùng Bluezone']];
        }),
      );
    interrupted(
      (at, options) => [at.run(command, options)],
      [{ sort: ['Nhóm 1', 'D'] }],
      (at) => {
        expect(figures()).toMatchObject({ C0: '1.500', C2: '1.400', C3: '1.700', C4: '1.300', C5: '1.600' });
        expect(['1 622', '1.622']).toContain(figures().C1);
        at.run(command);
        expect(figures().C1).toBe('1.622');
      },
    );
  });

  test('never writes over a formula', () => {
    removeLiveCells(workbench.tab('Văn Lâm'));
    workbench.tab('Văn Lâm').put(8, 4, { formula: '="1 234"' });
    workbench.tab('Văn Lâm').put(9, 4, '1 234');
    workbench.run('checkFigures');
    expect([workbench.formula('Văn Lâm!D8'), workbench.value('Văn Lâm!D9')]).toEqual(['="1 234"', 1234]);
    interrupted(
      (at, options) => at.paste('Văn Lâm!D9', [['1 234']], options),
      [{ type: ['Văn Lâm!D9', '=500+1'] }],
      () => expect(workbench.formula('Văn Lâm!D9')).toBe('=500+1'),
    );
  });

  test('that a command made meanwhile is logged once', () => {
    interrupted(
      (at, options) => at.type('Văn Lâm!D8', '1 622', options),
      [{ run: 'buildSummary' }],
      (at) => {
        at.with({ now: onLetterDay('09:05') }).run('buildSummary');
        expect(repairs()).toEqual(['Văn Lâm!D8: “1 622” thành 1.622']);
      },
    );
  });

  test('of a number writes only the cell that it read, and no formula', () => {
    workbench.book.locale = 'en_US';
    removeLiveCells(workbench.tab('Văn Lâm'));
    workbench.tab('Văn Lâm').put(8, 4, { formula: '=1234/1000' });
    workbench.run('checkFigures');
    expect(workbench.formula('Văn Lâm!D8')).toBe('=1234/1000');
    interrupted(
      (at, options) => at.type('Văn Lâm!D9', '1.234', options),
      [{ type: ['Văn Lâm!D9', '1500'] }, { deleteRow: ['Văn Lâm', 8] }],
      () => expect(users(8, 9)).not.toContain(1234),
      // Nothing but a compare-and-set by Google could close the gap between the last reading and its write.
      (call, calls) => call !== calls.lastIndexOf('Range.getValues', calls.lastIndexOf('Range.setValues')) + 1,
    );
  });

  test('is logged once by a run that repeats one that was cut off at any of its calls', () => {
    workbench.paste('Văn Lâm!D8', [['2 345'], ['3 456']]);
    const names = namesOfCalls((options) => workbench.clone().run('buildSummary', options));
    for (const killCall of callsToCutOff(names)) {
      const again = workbench.clone();
      again.run('buildSummary', { killCall });
      again.with({ now: onLetterDay('11:00') }).run('buildSummary');
      const details = again.rows('Nhật ký').flatMap((row) => (row[1] === 'Sửa số' ? [row[2]] : []));
      expect(details).toEqual(['Văn Lâm!D8: “2 345” thành 2.345', 'Văn Lâm!D9: “3 456” thành 3.456']);
    }
  });

  test('that failed is not tried or logged again, and its row says what to type', () => {
    removeLiveCells(workbench.tab('Văn Lâm'));
    workbench.tab('Văn Lâm').put(8, 4, { formula: '="1 234"' });
    workbench.run('checkFigures');
    workbench.run('checkFigures');
    const { calls } = workbench.run('checkFigures');
    expect(calls).not.toHaveProperty('TextFinder.replaceAllWith');
    expect(repairs()).toHaveLength(1);
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject({
      'Báo cáo lúc': '',
      'Tình trạng': expect.stringMatching(/“1 234” không đọc được thành số.*hãy nhập/),
    });
    workbench.type('Văn Lâm!D8', '1 234');
    expect(workbench.value('Văn Lâm!D8')).toBe(1234);
  });

  test('takes at most 20 texts a run, and the next run goes on', () => {
    workbench = wideWorkbench(30);
    const [execution] = workbench.paste(
      'Nhóm 1!D7',
      Array.from({ length: 30 }, (_, index) => [`1 ${100 + index}`]),
    );
    expect(execution?.calls['TextFinder.replaceAllWith']).toBe(20);
    const texts = () => workbench.rows('Nhóm 1').filter(([, , , typed]) => typed?.startsWith('1 ')).length;
    expect(texts()).toBe(10);
    workbench.run('checkFigures');
    expect(texts()).toBe(0);
  });
});

describe('the checkbox “Gửi báo cáo”', () => {
  const booleans = () =>
    workbench.rows('Nhóm 1').flatMap((row, index) =>
      row.flatMap((_, column) => {
        const cell = `Nhóm 1!${columnName(column + 1)}${index + 1}`;
        return typeof workbench.value(cell) === 'boolean' ? [cell] : [];
      }),
    );

  beforeEach(() => {
    workbench = wideWorkbench(3);
    workbench.paste('Nhóm 1!D7', Array(3).fill(['1.000']));
    workbench.type('Nhóm 1!A5', 'TRUE');
    workbench = workbench.with({ now: onLetterDay('09:00') + 24 * 3_600_000 });
  });

  test.each([
    ['a figure is typed', (at: Workbench, options: Options) => at.type('Nhóm 1!D8', '1001', options)],
    ['the staff check', (at: Workbench, options: Options) => [at.run('checkFigures', options)]],
  ])('of yesterday is cleared wherever rows and columns have moved it, when %s', (_, act) => {
    interrupted(
      act,
      [{ insertRow: ['Nhóm 1', 3] }, { insertColumn: ['Nhóm 1', 'A'] }],
      (at) => {
        expect(booleans()).toEqual(['Nhóm 1!B6']);
        at.run('buildSummary');
        expect([at.value('Nhóm 1!B6'), at.display('Nhóm 1!C6')]).toEqual([false, 'Gửi báo cáo']);
      },
      // Nothing closes the gap between the reading that finds the box and its write.
      (call, calls) => calls[call] !== 'Range.setValues' || calls[call - 1] !== 'Range.getValues' || call < 3,
    );
  });

  test('that is ticked again while yesterday’s tick is cleared stays ticked', () => {
    interrupted(
      (at, options) => at.type('Nhóm 1!D8', '1001', options),
      [{ type: ['Nhóm 1!A5', 'FALSE'] }, { type: ['Nhóm 1!A5', 'TRUE'] }],
      (at) => {
        at.run('buildSummary');
        expect([at.value('Nhóm 1!A5'), at.display('Nhóm 1!B5')]).toEqual([true, 'Đã gửi báo cáo ngày 19/8/2020']);
      },
      (call, calls) => calls[call] !== 'Range.setValues' || calls[call - 1] !== 'Range.getValues' || call < 3,
    );
  });
});

test('the look of a corrected figure goes to its own cell, wherever that is by then', () => {
  workbench.type('Văn Lâm!D8', '12%');
  const [corrected] = workbench.clone().type('Văn Lâm!D8', '950');
  expect(corrected?.calls['Range.setNumberFormat']).toBe(1);
  interrupted(
    (at, options) => at.type('Văn Lâm!D8', '950', options),
    [{ insertColumn: ['Văn Lâm', 'D'] }],
    () => expect(workbench.display('Văn Lâm!E8')).toBe('950'),
    (call, calls) => calls[call] !== 'Range.setNumberFormat',
  );
});

test.each([
  [60, 1],
  [60, 2],
  [15, 1],
  [15, 2],
])('a rush of 20 reporters in %i seconds loses neither a confirmation nor a figure, trial %i', (seconds, seed) => {
  expect(lostInRush(seconds, seed)).toEqual({ confirmations: 0, figures: 0 });
});

test('a confirmation is kept that comes between the reading and the writing of a summary', () => {
  workbench = wideWorkbench(3);
  workbench.paste('Nhóm 1!D7', Array(3).fill(['1.000']));
  workbench = workbench.with({ now: onLetterDay('09:00') + 24 * 3_600_000 });
  interrupted(
    (at, options) => [at.run('buildSummary', options)],
    [{ type: ['Nhóm 1!D8', '1000'] }],
    (at) => {
      at.run('buildSummary');
      expect(communeRow(at, 'Nhóm 1', 'C1')['Tình trạng']).toBe('Đã báo cáo đúng hạn ngày 19/8/2020.');
    },
  );
});

test('an event tells nothing of a row that was sorted into its place', () => {
  workbench = wideWorkbench(2);
  workbench.paste('Nhóm 1!D7', [['1.500'], ['1.400']]);
  workbench = workbench.with({ now: onLetterDay('09:00') + 24 * 3_600_000 });
  const edit = workbench.typeWithoutEvent('Nhóm 1!D7', '1600');
  workbench.sortTab('Nhóm 1', 'D');
  workbench.fireEdit(edit);
  expect(communeRow(workbench, 'Nhóm 1', 'C1')['Tình trạng']).toContain('Chưa báo cáo hôm nay');
  expect(communeRow(workbench, 'Nhóm 1', 'C0')['Tình trạng']).toContain('Đã báo cáo đúng hạn ngày 19/8/2020.');
});
