/** The Log tab: a row per thing that the add-on or the staff did. */

import type { Messages } from '../../messages';
import { type TableShape, tableColumns } from '../core/table';

/** Log's shape. */
export function logShape(text: Messages): TableShape {
  const { columns, title } = text.log;
  return {
    owner: '@log',
    title,
    columns: tableColumns(columns, { time: ['instant', 128], action: ['text', 180], detail: ['text', 620] }),
  };
}
