/**
 * How RevoGrid draws the cells, the column letters and the row numbers, with looks as classes and styles. `Layers.tsx`
 * draws what is over the cells.
 */

import type { CellProps, CellTemplateProp, ColumnRegular, HyperFunc, VNode } from '@revolist/revogrid';
import { columnName } from '../../../../emulator/book/a1';
import type { CellView, LookView, RowView, TabView } from '../../../protocol/view';
import { GRID_WORDS } from '../../../words/grid';
import { language } from '../../store';
import { type Overflow, overflowsOf } from './overflow';
import { HEAD_WIDTH, type SheetLayout } from './sheetLayout';

/** A row as RevoGrid keeps it. */
export interface SheetRow {
  readonly view: RowView;
  readonly looks: readonly LookView[];
  readonly isBlankLocked: boolean;
  /** Where its texts overflow into neighbours; computed when the row is first drawn. */
  overflows(): readonly Overflow[];
}

type Props = Pick<CellTemplateProp, 'model'>;

/** The rows of a tab for RevoGrid. */
export function sheetRows(tab: TabView, { columns }: SheetLayout): SheetRow[] {
  const widths = columns.tracks.map(({ size }) => size);
  return tab.rows.map((view) => {
    let cached: readonly Overflow[] | null = null;
    return {
      view,
      looks: tab.looks,
      isBlankLocked: tab.isBlankLocked,
      overflows() {
        cached ??= overflowsOf(view.cells, tab.looks, widths, columns.frozen);
        return cached;
      },
    };
  });
}

/** The columns of a tab for RevoGrid. */
export function sheetColumns({ columns }: SheetLayout): ColumnRegular[] {
  return columns.tracks.map(({ number, index, size, isFrozen }) => ({
    prop: String(number),
    name: columnName(number),
    size,
    ...(isFrozen ? { pin: 'colPinStart' as const } : {}),
    cellProperties: (props) => propertiesOf(rowOf(props), index),
    cellTemplate: (h: HyperFunc<VNode>, props: Props) => contentOf(h, rowOf(props), index),
  }));
}

/** The column of row numbers. */
export const ROW_NUMBERS: ColumnRegular = {
  prop: 'row',
  size: HEAD_WIDTH,
  cellProperties: () => ({ role: 'rowheader' }),
  cellTemplate: (_: HyperFunc<VNode>, props: Props) => String(rowOf(props).view.row),
};

const rowOf = ({ model }: Props): SheetRow => model as unknown as SheetRow;

function propertiesOf({ view, looks, isBlankLocked, overflows }: SheetRow, index: number): CellProps {
  const cell = view.cells[index] ?? null;
  const look = looks[cell?.look ?? 0];
  const isLocked = cell ? cell.locked === true : isBlankLocked;
  const overflow = overflows()[index];
  return {
    class: {
      [`is-${look?.align ?? 'left'}`]: true,
      [`is-${look?.vertical ?? 'bottom'}`]: true,
      'is-wrapped': look?.wrap === true,
      // Blank locked cells are not hatched: a sheet hatched all over would be hard to read.
      'is-locked': isLocked && cell !== null && (cell.text !== '' || look?.background !== undefined),
      'is-overflowing': overflow?.width != null,
      'has-hidden-border': overflow?.hidesBorder === true,
    },
    style: styleOf(look),
    ...(isLocked ? { 'aria-readonly': 'true' } : {}),
  };
}

function styleOf(look: LookView | undefined): Record<string, string> {
  if (look === undefined) return {};
  const { background, color, bold, italic, size, border } = look;
  return {
    ...(background ? { backgroundColor: background } : {}),
    ...(color ? { color } : {}),
    ...(bold ? { fontWeight: 'bold' } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(size ? { fontSize: `${size}pt` } : {}),
    ...(border ? { borderColor: border, boxShadow: `-1px -1px 0 0 ${border}` } : {}),
  };
}

function contentOf(h: HyperFunc<VNode>, row: SheetRow, index: number): VNode | string {
  const { width, from } = row.overflows()[index] ?? { width: null, from: null };
  const cell = row.view.cells[from?.index ?? index];
  if (!cell) return '';
  if (cell.tick !== undefined) return tickBox(h, cell);
  const style = width === null ? {} : { width: `${width}px` };
  if (from === null) return h('span', { class: 'grid-text', style }, cell.text);
  const { color, fontWeight, fontStyle, fontSize } = styleOf(row.looks[cell.look]);
  const text = { ...style, color, fontWeight, fontStyle, fontSize, textIndent: `${-from.before}px` };
  return h('span', { class: 'grid-text', style: text, 'aria-hidden': 'true' }, cell.text);
}

function tickBox(h: HyperFunc<VNode>, { tick }: CellView): VNode {
  const words = GRID_WORDS[language.peek()];
  return h('span', {
    class: { 'grid-tick': true, 'is-ticked': tick === true },
    role: 'img',
    'aria-label': tick ? words.ticked : words.unticked,
  });
}
