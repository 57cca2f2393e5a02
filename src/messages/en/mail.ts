/** The texts of mail, in English. */

import { isGroupCode } from '../../domain/units/tabGroups';
import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, withType } from './words';

export const enMail = (nouns: Nouns): Pick<Messages, 'mail'> => ({
  mail: {
    subject: {
      notice: (day) => `Report due: ${nouns.indicatorInTitles}, ${day}`,
      reminder: (day) => `Reminder to report: ${nouns.indicatorInTitles}, ${day}`,
      escalation: (day) => `Overdue report: ${nouns.indicatorInTitles}, ${day} (copied to leaders)`,
    },
    addressed: (district) =>
      isGroupCode(district.code)
        ? `To the People’s Committees of the ${nouns.communes} of ${district.name}.`
        : `To the People’s Committee of ${withType(district)}.`,
    reminder: ({ letter, office, time, day, reported, expected }) =>
      `${letter === '' ? 'As' : `In accordance with letter ${letter}, as`} of ${time} on ${day}, ${office} has received figures for only ${reported}/${expected} of your ${nouns.communes}.`,
    missing: (names) => `Not reported: ${names.join(', ')}.`,
    invalid: 'Needs correction:',
    request: {
      notice: (deadline) => `Please make sure that all figures are entered before ${deadline}.`,
      reminder: (deadline) => `The figures were due before ${deadline}. Please make sure that they are entered now.`,
      escalation: (deadline) =>
        `The figures were due before ${deadline}. We ask the leaders to make sure that they are entered now.`,
    },
    requestClosed: (time) =>
      `Today’s figures were closed at ${time}, so the tab is locked. Please call the contact to have it reopened, then complete the figures.`,
    openTab: 'Open the tab',
    closing: ({ contactName, contactTelephone }) => {
      const contact = [contactName, contactTelephone].filter((part) => part !== '').join(', ');
      return `If you have already sent them, please ignore this message.${contact === '' ? '' : ` Contact: ${contact}.`}`;
    },
    digestSubject: (day) => `Digest: ${nouns.indicatorInTitles}, ${day}`,
    digestHead: (time, day) => `As of ${time} on ${day}`,
    change: (change) => `Change since the last figures before today: ${change ?? '–'}`,
    fillRate: (rate, part, whole) => `${capital(nouns.communes)} reported: ${rate} (${count(part)}/${count(whole)})`,
    reportingRate: (rate, part, whole) =>
      `${capital(nouns.districts)} complete: ${rate} (${count(part)}/${count(whole)})`,
    onTimeRate: (rate, part, whole) => `Complete and on time: ${rate} (${count(part)}/${count(whole)})`,
    nobodyMissing: `Reports from all ${nouns.districts} are complete.`,
    whoIsMissing: 'Incomplete:',
    missingDistrict: (district, { reported, expected }, telephones) => {
      const telephone = telephones.length === 0 ? '' : `, telephone ${telephones.join('; ')}`;
      return `${withType(district)}: ${count(reported)}/${count(expected)}${telephone}`;
    },
    gaps: 'Largest gaps:',
    gap: ({ name, coverage, needed, share }) =>
      `${name}: ${coverage}, ${needed} more people needed (${share} of all those needed in the ${nouns.province})`,
    openSummary: 'Open the Summary',
    trial: (recipients) => `TRIAL: this message would have been sent to ${recipients}.`,
    trialSubject: (subject) => `[Trial] ${subject}`,
  },
});
