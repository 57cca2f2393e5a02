/** The account that the script runs as, which is the same in a whole execution. */

import { lazily } from '../../domain/lazily';

/** Its address; '' if Google does not reveal it. */
export const runningAccount = lazily(() => Session.getEffectiveUser().getEmail());
