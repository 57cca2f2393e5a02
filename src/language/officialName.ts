/** A unit's name with its type, which some names begin with already: "huyện Văn Lâm", but "Quận 1". */

import type { Locality } from '../domain/locality';

/** Whether the type has to be said beside the name. */
export function lacksType({ type, name }: Pick<Locality, 'type' | 'name'>): boolean {
  const folded = (text: string) => `${text.normalize('NFC').toLowerCase()} `;
  return type !== '' && !folded(name).startsWith(folded(type));
}
