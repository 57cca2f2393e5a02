import { expect, test } from '@jest/globals';
import { FORMER_STATES } from '../../../../src/app/setup/migrations/001-words';
import { labelsIn } from '../../../../src/app/state/labels';
import { addDays } from '../../../../src/domain/day';
import type { DayLine } from '../../../../src/domain/history/history';
import { asLocalityCode } from '../../../../src/domain/units/locality';
import { messagesIn } from '../../../../src/messages';
import type { Tab } from '../../../../src/platform/tab';
import { keysOfLabels } from '../../../../src/sheets/core/labels';
import { historyCells } from '../../../../src/sheets/history/historyRow';
import { type HistoryReading, readLastDays } from '../../../../src/sheets/history/historyTab';
import { historyShape } from '../../../../src/sheets/history/shape';
import { day, report } from '../../../support/provinces';

const text = messagesIn('vi');
const reader = {
  communes: 4,
  labels: () => keysOfLabels(labelsIn(text).history),
  formerWords: FORMER_STATES,
};
const line = (of: string, code: string): DayLine => ({
  day: day(of),
  code: asLocalityCode(code),
  state: 'onTime',
  report: report(of, 500),
  counted: 500,
  population: 1000,
  version: 1,
});

test('a day that is only partly within the rows read of a long History is left out', () => {
  const days = Array.from({ length: 200 }, (_, index) => addDays(day('2020-01-01'), index));
  const lines = days.flatMap((of) => ['A', 'B', 'C', 'E'].map((code) => line(of, code)));
  const cells = lines.map((each) =>
    historyCells(each, text, null).map((cell) => (cell instanceof Object && 'code' in cell ? cell.code : cell)),
  );
  const grid = [[], [], historyShape(text).columns.map(({ label }) => label), ...cells];
  const tab = { lastRow: () => grid.length, readRows: (row: number, rows: number) => grid.slice(row, row + rows) };
  const history = (readLastDays(tab as unknown as Tab, reader) as HistoryReading | null)?.history;
  const [first] = history?.days ?? [];
  expect([history?.from, first?.[1].size, (history?.days.size ?? 0) > 32]).toEqual([first?.[0], 4, true]);
});
