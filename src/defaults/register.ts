/**
 * The default register: Hưng Yên's 10 districts and 161 communes of 2020. Codes and names are from the General
 * Statistics Office. Populations are from the census of 1/4/2019 (table Cube1a_DansoChung of the portal
 * khodulieudanso2019); the letter's 16,53% is based on them. Only set-up on a spreadsheet without a register parses the
 * text.
 */

import type { EnteredUnit } from '../domain/units/unitList';
import units from './hung-yen-2020.tsv';

const SOURCE = 'Tổng điều tra dân số và nhà ở 1/4/2019 (Tổng cục Thống kê)';
const DAY = '1/4/2019';

/** Types of communes other than xã, by their letter in the file. */
const TYPES: Readonly<Record<string, string>> = { P: 'Phường', T: 'Thị trấn' };

/**
 * The units: the province, then each district followed by its communes. The file has a line per unit, separated by
 * tabs: code, name, population (only for communes), type (absent for a xã). A commune belongs to the district above it.
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
