/** A unit's name with its type, which some names begin with already: "huyện Văn Lâm", but "Quận 1". */

import type { Locality } from '../domain/units/locality';
import { typeKey } from '../domain/units/unitTypes';

/** Whether the type has to be said beside the name. */
export function lacksType({ type, name }: Pick<Locality, 'type' | 'name'>): boolean {
  return type !== '' && !`${typeKey(name)} `.startsWith(`${typeKey(type)} `);
}
