import { describe, expect, test } from '@jest/globals';
import { bookOfSnapshotFile, snapshotFileOf } from '../../../local/emulator/book/snapshotFile';
import { Workbench } from '../../../local/emulator/workbench';
import { letterWorkbench, onLetterDay, wholeOf } from '../../support/workbenches';

/** The letter's day, with everything besides that a person can give a workbook. */
function richWorkbench(): Workbench {
  const workbench = letterWorkbench();
  const { book } = workbench;
  const tab = workbench.tab('Văn Lâm');
  tab.hidden = true;
  tab.color = '#ff0000';
  tab.selected = 'D7:E9';
  tab.widths.set(3, 77);
  tab.heights.set(9, 55);
  tab.hiddenColumns.add(14);
  tab.merge('R1:S2');
  tab.insertRows(3, 2);
  tab.put(3, 19, { formula: '="Ô "&NOW()-NOW()&INDIRECT("A9")' });
  tab.protections = [
    ...tab.protections,
    {
      id: 9,
      range: 'A1:B2',
      unprotected: [],
      editors: ['an@example.vn'],
      maker: book.owner,
      description: 'của Sở',
      isExplicit: true,
    },
  ];
  book.properties.user.set('chìa khóa', 'giá trị "có" dấu');
  book.properties.script.set('rỗng', '');
  book.editors = ['an@example.vn'];
  book.refusedEditors = ['ao@example.vn'];
  book.mail = { limit: 100, day: '2020-08-18', used: 7 };
  book.active = 2;
  return workbench;
}

const reopened = ({ book }: Workbench) =>
  new Workbench(bookOfSnapshotFile(snapshotFileOf(book)), { now: onLetterDay('14:45') });

/** All that a snapshot holds but the cells; the model has them in an order that changes from copy to copy. */
function besidesCells({ book }: Workbench): unknown {
  const { engine, ...rest } = book.snapshot();
  return { ...rest, staleness: engine.staleness };
}

describe('a workbook that was a snapshot’s file', () => {
  test('is the same workbook, to the last property', () => {
    const workbench = richWorkbench();
    for (const copy of [reopened(workbench), workbench.clone()]) {
      expect(wholeOf(copy)).toEqual(wholeOf(workbench));
      expect(besidesCells(copy)).toEqual(besidesCells(workbench));
    }
  });

  test('has its results already, and computes them anew when cells change', () => {
    const workbench = reopened(richWorkbench());
    expect(workbench.display('Văn Lâm!E9')).toBe('28,08%');
    workbench.type('Văn Lâm!D9', '10.302');
    expect(workbench.display('Văn Lâm!E9')).toBe('50,00%');
  });

  test('is run like the one that it was made of', () => {
    const [original, copy] = [letterWorkbench(), reopened(letterWorkbench())].map((workbench) => {
      workbench.type('Văn Lâm!D7', '1.234');
      const { error, toasts } = workbench.with({ now: onLetterDay('17:00') }).run('closeDay');
      return { whole: wholeOf(workbench), error, toasts };
    });
    expect(copy).toEqual(original);
    expect(copy?.error).toBeNull();
  });

  test('shares nothing with it', () => {
    const workbench = letterWorkbench();
    const before = wholeOf(workbench);
    const copy = reopened(workbench);
    copy.tab('Văn Lâm').insertRows(3, 1);
    copy.type('Văn Lâm!D8', '5');
    copy.book.properties.document.clear();
    expect(wholeOf(workbench)).toEqual(before);
  });
});

test('a file of another version is refused', () => {
  const file = Buffer.from(snapshotFileOf(letterWorkbench().book));
  const changed = Buffer.from(file.toString('latin1').replace('"version":2', '"version":0'), 'latin1');
  expect(() => bookOfSnapshotFile(changed)).toThrow('not of version 2');
});
