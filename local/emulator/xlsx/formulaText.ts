/** Converts formulas to and from .xlsx, which separates arguments by "," and decimals by ".", and has short names of tabs. */

import { withShortNames } from '../book/engine/sheetNames';

/** "=IF(A1;1,5;2)" in the notation of the file: "IF(A1,1.5,2)". */
export function toExcel(formula: string): string {
  return translate(withShortNames(formula).slice(1), (part) => part.replace(/,/g, '.').replace(/;/g, ','));
}

/** "IF(A1,1.5,2)" in the notation of the engine: "=IF(A1;1,5;2)". */
export function fromExcel(formula: string): string {
  return `=${translate(formula, (part) => part.replace(/,/g, ';').replace(/(?<=\d)\.(?=\d)/g, ','))}`;
}

/** Applies `change` outside of texts and quoted tab names. */
function translate(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
