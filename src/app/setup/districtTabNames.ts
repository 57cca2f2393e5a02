/** The names of the districts' tabs: the district's usual name, with its type if two districts share it. */

import type { District, LocalityCode } from '../../domain/units/locality';
import { isGroupCode } from '../../domain/units/tabGroups';
import { foldName } from '../province/staffTabs';

/** Characters that some spreadsheet programs do not allow in a tab's name. */
const REFUSED = /[:\\/?*[\]]/g;

/** The longest name that every spreadsheet program allows. */
const LONGEST = 31;

/**
 * A name for every district: "Văn Lâm"; "Cao Lãnh (Huyện)" beside "Cao Lãnh (Thành phố)". A group keeps its name: no two
 * groups share one.
 */
export function districtTabNames(districts: readonly District[]): ReadonlyMap<LocalityCode, string> {
  const namesakes = new Map<string, number>();
  for (const { locality } of districts) {
    const name = foldName(locality.name);
    namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  }
  return new Map(
    districts.map(({ locality: { code, name, type } }) => {
      const alone = isGroupCode(code) || namesakes.get(foldName(name)) === 1;
      return [code, (alone ? name : `${name} (${type || code})`).replace(REFUSED, ' ').slice(0, LONGEST)];
    }),
  );
}
