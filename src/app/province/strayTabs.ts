/** Tabs that do not count: copies and look-alikes of the add-on's tabs, and tabs of districts that are not in the register. */

import type { Finding } from '../../domain/finding';
import type { ProvinceContext } from './context';

/** A finding for each of them. */
export function strayTabs({ register, located }: Pick<ProvinceContext, 'register' | 'located'>): readonly Finding[] {
  const districts = new Map<string, Finding['locality']>(
    register.districts.map(({ locality }) => [locality.code, locality]),
  );
  const about = (owner: string, fault: Finding['fault']): Finding => ({
    fault,
    locality: districts.get(owner) ?? null,
    district: null,
    cell: null,
  });
  const lookAlikes = located.lookAlikes.map(({ owner, tab }) => {
    const kept = located.byOwner.get(owner)?.name();
    const name = tab.name();
    return about(
      owner,
      kept === undefined ? { kind: 'tabUnknown', tab: name } : { kind: 'tabTwice', kept, ignored: name },
    );
  });
  const unregistered = [...located.byOwner]
    .filter(([owner]) => !owner.startsWith('@') && !districts.has(owner))
    .map(([code, tab]) => about(code, { kind: 'tabWithoutDistrict', tab: tab.name(), code }));
  return [...lookAlikes, ...unregistered];
}
