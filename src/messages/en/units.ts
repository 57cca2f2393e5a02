/** The Units tab, and the texts of set-up on the register, in English. */

import type { Messages } from '../vi';
import { count, counted, THEN } from './words';

export const enUnits = (): Pick<Messages, 'setUpUnits' | 'units'> => ({
  units: {
    columns: {
      code: 'Code',
      name: 'Name',
      type: 'Type',
      parent: 'Belongs to (code)',
      population: 'Population',
      populationSource: 'Population source',
      populationDate: 'Population date',
      reporters: 'Reporters’ addresses',
      leaders: 'Leaders’ addresses',
      telephone: 'Telephone',
      exemptFrom: 'Exempt from',
      exemptTo: 'Exempt to',
      exemptReason: 'Reason for exemption',
      check: 'Check',
      group: 'Group',
    },
    title: `Register of units. ${THEN}`,
  },

  setUpUnits: {
    group: (number) => `Group ${count(number)}`,
    listTab: 'Pasted list',
    populationSource: (tab) => `List in the tab “${tab}”`,
    taken: (tab, units) => `${counted(units, 'unit')} imported from the list in the tab “${tab}”.`,
    populationLacking: (communes) =>
      `${counted(communes, 'commune')} without a population. Fill in the “Population” column of the Units tab.`,
    adoptTitle: 'Use the tabs that are there',
    adoptedCode: (code) => `code ${code}`,
    askAdopt: (tabs, left) =>
      [
        'The add-on remembers no tab of this spreadsheet: it is a copy, it was restored, or the add-on was installed anew. These tabs have the hidden marks of the add-on:',
        ...tabs.map(({ owner, name }) => `• “${name}”: ${owner}`),
        ...(left.length > 0 ? [`Not used, because a tab above has the same marks: ${left.join(', ')}.`] : []),
        'Anyone who may edit the spreadsheet can make such tabs, so read the list with care. Use these tabs?',
      ].join('\n'),
    notAdopted:
      'Nothing was set up, and the spreadsheet is unchanged. Delete the tabs that are not to be used, or open the original spreadsheet, then set up again.',
    adopted: (tabs) => `${counted(tabs, 'tab')} already there are used.`,
    listTitle: 'Register of units',
    askList: (province, communes) =>
      `The spreadsheet has no list of units (a tab with the columns Code, Name, District, Province). Stop here to paste your own? Choose No to use the built-in register: ${province}, ${count(communes)} communes.`,
    askTake: (tab) =>
      `The Units tab is missing. Take the register from the tab “${tab}”? The register decides who may edit what, and anyone who may edit the spreadsheet can paste such a tab, so read that tab first.`,
    noList:
      'There is no list of units. Paste one, or import a CSV file, into a tab with the columns Code, Name, District code, District, Province code, Province (or Code, Name, Type, Parent), then try again.',
    unitsGone:
      'The Units tab is missing. Restore it from the version history, or paste the list of units again, then try again.',
    removeTitle: 'Tabs of former units',
    askRemove: (tabs) =>
      `These tabs belong to units that are no longer in the Units tab, and contain no figures: ${tabs.join(', ')}. Delete them?`,
    kept: (tabs) =>
      `Kept: ${tabs.join(', ')}, because something was entered there, or the unit was added to the Units tab, while the question was open.`,
    unusable: (tab, why) => `The list in the tab “${tab}” cannot be used yet. ${why}`,
    listFaults: {
      provinceUnknown: () =>
        'The list does not say which province it is for. Add a “Province” column (or a line for the province), then try again.',
      provincesMany: ({ provinces }) =>
        `The list contains ${count(provinces.length)} provinces. Keep only the lines of your own, then try again.`,
      districtUnnamed: ({ code }) =>
        `The list does not name the district with the code ${code}. Add a “District” column, then try again.`,
    },
  },
});
