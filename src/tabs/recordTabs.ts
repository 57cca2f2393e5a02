/** The tabs that only ever grow: History, a row per commune and day, and Log, a row per thing the add-on did. */

import type { Messages } from '../language';
import { districtColumns } from './districtColumns';
import { FORMAT } from './look';
import type { TableShape } from './table';
import type { Settings } from '../domain/settings';

/** History's shape: the day and code, every typed figure, then what the figure was judged by. */
export function historyShape(text: Messages, settings: Settings): TableShape {
  const { columns, title } = text.history;
  const everyColumn = { ...settings, columns: { central: true, home: true, test: true, households: true } };
  const figures = districtColumns(everyColumn).filter(({ summed, key }) => summed && key !== 'population');
  return {
    owner: '@history',
    title,
    columns: [
      { key: 'day', label: columns.day, width: 90, numberFormat: FORMAT.day, align: 'center' },
      { key: 'code', label: text.district.columns.code, width: 72, numberFormat: FORMAT.text, align: 'center' },
      ...figures.map(({ key, width, align }) => ({
        key,
        label: text.district.columns[key],
        width,
        numberFormat: FORMAT.count,
        align,
      })),
      { key: 'note', label: text.district.columns.note, width: 220 },
      { key: 'population', label: columns.population, width: 100, numberFormat: FORMAT.count, align: 'right' },
      { key: 'time', label: columns.time, width: 128, numberFormat: FORMAT.instant, align: 'center' },
      { key: 'state', label: columns.state, width: 110 },
      { key: 'version', label: columns.version, width: 64, numberFormat: FORMAT.count, align: 'center' },
    ],
  };
}

/** Log's shape. */
export function logShape(text: Messages): TableShape {
  const { columns, title } = text.log;
  return {
    owner: '@log',
    title,
    columns: [
      { key: 'time', label: columns.time, width: 128, numberFormat: FORMAT.instant, align: 'center' },
      { key: 'action', label: columns.action, width: 180 },
      { key: 'detail', label: columns.detail, width: 620 },
    ],
  };
}
