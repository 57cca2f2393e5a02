/** A sentence for every kind of fault: what is wrong and what to do, in English. */

import { formatCalendarDay, formatDay } from '../format';
import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { districtColumns } from './district';
import { historyColumns } from './history';
import { settingRows } from './settings';
import { count, SET_UP, withType } from './words';

const RETYPE = 'It is not counted. Enter a whole number, for example 1234.';
const CONFIRM = 'Enter the number again, or tick “Send report” if it is correct.';

export const enFaults = (nouns: Nouns): Pick<Messages, 'faults' | 'place'> => {
  const columns = districtColumns(nouns);
  const settings = settingRows();
  return {
    faults: {
      notNumber: ({ typed, meant }) =>
        `“${typed}” is not a number. ${
          meant === null ? RETYPE : `If ${count(meant)} people are meant, enter ${meant}.`
        }`,
      cellError: ({ typed }) => `The cell shows the error ${typed}. ${RETYPE}`,
      dateTyped: ({ typed }) => `The entry has been turned into the date ${formatDay(typed)}. ${RETYPE}`,
      percentTyped: ({ typed }) =>
        `This cell is for a number of people, not a percentage (${typeof typed === 'number' ? `${count(typed * 100)}%` : typed}). ${RETYPE}`,
      negative: ({ typed }) => `The number of people cannot be negative (${count(typed)}). ${RETYPE}`,
      notWhole: ({ typed, meant }) =>
        `${count(typed)} is not a whole number. ${
          meant === null ? RETYPE : `If ${count(meant)} people are meant, enter ${meant}.`
        }`,
      tooLarge: ({ typed }) => `${count(typed)} is too large. ${RETYPE}`,
      abovePopulation: ({ typed, population }) =>
        `${count(typed)} is more than the population of ${count(population)}. It is not counted. Enter it again, or check the population.`,
      partAboveWhole: ({ typed, limit, whole }) =>
        `${count(typed)} is more than ${count(limit)} under “${columns[whole]}”. The row is not counted. Correct one of the two figures.`,
      lower: ({ typed, last, day }) =>
        `${count(typed)} is less than ${count(last)}, the last valid figure (${formatCalendarDay(day)}). Correct it, or give the reason under “${columns.note}”.`,
      lowerExplained: ({ typed, last, day }) =>
        `${count(typed)} is less than ${count(last)}, the last valid figure (${formatCalendarDay(day)}). A reason was given.`,
      jump: ({ gain, day }) =>
        `An increase of ${count(gain)} since ${formatCalendarDay(day)} is unusually large. Please check it.`,
      unchanged: ({ days, day }) =>
        `Unchanged for ${count(days)} days, since ${formatCalendarDay(day)}. Please check it.`,
      formula: () => `The cell holds a formula, which may change after the close. ${RETYPE}`,
      formulaLeft: () => `The cell held a formula, and it is not known that anybody has typed since. ${CONFIRM}`,
      untyped: ({ counted }) =>
        `Nobody is known to have entered what the cell holds. ${
          counted === null ? 'It is not counted' : `${count(counted)} is still counted`
        }. ${CONFIRM}`,
      tabMissing: () =>
        `The tab is missing. The last valid figures are used, or 0 where there are none. Restore the tab from the version history, or ${SET_UP}.`,
      tabTwice: ({ kept, ignored }) => `There are two tabs: “${kept}” is used, “${ignored}” is not. Delete the latter.`,
      tabUnknown: ({ tab }) =>
        `The tab “${tab}” has the hidden marks of the add-on but is none of the tabs that it made, so it is not used. Restore the original from the version history, or copy the figures to keep into the original; then delete this tab.`,
      tabWithoutDistrict: ({ tab, code }) =>
        `The tab “${tab}” has the code ${code}, which is not in the Units tab, so it is not counted.`,
      columnMissing: ({ column }) => `The tab is missing the column “${columns[column]}”. To restore it, ${SET_UP}.`,
      marksMissing: () =>
        `The hidden row that identifies the columns is missing, so they are identified by their headings for now. To restore it, ${SET_UP}.`,
      rowMissing: () => `The tab has no row for this commune. To restore it, ${SET_UP}.`,
      codeUnknown: ({ code }) =>
        code
          ? `“${code}” is not the code of any commune in this tab, so the row is not counted. Correct the code, or delete the row if the commune has moved.`
          : 'The row has no code, so it is not counted. Enter the code.',
      codeTwice: ({ rows }) =>
        `Rows ${rows.join(', ')} have the same code but different figures, so none of them is counted. Keep only one.`,
      codeWiped: ({ row }) =>
        `Row ${row} has lost its code and is identified by its name for now. To restore the code, ${SET_UP}.`,
      rowCopied: ({ rows }) => `Rows ${rows.join(', ')} have the same code; only one is counted. Delete the others.`,
      cellsMerged: ({ cells }) =>
        `Cells ${cells} are merged, so only the first holds a figure. Unmerge them and enter the figures again, or ${SET_UP}.`,
      populationMissing: () => 'The population is missing, so there is no percentage. Enter it in the Units tab.',
      codeMissing: ({ row }) => `Units tab, row ${row}: the code is missing.`,
      codeUnusable: ({ row, typed }) =>
        `Units tab, row ${row}: the code “${typed}” cannot be used, so the row is ignored. Use letters and digits only, at most 30 characters.`,
      registeredTwice: ({ row }) => `Units tab, row ${row}: this code already appears above, so the row is ignored.`,
      parentUnknown: ({ parent }) =>
        `Units tab: “${parent}” under “Belongs to” is not the code of a higher-level unit. Correct it.`,
      districtWithoutCommunes: () => 'The Units tab has no unit that belongs to this one.',
      groupMissing: () => `This commune has not been given a tab yet. To give it one, ${SET_UP}.`,
      exemptionUnclear: ({ typed }) =>
        `Units tab: the exemption “${typed}” cannot be read as a date, so it is not applied. Enter a date such as 18/8/2020.`,
      addressInvalid: ({ typed }) => `Units tab: “${typed}” is not a valid e-mail address. Correct it.`,
      addressRefused: ({ typed }) =>
        `Units tab: Google does not accept “${typed}”, so this person cannot enter figures. Enter the address of a Google account, then ${SET_UP}.`,
      stepEarly: ({ setting }) =>
        `Settings, “${settings[setting][0]}”: this is before the deadline, when reports are not yet due. Set a later time.`,
      historyBroken: ({ column }) =>
        `The History tab is missing the column “${{ ...columns, ...historyColumns() }[column]}”, so no day can be recorded. Restore it from the version history, or ${SET_UP}.`,
      setUpCutOff: () => `The last set-up was interrupted. To continue it, ${SET_UP}.`,
      zoneWrong: ({ found }) =>
        `The time zone of the spreadsheet is “${found}”, so the days in the History tab are shifted. The tab is not read, and no day is recorded. To correct the time zone, ${SET_UP}.`,
      setting: ({ setting, typed }) =>
        `Settings, “${settings[setting][0]}”: “${typed}” cannot be used, so the default is used. ${settings[setting][1]}`,
    },

    place: (locality, district, cell) => {
      const names = [locality && withType(locality), district && district !== locality ? `in ${district.name}` : null];
      return [names.filter(Boolean).join(' '), cell && `cell ${cell}`].filter(Boolean).join(', ');
    },
  };
};
