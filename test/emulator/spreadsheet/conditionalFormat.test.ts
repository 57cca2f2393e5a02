import { describe, expect, test } from '@jest/globals';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, script } from '../../support/scripts';

const rule = (formula: string, background: string | null, ranges = 'A1:A3') =>
  `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground(${
    background === null ? 'null' : `'${background}'`
  }).setRanges([${ranges.split(' ').map((a1) => `sheet.getRange('${a1}')`)}]).build()`;

/** A workbench after the script ran, with 1, 5 and 9 in A1:A3. */
function workbench(body: string): Workbench {
  const book = blankBook();
  expect(script(`sheet.getRange('A1:A3').setValues([[1], [5], [9]]); ${body}`, book).error).toBeNull();
  return new Workbench(book, { bundle: { code: '', manifest: {} } });
}

const colours = (seen: Workbench, ...cells: readonly string[]) =>
  cells.map((cell) => seen.background(`Sheet1!${cell}`));

describe('a conditional format', () => {
  test('colours the cells for which its formula is true', () => {
    const seen = workbench(`sheet.setConditionalFormatRules([${rule('=A1>3', '#00FF00')}]);`);
    expect(colours(seen, 'A1', 'A2', 'A3', 'A4')).toEqual(['#ffffff', '#00ff00', '#00ff00', '#ffffff']);
  });

  test('changes the colour when a cell that the formula reads changes', () => {
    const seen = workbench(`sheet.setConditionalFormatRules([${rule('=A1>3', '#00ff00')}]);`);
    seen.type('Sheet1!A2', '2');
    expect(colours(seen, 'A2')).toEqual(['#ffffff']);
  });

  test('overrides the cell’s own background, which shows where the formula is false', () => {
    const seen = workbench(
      `sheet.getRange('A1:A3').setBackground('#aabbcc'); sheet.setConditionalFormatRules([${rule('=A1>6', '#00ff00')}]);`,
    );
    expect(colours(seen, 'A1', 'A3')).toEqual(['#aabbcc', '#00ff00']);
  });

  test('with an absolute column colours whole rows', () => {
    const seen = workbench(`sheet.setConditionalFormatRules([${rule('=$A1>6', '#00ff00', 'A1:C3')}]);`);
    expect(colours(seen, 'C1', 'C2', 'C3')).toEqual(['#ffffff', '#ffffff', '#00ff00']);
  });

  test('with an absolute cell colours all cells by it', () => {
    const seen = workbench(
      `sheet.getRange('E1').setValues([[4]]); sheet.setConditionalFormatRules([${rule('=A1>$E$1', '#00ff00')}]);`,
    );
    expect(colours(seen, 'A1', 'A2')).toEqual(['#ffffff', '#00ff00']);
    seen.type('Sheet1!E1', '7');
    expect(colours(seen, 'A2', 'A3')).toEqual(['#ffffff', '#00ff00']);
  });

  test('covers each of its ranges', () => {
    const seen = workbench(`sheet.setConditionalFormatRules([${rule('=$A1>6', '#00ff00', 'A1:A3 C1:C3')}]);`);
    expect(colours(seen, 'A3', 'B3', 'C3')).toEqual(['#00ff00', '#ffffff', '#00ff00']);
  });

  test('covers rows that are inserted into its range', () => {
    const seen = workbench(
      `sheet.setConditionalFormatRules([${rule('=$A1>3', '#00ff00')}]);
       sheet.insertRowsAfter(2, 1); sheet.getRange('A3').setValues([[8]]);`,
    );
    expect(colours(seen, 'A2', 'A3', 'A4', 'A5')).toEqual(['#00ff00', '#00ff00', '#00ff00', '#ffffff']);
  });

  test('moves with columns that are inserted before it', () => {
    const seen = workbench(
      `sheet.setConditionalFormatRules([${rule('=B1=""', '#00ff00', 'B1:B3')}]); sheet.insertColumnsAfter(1, 1);`,
    );
    expect(colours(seen, 'B1', 'C1')).toEqual(['#ffffff', '#00ff00']);
  });
});

describe('of several conditional formats', () => {
  test('the first that applies gives the colour', () => {
    const first = rule('=A1>6', '#00ff00');
    const second = rule('=A1>3', '#ffff00');
    expect(colours(workbench(`sheet.setConditionalFormatRules([${first}, ${second}]);`), 'A2', 'A3')).toEqual([
      '#ffff00',
      '#00ff00',
    ]);
    expect(colours(workbench(`sheet.setConditionalFormatRules([${second}, ${first}]);`), 'A2', 'A3')).toEqual([
      '#ffff00',
      '#ffff00',
    ]);
  });

  test('all are replaced; an empty list removes them', () => {
    const seen = workbench(
      `sheet.setConditionalFormatRules([${rule('=A1>3', '#00ff00')}]); sheet.setConditionalFormatRules([]);`,
    );
    expect(colours(seen, 'A3')).toEqual(['#ffffff']);
  });

  test('those that were read can be set again with one more', () => {
    const seen = workbench(
      `sheet.setConditionalFormatRules([${rule('=A1>6', '#00ff00')}]);
       const rules = sheet.getConditionalFormatRules();
       rules.push(${rule('=A1>3', '#ffff00')});
       sheet.setConditionalFormatRules(rules);`,
    );
    expect(colours(seen, 'A1', 'A2', 'A3')).toEqual(['#ffffff', '#ffff00', '#00ff00']);
  });

  test('each tab has its own', () => {
    const seen = workbench(
      `ss.insertSheet('b', 1).getRange('A1').setValues([[9]]);
       sheet.setConditionalFormatRules([${rule('=A1>6', '#00ff00')}]);`,
    );
    expect([seen.background('Sheet1!A3'), seen.background('b!A1')]).toEqual(['#00ff00', '#ffffff']);
  });
});

test.each([
  [
    'no condition',
    `SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).build()`,
    'Conditional format rule must have a boolean or a gradient condition.',
  ],
  [
    'no range',
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1').build()`,
    'Conditional format rule must have at least one range.',
  ],
  [
    'an address for a range',
    `SpreadsheetApp.newConditionalFormatRule().setRanges(['A1'])`,
    'The parameters do not match the method signature: Range expected.',
  ],
])('a rule with %s is refused', (_what, body, message) => expect(script(body).error).toBe(message));

test('setConditionalFormatRules takes only rules, and otherwise keeps the old ones', () => {
  const book = blankBook();
  script(`sheet.setConditionalFormatRules([${rule('=A1>3', '#00ff00')}]);`, book);
  expect(script('sheet.setConditionalFormatRules([{}])', book).error).toBe(
    'The parameters do not match the method signature: ConditionalFormatRule expected.',
  );
  expect(book.tabs[0]?.conditionalFormats).toHaveLength(1);
});
