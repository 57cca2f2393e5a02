/** How this province's History is read. */

import { keysOfLabels } from '../../sheets/core/labels';
import type { HistoryReader } from '../../sheets/history/historyTab';
import { FORMER_STATES } from '../setup/migrations/001-words';
import type { ProvinceContext } from './context';

/** The reader of History. */
export const historyReader = ({ register, labels }: Pick<ProvinceContext, 'register' | 'labels'>): HistoryReader => ({
  communes: register.districts.reduce((sum, { communes }) => sum + communes.length, 0),
  labels: () => keysOfLabels(labels().history),
  formerWords: FORMER_STATES,
});
