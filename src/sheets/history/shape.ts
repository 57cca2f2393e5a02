/** The columns of the History tab: a row per commune, day and version. */

import type { Messages } from '../../messages';
import { type TableShape, tableColumns } from '../core/table';

/**
 * History's shape: day and code, every valid figure, then what the figures were judged by. People read the state as a
 * word; the add-on reads the key beside it.
 */
export function historyShape(text: Messages): TableShape {
  const { columns, title } = text.history;
  return {
    owner: '@history',
    title,
    columns: tableColumns(
      { ...text.district.columns, ...columns },
      {
        day: ['day', 90],
        code: ['code', 72],
        users: ['count', 104],
        centralSmartphone: ['count', 112],
        centralInstalled: ['count', 112],
        homeSmartphone: ['count', 112],
        homeInstalled: ['count', 112],
        testSmartphone: ['count', 112],
        testInstalled: ['count', 112],
        households: ['count', 92],
        householdsVisited: ['count', 92],
        note: ['text', 220],
        population: ['count', 100],
        time: ['instant', 128],
        state: ['text', 110],
        version: ['count', 64],
        first: ['instant', 128],
        counted: ['count', 104],
        stateKey: ['text', 104, 'hidden'],
        corrections: ['count', 92],
        correctedBy: ['count', 92],
      },
    ),
  };
}
