/**
 * The shipped register: Hưng Yên's 10 districts and 161 communes of 2020. Codes and names are the General Statistics
 * Office's; populations are those of the census of 1/4/2019 (table Cube1a_DansoChung of the portal
 * khodulieudanso2019), by which the letter's 16,53% is formed. Only set-up on a spreadsheet without a register reads
 * the text; no other execution does more than load it.
 */

import type { ShippedUnit } from '../tabs/unitsTab';
// Columns: code, name, type, parent's code, population; no cell holds a tab or a quote.
import units from './hung-yen-2020.tsv';

const SOURCE = 'Tổng điều tra dân số và nhà ở 1/4/2019 (Tổng cục Thống kê)';
const DAY = '1/4/2019';

/** The units in the order of their codes, each district followed by its communes. */
export function hungYenUnits(): readonly ShippedUnit[] {
  return units
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', type = '', parent = '', population = ''] = line.split('\t');
      return {
        code,
        name,
        type,
        parent,
        population: population === '' ? null : Number(population),
        populationSource: SOURCE,
        populationDate: DAY,
      };
    });
}
