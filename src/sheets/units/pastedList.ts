/**
 * Reads a list of units that was pasted or imported into a tab of any name. The list is recognised by its header. It
 * may be the statistics office's national list, an office's own list, or a CSV file with whole lines in the first
 * column.
 */

import { type Cell, type Grid, isBlank, textOf } from '../../domain/cell';
import { bareKey } from '../../domain/units/collation';
import type { ListLine } from '../../domain/units/unitList';

/** Known labels of the columns, reduced to letters without diacritics. */
const LABELS: Readonly<Record<keyof ListLine, string>> = {
  code: 'ma|madonvi|maso|maxa|mapx|maphuongxa|code',
  name: 'ten|tendonvi|donvi|tenxa|tenphuongxa|name',
  type: 'cap|loai|type|level',
  parent: 'thuoc|thuocma|matren|parent|parentcode',
  districtCode: 'maqh|mahuyen|maquanhuyen|districtcode',
  districtName: 'quanhuyen|huyen|tenhuyen|tenquanhuyen|huyenthixathanhpho|district|districtname',
  provinceCode: 'matp|matinh|matinhtp|matinhthanhpho|provincecode',
  provinceName: 'tinhthanhpho|tinh|tinhtp|tentinh|tentinhthanhpho|province|provincename',
  population: 'danso|sodan|population',
  group: 'nhom|cum|group',
};

const KEYS = Object.keys(LABELS) as (keyof ListLine)[];

/** The column that a header's cell labels. */
function keyOf(cell: Cell): keyof ListLine | undefined {
  const label = bareKey(textOf(cell)).replace(/[^a-z]/g, '');
  return KEYS.find((key) => LABELS[key].split('|').includes(label));
}

/** The number of rows searched for the header; a title and notes may come first. */
const SEARCHED_ROWS = 10;

/**
 * Columns that relate units to each other. A list has at least one; a table of figures has codes and names but none of
 * these.
 */
const RELATIONS: readonly (keyof ListLine)[] = [
  'parent',
  'districtCode',
  'districtName',
  'provinceCode',
  'provinceName',
];

/** The lines of a list; null if the cells are not a list. `parseCsv` splits the text of a CSV file. */
export function readUnitList(
  cells: Grid,
  parseCsv: (text: string, delimiter: string) => readonly (readonly string[])[],
): readonly ListLine[] | null {
  const grid = csvIn(cells, parseCsv) ?? cells;
  for (const [row, header] of grid.slice(0, SEARCHED_ROWS).entries()) {
    const columns = columnsOf(header);
    if (!columns.has('code') || !columns.has('name') || !RELATIONS.some((key) => columns.has(key))) continue;
    const lines = grid.slice(row + 1).map((line) => lineOf(line, columns));
    return lines.filter((each) => each.name !== '' && !isTotal(each));
  }
  return null;
}

/** Whether a line is the total at the end of a list: it has neither a code nor a parent. */
const isTotal = (line: ListLine): boolean => ['code' as const, ...RELATIONS].every((key) => line[key] === '');

function columnsOf(header: readonly Cell[]): ReadonlyMap<keyof ListLine, number> {
  const columns = new Map<keyof ListLine, number>();
  header.forEach((cell, column) => {
    const key = keyOf(cell);
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  });
  return columns;
}

function lineOf(cells: readonly Cell[], columns: ReadonlyMap<keyof ListLine, number>): ListLine {
  const cell = (key: keyof ListLine): Cell => cells[columns.get(key) ?? -1] ?? '';
  const text = (key: keyof ListLine) => textOf(cell(key));
  const code = (key: keyof ListLine): Cell => (typeof cell(key) === 'number' ? cell(key) : text(key));
  return {
    code: code('code'),
    name: text('name'),
    type: text('type'),
    parent: code('parent'),
    districtCode: code('districtCode'),
    districtName: text('districtName'),
    provinceCode: code('provinceCode'),
    provinceName: text('provinceName'),
    population: cell('population'),
    group: text('group'),
  };
}

/** The cells of a CSV whose lines were pasted into one column; null if there are more columns. */
function csvIn(
  cells: Grid,
  parseCsv: (text: string, delimiter: string) => readonly (readonly string[])[],
): Grid | null {
  if (cells.some((line) => line.slice(1).some((cell) => !isBlank(cell)))) return null;
  const lines = cells.map(([cell = '']) => textOf(cell)).filter((line) => line !== '');
  const delimiter = [',', ';', '\t'].find((separator) =>
    lines.slice(0, SEARCHED_ROWS).some((line) => columnsOf(line.split(separator)).size > 2),
  );
  return delimiter === undefined ? null : parseCsv(lines.join('\n'), delimiter);
}
