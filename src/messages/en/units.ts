/** What set-up says of the register, in English. */

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
      populationSource: 'Source of population',
      populationDate: 'Date of population',
      reporters: "Reporters' addresses",
      leaders: "Leaders' addresses",
      telephone: 'Telephone',
      exemptFrom: 'Exempt from',
      exemptTo: 'Exempt to',
      exemptReason: 'Reason of exemption',
      check: 'Check',
      group: 'Group',
    },
    title: `Register of units. ${THEN}`,
  },

  setUpUnits: {
    group: (number) => `Group ${count(number)}`,
    listTab: 'Pasted list',
    populationSource: (tab) => `List in the tab “${tab}”`,
    taken: (tab, units) => `The list in the tab “${tab}” was taken over: ${counted(units, 'unit')}.`,
    populationLacking: (communes) => `No population yet: ${counted(communes, 'unit')}. Fill in that column of Units.`,
    listTitle: 'Register of units',
    askList: (province, communes) =>
      `The spreadsheet holds no list of units (a tab with the columns Code, Name, District, Province). Stop to paste your own? No uses the shipped register: ${province}, ${count(communes)} communes.`,
    noList:
      'There is no list of units. Paste one or import a CSV file into a tab, with the columns Code, Name, District code, District, Province code, Province (or Code, Name, Type, Parent), then try again.',
    unitsGone:
      'The tab Units is gone. Restore it from the version history, or paste the list of units again, then try again.',
    removeTitle: 'Tabs of former units',
    askRemove: (tabs) => `These tabs are no longer in Units and hold no figures: ${tabs.join(', ')}. Delete them?`,
    unusable: (tab, why) => `The list in the tab “${tab}” cannot be used yet. ${why}`,
    listFaults: {
      provinceUnknown: () =>
        'The list does not tell the province. Add a column “Province” (or the province’s own line), then try again.',
      provincesMany: ({ provinces }) =>
        `The list holds ${count(provinces.length)} provinces. Keep the lines of your own alone, then try again.`,
      districtUnnamed: ({ code }) =>
        `The list does not name the district of code ${code}. Add a column “District”, then try again.`,
    },
  },
});
