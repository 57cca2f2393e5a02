/**
 * Communes without a district share tabs by group: since 1/7/2025 nothing stands between a province and its communes,
 * and a tab for each of more than a hundred would help nobody. A group is known by its name; it is no unit.
 */

import { nameKey } from './collation';
import { asLocalityCode, type District, type Locality, type LocalityCode } from './locality';

/** As many communes share a tab: they fit on one screen and a half. */
const LARGEST_GROUP = 20;

/** What tells a group's code from a unit's. */
const SIGN = '#';

/** Whatever may not stand in a code: see CODE of the register. */
const UNFIT = /[^\p{L}\p{N} ._/-]+/gu;

/** As many characters of a name as a code may have. */
const LONGEST = 30;

/** The code by which a group's tab is known: its name, with a number that tells it apart where the name has to be changed. */
function groupCode(name: string): LocalityCode {
  const code = name.replace(UNFIT, ' ').slice(0, LONGEST).trim();
  return asLocalityCode(code === name ? SIGN + code : `${SIGN}${code} ${fingerprint(nameKey(name))}`);
}

/** A number of four digits that a text always has, and another text hardly ever. */
const fingerprint = (text: string): number =>
  1000 + [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 8999, 7);

/** Whether a code is a group's. */
export const isGroupCode = (code: LocalityCode): boolean => code.startsWith(SIGN);

/** A commune and the group that the register puts it into. */
export interface GroupedCommune {
  readonly group: string;
  readonly commune: Locality;
}

/**
 * The groups as the districts that their communes do not have, in the order of their first mention, which names them:
 * "đông" later is the same group as Đông.
 */
export function districtsByGroup(grouped: readonly GroupedCommune[], province: Locality): readonly District[] {
  const districts = new Map<string, District>();
  for (const { group, commune } of grouped) {
    const key = nameKey(groupCode(group));
    const { locality, communes } = districts.get(key) ?? { locality: asLocality(group, province), communes: [] };
    districts.set(key, { locality, communes: [...communes, commune] });
  }
  return [...districts.values()];
}

function asLocality(name: string, province: Locality): Locality {
  return {
    code: groupCode(name),
    name,
    type: '',
    parent: province.code,
    population: null,
    exemption: null,
    reporters: [],
    leaders: [],
    telephone: '',
  };
}

/**
 * A group for each commune that has none, in order. Without any group yet, all are shared out evenly: 104 communes make
 * six groups of 17 or 18. Later ones fill up the groups that have room, so that nobody changes tabs.
 */
export function proposeGroups(
  ungrouped: number,
  there: ReadonlyMap<string, number>,
  nameOf: (number: number) => string,
): readonly string[] {
  const sizes = new Map(there);
  const fresh = (): string => {
    for (let number = 1; ; number++) if (!sizes.has(nameOf(number))) return nameOf(number);
  };
  if (there.size === 0) {
    const groups = Math.ceil(ungrouped / LARGEST_GROUP);
    return Array.from({ length: ungrouped }, (_, index) => nameOf(1 + Math.floor((index * groups) / ungrouped)));
  }
  return Array.from({ length: ungrouped }, () => {
    const name = [...sizes].find(([, size]) => size < LARGEST_GROUP)?.[0] ?? fresh();
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
    return name;
  });
}
