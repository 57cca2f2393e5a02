/** openCells answers for many cells at once; the answers equal those of mayEdit for each cell. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { a1Of } from '../../../local/emulator/book/rectangle';
import { hasOpenCell, mayEdit, openCells, type Protection } from '../../../local/emulator/book/rules/protection';

const OWNER = 'owner@example.vn';
const OFFICIAL = 'canbo@example.vn';
const SIZE = 6;

const area = fc
  .record({
    row: fc.integer({ min: 1, max: SIZE }),
    column: fc.integer({ min: 1, max: SIZE }),
    rows: fc.integer({ min: 1, max: SIZE }),
    columns: fc.integer({ min: 1, max: SIZE }),
  })
  .map(a1Of);
const protection: fc.Arbitrary<Protection> = fc.record({
  id: fc.constant(1),
  range: fc.option(area),
  unprotected: fc.array(area, { maxLength: 3 }),
  editors: fc.subarray([OFFICIAL, 'khac@example.vn']),
  isExplicit: fc.constant(true),
  maker: fc.constant(OWNER),
  description: fc.constant(''),
});
const tab = fc.record({
  protections: fc.array(protection, { maxLength: 4 }),
  maxRows: fc.constant(SIZE),
  maxColumns: fc.constant(SIZE),
});
const cells = Array.from({ length: SIZE * SIZE }, (_, index) => ({
  row: Math.floor(index / SIZE) + 1,
  column: (index % SIZE) + 1,
}));

describe('the cells that a user may change', () => {
  test('are exactly those for which mayEdit is true', () => {
    fc.assert(
      fc.property(tab, (given) => {
        const isOpen = openCells(given, OWNER, OFFICIAL);
        const each = cells.map((cell) => mayEdit(given, OWNER, OFFICIAL, { ...cell, rows: 1, columns: 1 }));
        expect(cells.map(({ row, column }) => isOpen(row, column))).toEqual(each);
        expect(hasOpenCell(given, OWNER, OFFICIAL)).toBe(each.includes(true));
      }),
      { numRuns: 500 },
    );
  });

  test('exist below and beside a protected range, unless it covers the whole tab', () => {
    const closed = (range: string) => ({
      protections: [{ id: 1, range, unprotected: [], editors: [], isExplicit: true, maker: OWNER, description: '' }],
      maxRows: SIZE,
      maxColumns: SIZE,
    });
    const has = ['A1:F5', 'A1:E6', 'A1:F6'].map((range) => hasOpenCell(closed(range), OWNER, OFFICIAL));
    expect(has).toEqual([true, true, false]);
  });

  test('are all cells for the owner, whatever the case of the address', () => {
    const closed = {
      id: 1,
      range: null,
      unprotected: [],
      editors: [],
      isExplicit: true,
      maker: 'x@example.vn',
      description: '',
    };
    expect(openCells({ protections: [closed] }, OWNER, 'Owner@Example.vn')(1, 1)).toBe(true);
    expect(openCells({ protections: [closed] }, OWNER, OFFICIAL)(1, 1)).toBe(false);
  });
});
