/** The cells of the stored blocks, and of the formulas that show them, as set-up writes them. */

import { isBlank } from '../../../domain/cell';
import type { Day } from '../../../domain/day';
import { FIGURE_KEYS } from '../../../domain/figures/figures';
import { isExempt, type Locality } from '../../../domain/units/locality';
import type { Messages } from '../../../messages';
import type { Written } from '../../../platform/tabPlan';
import { headTexts } from '../../core/labels';
import type { PlannedCell } from '../../core/plan';
import { BLANK_BLOCK, codeText, type RowBlock, readBlock, readFormerBlock } from '../block';
import type { BLOCK, SHOWN } from '../columns';
import { KeyedGrid } from '../keyedGrid';
import { isDamagedRowData, readRowData, storeRowData } from '../rowData';
import { unreportedStatus } from '../status';
import type { Existing, Places } from './places';
import { isFormerState, shownFormula } from './rowFormulas';

const PART_OF: Readonly<Record<(typeof BLOCK)[number], keyof RowBlock>> = {
  rowCode: 'code',
  rowState: 'state',
  rowTime: 'time',
  rowSentence: 'sentence',
  rowData: 'data',
};

/** Whether a column is one of the stored block. */
export const isStored = (key: string): key is (typeof BLOCK)[number] => key in PART_OF;

/** The cell of a commune's row in a column of the stored block; '' if nothing has to be written. */
export function blockCell(
  key: (typeof BLOCK)[number],
  commune: Locality,
  row: number,
  today: Day,
  text: Messages,
  existing: Existing | null,
): { readonly written: Written; readonly always?: true } {
  const part = PART_OF[key];
  const unreported: RowBlock = {
    ...BLANK_BLOCK,
    code: commune.code,
    state: isExempt(commune, today) ? 'exempt' : '',
    sentence: unreportedStatus(commune, today, text),
  };
  if (existing === null || existing.values[row] === undefined) return { written: unreported[part] };
  const tab = new KeyedGrid(existing.values, existing.marks);
  const block = readBlock(tab, row);
  const isDamaged = isDamagedRowData(block.data);
  if (existing.marks.columns.has('record')) {
    const former = readFormerBlock(tab, row);
    const data = readRowData(former.data);
    const carried = { ...former, code: codeText(tab.at('code', row)), data: data === null ? '' : storeRowData(data) };
    return { written: carried[part] };
  }
  // The row's lost code is restored together with its block.
  const isRestored = isBlank(tab.at('code', row)) && readRowData(block.data)?.code === commune.code;
  if (part === 'code' && isRestored) return { written: commune.code, always: true };
  // The content of the data comes from History again.
  if (part === 'data' && isDamaged) return { written: '', always: true };
  const isUnreported = block.state === '' && block.time === '' && block.data === '';
  // A row that lost its block gets it from the next reading.
  if (!isUnreported || FIGURE_KEYS.some((figure) => !isBlank(tab.at(figure, row)))) return { written: '' };
  const isNewlyExempt = isExempt(commune, today) && part !== 'code';
  return { written: unreported[part], ...(isNewlyExempt ? { always: true } : {}) };
}

/** The formula of a row in a column that shows its block. */
export function shownCell(
  key: (typeof SHOWN)[number],
  row: number,
  places: Places,
  { district }: Messages,
  existing: Existing | null,
): Pick<PlannedCell, 'written' | 'isOurs' | 'isFormer' | 'replaces'> {
  const cells = {
    code: places.cell('code', row),
    codes: places.absoluteCells('code'),
    rowCode: places.cell('rowCode', row),
    rowState: places.cell('rowState', row),
    rowTime: places.cell('rowTime', row),
    rowSentence: places.cell('rowSentence', row),
  };
  return {
    written: shownFormula(key, cells, district.updating),
    isOurs: true,
    ...(key === 'state' ? { isFormer: isFormerState } : {}),
    replaces: headTexts(existing?.labels.head ?? {}),
  };
}
