/** Whether a unit's name is shown with its type. Some names already begin with it: "huyện Văn Lâm", but "Quận 1". */

import type { Locality } from '../domain/units/locality';
import { typeKey } from '../domain/units/unitTypes';

/** Whether the type has to be added to the name. */
export function lacksType({ type, name }: Pick<Locality, 'type' | 'name'>): boolean {
  return type !== '' && !`${typeKey(name)} `.startsWith(`${typeKey(type)} `);
}
