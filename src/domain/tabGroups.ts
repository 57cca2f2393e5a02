/**
 * Communes without a district share tabs by group: since 1/7/2025 nothing stands between a province and its communes,
 * and a tab for each of more than a hundred would help nobody. A group is known by its name; it is no unit.
 */

import { asLocalityCode, type Locality, type LocalityCode } from './locality';

/** As many communes share a tab: they fit on one screen and a half. */
const LARGEST_GROUP = 20;

/** What tells a group's code from a unit's. */
const SIGN = '#';

/** The code by which a group's tab is known; the signs with which marks are written cannot be part of it. */
export const groupCode = (name: string): LocalityCode => asLocalityCode(SIGN + name.replace(/[:=]/g, ' '));

/** Whether a code is a group's. */
export const isGroupCode = (code: LocalityCode): boolean => code.startsWith(SIGN);

/** A group, as the district that its communes do not have. */
export function groupAsLocality(name: string, province: Locality): Locality {
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
