/** The findings in a district's tab, each with its cell. */

import type { Finding } from '../../domain/finding';
import type { SettledDistrict } from '../../domain/reporting/settlement';
import type { DistrictReading } from './readDistrict';

/** The findings about figures, by commune, then those about the tab as a whole. */
export function districtFindings(
  { tab, district, communes, findings }: DistrictReading,
  settled: SettledDistrict,
): readonly Finding[] {
  const ofFigures = [...settled.communes.values()].flatMap(({ commune, judgement }) => {
    const { countedRow } = communes.get(commune.code) ?? { countedRow: null };
    if (judgement === null || countedRow === null) return [];
    return [...judgement.errors, ...judgement.warnings].map(
      ({ key, fault }): Finding => ({
        fault,
        locality: commune,
        district: district.locality,
        cell: tab.address(key, countedRow),
        ...(key === 'users' ? {} : { figure: key }),
      }),
    );
  });
  return [...ofFigures, ...findings];
}
