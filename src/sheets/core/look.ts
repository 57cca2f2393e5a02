/** Colours, number formats and looks that several tabs share. */

import type { Band } from '../../domain/figures/bands';
import type { Look } from '../../platform/tabPlan';

/** Number formats in Google's notation; the spreadsheet's locale determines the separators. */
export const FORMAT = {
  general: 'General',
  text: '@',
  count: '#,##0',
  percentage: '0.00%',
  instant: 'HH:mm dd/MM/yyyy',
  day: 'd/M/yyyy',
} as const;

/** The format of people still needed: 0 is shown as the word `reached`. */
export function neededFormat(reached: string): string {
  return `#,##0;-#,##0;"${reached.replace(/"/g, '')}"`;
}

/** Colours. The text on each background has a contrast of at least 4.5 to 1. */
export const COLOR = {
  plain: '#FFFFFF',
  title: '#0B5394',
  header: '#D9E7F5',
  total: '#F1F5F9',
  input: '#FFFDE7',
  hint: '#52606D',
  line: '#C9D3DD',
  /** The target in charts. */
  goal: '#B45309',
  exempt: { background: '#ECEFF1', color: '#5F6B76' },
  invalid: { background: '#FBE0DD', color: '#8C1D18' },
} as const;

/** Looks of titles, headers and hints. */
export const LOOK = {
  title: { bold: true, size: 13, color: COLOR.title, middle: true },
  header: { bold: true, background: COLOR.header, wrap: true, align: 'center', middle: true, border: COLOR.line },
  hint: { italic: true, color: COLOR.hint },
  ticked: { bold: true, middle: true, wrap: true, color: COLOR.title },
} as const satisfies Record<string, Look>;

/** Colours from the lowest to the highest band; with more bands, neighbours share one. */
const BAND_COLORS = [
  { background: '#F8CECC', color: '#7A1712' },
  { background: '#FDE3C4', color: '#7A4100' },
  { background: '#FFF4C2', color: '#5F4B00' },
  { background: '#D3EBD0', color: '#1E5B22' },
] as const;

/** The colours of a band. However many bands there are, the lowest is red and the highest is green. */
export function bandColors(band: Band): { readonly background: string; readonly color: string } {
  const last = BAND_COLORS.length - 1;
  const place = band.of === 1 ? last : Math.round((band.index / (band.of - 1)) * last);
  return BAND_COLORS[place] ?? BAND_COLORS[0];
}
