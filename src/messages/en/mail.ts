/** What the mails say, in English. */

import { isGroupCode } from '../../domain/units/tabGroups';
import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, withType } from './words';

export const enMail = (nouns: Nouns): Pick<Messages, 'mail'> => ({
  mail: {
    subject: {
      notice: (day) => `Report of ${nouns.indicatorInTitles} due, ${day}`,
      reminder: (day) => `Reminder: report of ${nouns.indicatorInTitles}, ${day}`,
      escalation: (day) => `Overdue: report of ${nouns.indicatorInTitles}, ${day} (copy to leaders)`,
    },
    addressed: (district) =>
      isGroupCode(district.code)
        ? `To the People’s Committees of the ${nouns.communes} of ${district.name}.`
        : `To the People’s Committee of ${withType(district)}.`,
    reminder: ({ letter, office, time, day, reported, expected }) =>
      `${letter === '' ? '' : `Under letter ${letter}: `}at ${time} on ${day}, ${office} has not received all your figures (${reported}/${expected} ${nouns.communes}).`,
    missing: (names) => `Missing: ${names.join(', ')}.`,
    invalid: 'To be mended:',
    request: {
      notice: (deadline) => `Please have them entered before ${deadline}.`,
      reminder: (deadline) => `They were due before ${deadline}. Please have them entered now.`,
      escalation: (deadline) => `They were due before ${deadline}. The leaders are asked to have them entered now.`,
    },
    requestClosed: (time) =>
      `Today’s figures were closed at ${time}, so the tab is locked. Please call the contact to have it opened and complete them.`,
    openTab: 'Open the tab',
    closing: ({ contactName, contactTelephone }) => {
      const contact = [contactName, contactTelephone].filter((part) => part !== '').join(', ');
      return `If you have sent them meanwhile, please ignore this mail.${contact === '' ? '' : ` Contact: ${contact}.`}`;
    },
    digestSubject: (day) => `Digest of ${nouns.indicatorInTitles}, ${day}`,
    digestHead: (time, day) => `As of ${time} on ${day}`,
    change: (change) => `Since the figures accepted before today: ${change ?? '–'}`,
    fillRate: (rate, part, whole) =>
      `${capital(nouns.communes)} that have reported: ${rate} (${count(part)}/${count(whole)})`,
    reportingRate: (rate, part, whole) =>
      `${capital(nouns.districts)} that are complete: ${rate} (${count(part)}/${count(whole)})`,
    onTimeRate: (rate, part, whole) => `Complete and on time: ${rate} (${count(part)}/${count(whole)})`,
    nobodyMissing: 'Everybody has reported.',
    whoIsMissing: 'Not complete:',
    missingDistrict: (district, { reported, expected }, telephones) => {
      const telephone = telephones.length === 0 ? '' : `, telephone ${telephones.join('; ')}`;
      return `${withType(district)}: ${count(reported)}/${count(expected)}${telephone}`;
    },
    gaps: 'Where most are missing:',
    gap: ({ name, coverage, needed, share }) =>
      `${name}: ${coverage}, ${needed} people still needed (${share} of what the ${nouns.province} needs)`,
    openSummary: 'Open the Summary',
    trial: (recipients) => `TRIAL: this mail would have gone to ${recipients}.`,
    trialSubject: (subject) => `[Trial] ${subject}`,
  },
});
