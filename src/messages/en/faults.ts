/** What is wrong and what to do, for every kind of fault, and where, in English. */

import { formatCalendarDay, formatDay } from '../format';
import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { districtColumns } from './district';
import { historyColumns } from './history';
import { settingRows } from './settings';
import { count, SET_UP, withType } from './words';

const RETYPE = 'It does not count; enter a whole number such as 1234.';

export const enFaults = (nouns: Nouns): Pick<Messages, 'faults' | 'place'> => {
  const columns = districtColumns(nouns);
  const settings = settingRows();
  return {
    faults: {
      notNumber: ({ typed, meant }) =>
        `“${typed}” cannot be read as a number. ${
          meant === null ? RETYPE : `If ${count(meant)} people are meant, enter ${meant}.`
        }`,
      cellError: ({ typed }) => `The cell shows ${typed}. ${RETYPE}`,
      dateTyped: ({ typed }) => `The cell has become the date ${formatDay(typed)}. ${RETYPE}`,
      percentTyped: ({ typed }) =>
        `People belong here, not a percentage of ${typeof typed === 'number' ? `${count(typed * 100)}%` : typed}. ${RETYPE}`,
      negative: ({ typed }) => `A number of people cannot be negative (${count(typed)}). ${RETYPE}`,
      notWhole: ({ typed, meant }) =>
        `${count(typed)} is not a whole number. ${
          meant === null ? RETYPE : `If ${count(meant)} people are meant, enter ${meant}.`
        }`,
      tooLarge: ({ typed }) => `${count(typed)} is too large. ${RETYPE}`,
      abovePopulation: ({ typed, population }) =>
        `${count(typed)} is more than the population of ${count(population)}. ${RETYPE}`,
      partAboveWhole: ({ typed, limit, whole }) =>
        `${count(typed)} is more than ${count(limit)} under “${columns[whole]}”. The row does not count; mend one of the two.`,
      lower: ({ typed, last, day }) =>
        `${count(typed)} is less than the ${count(last)} accepted on ${formatCalendarDay(day)}. Mend it, or give the reason under “${columns.note}”.`,
      lowerExplained: ({ typed, last, day }) =>
        `${count(typed)} is less than the ${count(last)} accepted on ${formatCalendarDay(day)}; a reason is given.`,
      jump: ({ gain, day }) => `A gain of ${count(gain)} since ${formatCalendarDay(day)} is unusual; look again.`,
      unchanged: ({ days, day }) => `Unchanged for ${count(days)} days, since ${formatCalendarDay(day)}; look again.`,
      tabMissing: () =>
        `The tab is missing; figures accepted earlier stand in, 0 where there are none. Restore it from the version history, or ${SET_UP}.`,
      tabTwice: ({ kept, ignored }) => `There are two tabs: “${kept}” counts, “${ignored}” does not. Delete one.`,
      tabWithoutDistrict: ({ tab, code }) =>
        `The tab “${tab}” has the code ${code}, which Units lacks; it does not count.`,
      columnMissing: ({ column }) => `The tab lacks the column “${columns[column]}”: ${SET_UP}.`,
      marksMissing: () => `The hidden row of marks is gone; columns are known by their headings for now: ${SET_UP}.`,
      rowMissing: () => `The tab lacks a row for this unit: ${SET_UP}.`,
      codeUnknown: ({ code }) =>
        code
          ? `“${code}” is the code of no unit in this tab; it does not count. Mend the code, or delete the row of a unit that has moved.`
          : 'The row has no code; it does not count. Mend the code.',
      codeTwice: ({ rows }) => `Rows ${rows.join(', ')} share a code but not the figures; none counts. Keep one.`,
      codeWiped: ({ row }) => `Row ${row} has lost its code and is known by its name for now: ${SET_UP}.`,
      rowCopied: ({ rows }) => `Rows ${rows.join(', ')} share a code; one of them counts. Delete the others.`,
      cellsMerged: ({ cells }) =>
        `Cells ${cells} are merged, only the first holds a figure. Unmerge and enter again, or ${SET_UP}.`,
      populationMissing: () => 'No population, so no percentage. Enter it in Units.',
      codeMissing: ({ row }) => `Units, row ${row}: no code.`,
      codeUnusable: ({ row, typed }) =>
        `Units, row ${row}: the code “${typed}” cannot be used, so the row is left out. Use letters and digits only, at most 30.`,
      registeredTwice: ({ row }) => `Units, row ${row}: the code stands above already; the row is not used.`,
      parentUnknown: ({ parent }) =>
        `Units: “${parent}” under “Belongs to” is not the code of a unit above it. Mend it.`,
      districtWithoutCommunes: () => 'Units has no unit that belongs to this one.',
      groupMissing: () => `No tab holds this unit yet: ${SET_UP}.`,
      exemptionUnclear: ({ typed }) =>
        `Units: the exemption “${typed}” is unclear and not in force. Enter a day such as 18/8/2020.`,
      addressInvalid: ({ typed }) => `Units: “${typed}” is no mail address. Mend it.`,
      stepEarly: ({ setting }) =>
        `Settings, “${settings[setting][0]}”: before the deadline, when units still have time. Mend it.`,
      historyBroken: ({ column }) =>
        `The History tab lacks the column “${{ ...columns, ...historyColumns() }[column]}”, so no day can be recorded. Restore it from the version history, or ${SET_UP}.`,
      setting: ({ setting, typed }) =>
        `Settings, “${settings[setting][0]}”: “${typed}” cannot be used, the shipped value stands in. ${settings[setting][1]}`,
    },

    place: (locality, district, cell) => {
      const names = [locality && withType(locality), district && district !== locality ? `in ${district.name}` : null];
      return [names.filter(Boolean).join(' '), cell && `cell ${cell}`].filter(Boolean).join(', ');
    },
  };
};
