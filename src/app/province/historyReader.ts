/** How this province's History is read. */

import type { HistoryReader } from '../../sheets/history/historyTab';
import { FORMER_STATES } from '../setup/migrations/001-words';
import type { ProvinceContext } from './context';

/** The reader of History. */
export const historyReader = ({
  settings,
  register,
  catalogues,
}: Pick<ProvinceContext, 'settings' | 'register' | 'catalogues'>): HistoryReader => ({
  communes: register.districts.reduce((sum, { communes }) => sum + communes.length, 0),
  deadline: settings.deadline,
  catalogues,
  formerWords: FORMER_STATES,
});
