import { describe, expect, test } from '@jest/globals';
import { labelsIn } from '../../../../src/app/state/labels';
import type { Cell, Grid } from '../../../../src/domain/cell';
import { messagesIn } from '../../../../src/messages';
import { mark } from '../../../../src/sheets/core/marks';
import { KeyedGrid } from '../../../../src/sheets/district/keyedGrid';
import { findDistrictMarks } from '../../../../src/sheets/district/marks';
import { noRowData, storeRowData } from '../../../../src/sheets/district/rowData';
import { findRowOwners } from '../../../../src/sheets/district/rowOwners';
import { commune, locality, report } from '../../../support/provinces';

const COMMUNES = [commune('101', { name: 'An' }), commune('102', { name: 'Bình' })];
const LABELS = ['Mã', 'Xã, phường, thị trấn', 'Người dùng Bluezone', 'Ghi chú', ''];

/** A row: code, name, users, note, and the commune whose record the add-on keeps beside it. */
const row = (code: string, name: string, users: Cell = '', recorded = ''): readonly Cell[] => [
  code,
  name,
  users,
  '',
  recorded === '' ? '' : storeRowData({ ...noRowData(recorded), record: [report('2020-08-17', 900)] }),
];

const head = (labels: readonly string[] = LABELS): Grid => [
  ['code', 'name', 'users', 'note', 'rowData'].map((key) => mark(locality('325').code, key)),
  ['Văn Lâm'],
  ['', 'Tổng cộng', 1234],
  labels,
];

/** The rows of each commune by code, those without a code, and the strays; rows count from the one below the header. */
function owners(rows: Grid, top = head()) {
  const grid = [...top, ...rows];
  const marks = findDistrictMarks(grid, locality('325').code, () => labelsIn(messagesIn('vi')));
  if (marks === null) throw new Error('no marks');
  const { rowsOf, withoutCode, strays } = findRowOwners(new KeyedGrid(grid, marks), COMMUNES);
  const below = (all: Iterable<number>) => [...all].map((each) => each - top.length);
  return {
    rows: Object.fromEntries([...rowsOf].map(([code, each]) => [code, below(each)])),
    withoutCode: below(withoutCode),
    strays: below(strays),
  };
}

describe('a row belongs to', () => {
  test('the commune whose code it holds, whatever its name and its record say', () => {
    expect(owners([row('102', 'An', 1, '101'), row('101', 'Bình', 2)])).toEqual({
      rows: { '101': [1], '102': [0] },
      withoutCode: [],
      strays: [],
    });
  });

  test('the commune of its record, where the code was wiped, also below a row with that name', () => {
    expect(owners([row('', 'An', 1), row('', 'Chưa rõ', 2, '101'), row('102', 'Bình')])).toEqual({
      rows: { '101': [1], '102': [2] },
      withoutCode: [1],
      strays: [0],
    });
  });

  test('the commune of its name, where neither code nor record is left', () => {
    expect(owners([row('', 'an', 1), row('102', 'Bình')])).toMatchObject({ rows: { '101': [0] }, withoutCode: [0] });
  });

  test('nobody, where another row has the code', () => {
    expect(owners([row('101', 'An', 1), row('', 'An', 2, '101'), row('', 'An', 3)])).toEqual({
      rows: { '101': [0], '102': [] },
      withoutCode: [],
      strays: [1, 2],
    });
  });
});

test('a copied row is its commune’s too', () => {
  expect(owners([row('101', 'An', 1), row('101', 'An', 1)]).rows).toEqual({ '101': [0, 1], '102': [] });
});

test('a row with an unknown code or with figures is a stray, a remark is not', () => {
  expect(owners([row('101', 'An'), row('99999', ''), row('', 'Xã mới', 5), row('', 'Ghi chú: …')]).strays).toEqual([
    1, 2,
  ]);
});

test('where the header’s labels and every code are gone, names still tell, and the head is no stray', () => {
  const reworded = head(['x', 'y', 'z', '', '']);
  expect(owners([row('', 'An', 1), row('', 'Bình', 2)], reworded)).toEqual({
    rows: { '101': [0], '102': [1] },
    withoutCode: [0, 1],
    strays: [],
  });
});
