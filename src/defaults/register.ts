/**
 * The shipped register: Hưng Yên's 10 districts and 161 communes of 2020. Codes and names are the General Statistics
 * Office's; populations are those of the census of 1/4/2019 (table Cube1a_DansoChung of the portal
 * khodulieudanso2019), by which the letter's 16,53% is formed. Only set-up on a spreadsheet without a register reads
 * the text; every other execution loads it as one literal and never looks at it.
 */

import type { EnteredUnit } from '../domain/units/unitList';
import units from './hung-yen-2020.tsv';

const SOURCE = 'Tổng điều tra dân số và nhà ở 1/4/2019 (Tổng cục Thống kê)';
const DAY = '1/4/2019';

/** The types of communes that are no xã, by the letter that stands for them in the file. */
const TYPES: Readonly<Record<string, string>> = { P: 'Phường', T: 'Thị trấn' };

/**
 * The units: the province, then each district followed by its communes. The file has a unit a line, tab-separated:
 * code, name, population (none above the communes), type (none for a xã). A commune belongs to the district above it.
 */
export function defaultUnits(): readonly EnteredUnit[] {
  let province = '';
  let district = '';
  return units
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', people = '', type = 'Xã'] = line.split('\t');
      const parent = people === '' ? province : district;
      if (province === '') province = code;
      else if (people === '') district = code;
      return {
        code,
        name,
        type: TYPES[type] ?? type,
        parent,
        population: Number(people) || '',
        group: '',
        populationSource: SOURCE,
        populationDate: DAY,
      };
    });
}
