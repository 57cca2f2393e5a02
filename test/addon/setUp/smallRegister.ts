/** A register of two communes, before set-up and after it. */

import type { Workbench } from '../../../local/emulator/workbench';
import { workbenchWith } from '../../support/registers';
import { wholeOf } from '../../support/workbenches';

const UNITS = [
  ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số', 'Thư điện tử người báo cáo'],
  ['01', 'Hà Nội', 'Thành phố', '', '', 'so@example.vn'],
  ['001', 'Ba Đình', 'Quận', '01', '', 'badinh@example.vn'],
  ['00001', 'Phúc Xá', 'Phường', '001', 21_000],
  ['00004', 'Trúc Bạch', 'Phường', '001', 8_000],
];

/** A register was pasted, and nothing is set up. */
export const pasted = (): Workbench => workbenchWith('Đơn vị', UNITS);
const setUpOnce = (): Workbench => {
  const workbench = pasted();
  workbench.run('setUp');
  return workbench;
};
/** The same after set-up; to be copied. */
export const done = setUpOnce();

/** Everything but what depends on the number of runs: ids, the Log's lines, and the order of what is remembered. */
export function whole(workbench: Workbench) {
  const { tabs, properties, ...book } = wholeOf(workbench);
  const ids = new Map(tabs.map(({ id, name }) => [String(id), name]));
  const shown = (text: string) => text.replace(/"own\\?":(\d+)/g, (_, id: string) => `"own":${ids.get(id)}`);
  return {
    ...book,
    properties: properties.map(([key, text]) => [key.replace(/\d+$/, (id) => ids.get(id) ?? id), text]).sort(),
    tabs: tabs
      .map(({ id: _, maxRows: __, maxColumns: ___, protections, ...tab }) => ({
        ...tab,
        cells: (tab.name === 'Nhật ký' ? tab.cells.slice(0, 3) : tab.cells).map(shown),
        protections: protections.map(({ id: ____, ...protection }) => protection),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}
