/**
 * Communes without a district share tabs by group. Since 1/7/2025 a province has no districts, and a tab for each of
 * more than a hundred communes would be too many. A group is identified by its name; it is not a unit.
 */

import { nameKey } from './collation';
import { asLocalityCode, type District, type Locality, type LocalityCode } from './locality';

/** The most communes that share a tab: about one and a half screens. */
const LARGEST_GROUP = 20;

/** The first character of a group's code; no unit's code begins with it. */
const SIGN = '#';

/** A text without the characters that a code may not contain; see `isCode` in register.ts. */
const fitForCode = (text: string): string => text.replace(/[^\p{L}\p{N} ._/-]+/gu, ' ');

/** The most characters of a name in a code. */
const LONGEST = 30;

/** The code of a group's tab: the group's name, followed by a fingerprint where the name had to be changed or cut. */
function groupCode(name: string): LocalityCode {
  const code = fitForCode(name).slice(0, LONGEST).trim();
  return asLocalityCode(code === name ? SIGN + code : `${SIGN}${code} ${fingerprint(nameKey(name))}`);
}

/** A four-digit hash of a text. */
const fingerprint = (text: string): number =>
  1000 + [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 8999, 7);

/** Whether a code is a group's. */
export const isGroupCode = (code: LocalityCode): boolean => code.startsWith(SIGN);

/** A commune and its group in the register. */
export interface GroupedCommune {
  readonly group: string;
  readonly commune: Locality;
}

/**
 * Turns groups into districts, in order of first mention. The first mention also gives the name: a later "đông" is the
 * same group as "Đông".
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
 * A group for each commune that has none, in order. If there are no groups yet, the communes are divided evenly: 104
 * communes make six groups of 17 or 18. Later communes fill groups that have room, so that no commune changes its tab.
 */
export function proposeGroups(
  ungrouped: number,
  sizesByName: ReadonlyMap<string, number>,
  nameOf: (number: number) => string,
): readonly string[] {
  const sizes = new Map(sizesByName);
  const newName = (): string => {
    for (let number = 1; ; number++) if (!sizes.has(nameOf(number))) return nameOf(number);
  };
  if (sizesByName.size === 0) {
    const groups = Math.ceil(ungrouped / LARGEST_GROUP);
    return Array.from({ length: ungrouped }, (_, index) => nameOf(1 + Math.floor((index * groups) / ungrouped)));
  }
  return Array.from({ length: ungrouped }, () => {
    const name = [...sizes].find(([, size]) => size < LARGEST_GROUP)?.[0] ?? newName();
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
    return name;
  });
}
