/**
 * Recognises a list of units that somebody pasted or imported into a tab of any name, by its header: the national
 * list of the statistics office, an office's own, or a CSV file whose lines stand whole in the first column.
 */

import { type Cell, type Grid, isBlank, textOf } from '../../domain/cell';
import { bareKey } from '../../domain/units/collation';
import type { ListLine } from '../../domain/units/unitList';

/** What headers call the columns, without diacritics and whatever is no letter. */
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

/** The column that a header's cell names. */
function keyOf(cell: Cell): keyof ListLine | undefined {
  const label = bareKey(textOf(cell)).replace(/[^a-z]/g, '');
  return KEYS.find((key) => LABELS[key].split('|').includes(label));
}

/** Where the header may stand: a title and a note may come first. */
const SEARCHED_ROWS = 10;

/** One of these tells that units belong to each other; a report has codes, names and figures too. */
const TELLING: readonly (keyof ListLine)[] = ['parent', 'districtCode', 'districtName', 'provinceCode', 'provinceName'];

/** The lines of a list; null when the cells are none. A CSV's text is taken apart by `parseCsv`. */
export function readUnitList(
  cells: Grid,
  parseCsv: (text: string, delimiter: string) => readonly (readonly string[])[],
): readonly ListLine[] | null {
  const grid = csvIn(cells, parseCsv) ?? cells;
  for (const [row, header] of grid.slice(0, SEARCHED_ROWS).entries()) {
    const columns = columnsOf(header);
    if (!columns.has('code') || !columns.has('name') || !TELLING.some((key) => columns.has(key))) continue;
    const lines = grid.slice(row + 1).map((line) => lineOf(line, columns));
    return lines.filter((each) => each.name !== '' && !isTotal(each));
  }
  return null;
}

/** Whether a line is the sum at a list's end: it has neither a code nor anything it belongs to. */
const isTotal = (line: ListLine): boolean => ['code' as const, ...TELLING].every((key) => line[key] === '');

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

/** The cells of a CSV whose lines were pasted into one column; null where there are more columns. */
function csvIn(
  cells: Grid,
  parseCsv: (text: string, delimiter: string) => readonly (readonly string[])[],
): Grid | null {
  if (cells.some((line) => line.slice(1).some((cell) => !isBlank(cell)))) return null;
  const lines = cells.map(([cell = '']) => textOf(cell)).filter((line) => line !== '');
  const delimiter = [',', ';', '\t'].find((mark) =>
    lines.slice(0, SEARCHED_ROWS).some((line) => columnsOf(line.split(mark)).size > 2),
  );
  return delimiter === undefined ? null : parseCsv(lines.join('\n'), delimiter);
}
