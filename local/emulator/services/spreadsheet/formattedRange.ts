/** The methods of Range that change how cells look, and those that read number formats. */

import type { Book } from '../../book/book';
import { GoogleError } from '../../book/googleError';
import type { LookChange } from '../../book/look';
import { assertMayEdit } from '../../book/rules/protection';
import type { Tab } from '../../book/tab';
import type { Realm } from '../runtime/realm';
import { colorOf, type Extent, formatOf } from './notation';
import { assertShape } from './shape';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The part of a range that formats cells. */
export abstract class FormattedRange {
  constructor(
    protected readonly book: Book,
    readonly tab: Tab,
    readonly extent: Extent,
    protected readonly realm: Realm,
    /** The account that the script runs as. */
    private readonly user: string,
    /** Wraps this range, for methods that return it. */
    protected readonly view: (range: FormattedRange) => Range,
  ) {}

  setNumberFormat(numberFormat: string) {
    return this.changeAll({ numberFormat: formatOf(numberFormat) });
  }

  /** A cell without a number format has Google's general one. */
  getNumberFormats(): string[][] {
    const formats = this.read((row, column) => this.tab.looks.get(row, column).numberFormat ?? '0.###############');
    return this.realm.rows(formats) as string[][];
  }

  setNumberFormats(numberFormats: string[][]) {
    assertShape(numberFormats, this.extent);
    return this.change((row, column) => ({ numberFormat: formatOf(numberFormats[row]?.[column]) }));
  }

  setBackground(color: string | null) {
    return this.changeAll({ background: colorOf(color) });
  }

  setBackgrounds(colors: (string | null)[][]) {
    assertShape(colors, this.extent);
    return this.change((row, column) => ({ background: colorOf(colors[row]?.[column] ?? null) }));
  }

  setFontColor(color: string | null) {
    return this.changeAll({ color: colorOf(color) });
  }

  setFontWeight(weight: 'bold' | 'normal' | null) {
    return this.changeAll({ bold: weight === 'bold' || undefined });
  }

  setFontWeights(weights: ('bold' | 'normal' | null)[][]) {
    assertShape(weights, this.extent);
    return this.change((row, column) => ({ bold: weights[row]?.[column] === 'bold' || undefined }));
  }

  setFontStyle(style: 'italic' | 'normal' | null) {
    return this.changeAll({ italic: style === 'italic' || undefined });
  }

  setFontSize(size: number) {
    return this.changeAll({ size });
  }

  setHorizontalAlignment(align: 'left' | 'center' | 'right' | 'normal' | null) {
    return this.changeAll({ align: align === 'normal' || align === null ? undefined : align });
  }

  setHorizontalAlignments(alignments: ('left' | 'center' | 'right' | 'normal' | null)[][]) {
    assertShape(alignments, this.extent);
    return this.change((row, column) => {
      const align = alignments[row]?.[column] ?? 'normal';
      return { align: align === 'normal' ? undefined : align };
    });
  }

  setVerticalAlignments(alignments: ('top' | 'middle' | 'bottom' | null)[][]) {
    assertShape(alignments, this.extent);
    return this.change((row, column) => ({ vertical: alignments[row]?.[column] ?? undefined }));
  }

  setWraps(wraps: boolean[][]) {
    assertShape(wraps, this.extent);
    return this.change((row, column) => ({ wrap: wraps[row]?.[column] || undefined }));
  }

  setVerticalAlignment(vertical: 'top' | 'middle' | 'bottom' | null) {
    return this.changeAll({ vertical: vertical ?? undefined });
  }

  setWrap(wrap: boolean) {
    return this.changeAll({ wrap: wrap || undefined });
  }

  /** Supports only one form: the same line on every side of every cell. */
  setBorder(...sides: unknown[]) {
    const [top, left, bottom, right, vertical, horizontal, color] = sides;
    if (![top, left, bottom, right, vertical, horizontal].every((side) => side === true) || typeof color !== 'string') {
      throw new GoogleError('The emulator supports Range.setBorder only with all sides and a colour.');
    }
    return this.changeAll({ border: color });
  }

  private changeAll(part: LookChange) {
    this.assertMayEdit();
    const { row, column, rows, columns } = this.extent;
    this.tab.looks.changeAll(row, column, rows, columns, part);
    return this.view(this);
  }

  /** `part` gives the change of a cell by its row and column in the range, from 0. */
  protected change(part: (row: number, column: number) => LookChange) {
    this.assertMayEdit();
    const { row, column, rows, columns } = this.extent;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) this.tab.looks.change(row + r, column + c, part(r, c));
    }
    return this.view(this);
  }

  /** Throws unless the script's account may change every cell of the range. */
  protected assertMayEdit(): void {
    assertMayEdit(this.tab, this.book.owner, this.user, this.extent);
  }

  protected read<T>(cell: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.extent;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(row + r, column + c)));
  }
}
