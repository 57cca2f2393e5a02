/** What the official report and its mail say, in English. */

import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, withType } from './words';

const communesIn = ({ commune, communes }: Nouns, number: number): string =>
  `${count(number)} ${number === 1 ? commune : communes}`;

export const enReport = (nouns: Nouns): Pick<Messages, 'report'> => ({
  report: {
    action: 'Report exported',
    superior: (province) => `PEOPLE’S COMMITTEE OF ${withType(province).toUpperCase()}`,
    nation: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.:           /BC-          ',
    type: 'REPORT',
    placeAndDate: (place, day) => `${place}, ${day}`,
    subject: (subject, day) => `${subject}, ${day}`,
    addressee: (province) => `To: the People’s Committee of ${withType(province)}.`,
    opening: ({ letter, office, time, day }) =>
      `${letter === '' ? '' : `Under letter ${letter}, `}${office} reports the result as of ${time} on ${day}:`,
    headings: {
      result: '1. The result',
      reporting: '2. Reporting by the units',
      groups: '3. Priority groups',
      gaps: 'Where most are missing',
    },
    result: (users, population, percentage) =>
      `The ${nouns.province} has ${users} (${nouns.indicatorInTitles}) among ${population} people, ${percentage}.`,
    resultWithoutPopulation: (users) =>
      `The ${nouns.province} has ${users} (${nouns.indicatorInTitles}); there is no percentage, because the population is missing.`,
    target: (target, needed) => `The target is ${target} of the population; ${needed} more people are needed.`,
    targetReached: (target) => `The target of ${target} of the population is reached.`,
    changes: (changes) => `${changes.join('; ')}.`,
    gain: (people) => `${people} people more`,
    fall: (people) => `${people} people fewer`,
    noChange: 'no change',
    sinceYesterday: (change) => `Since the day before: ${change}`,
    overWeek: (change) => `in 7 days: ${change}`,
    pace: (change) => `on average each day: ${change}`,
    forecast: (forecast) => `Forecast of the target: ${forecast}.`,
    forecastOn: (day) => `At the present pace the target is reached on ${day}.`,
    need: (day, people) => `To reach it by ${day}, ${people} more people are needed each day.`,
    fill: (rate, reported, expected) =>
      `${count(reported)}/${count(expected)} ${nouns.communes} have reported (${rate}).`,
    districts: ({ complete, due, rate, onTime, late, notSent }) =>
      `${count(complete)}/${count(due)} ${nouns.districts} are complete (${rate}): on time ${onTime}, late ${late}, not sent ${notSent}.`,
    open: (names) => `Not complete: ${names.join(', ')}.`,
    carried: (communes, oldest) =>
      `Not reported today, and counted with the last accepted figure: ${communesIn(nouns, communes)}, the oldest figure of ${oldest}.`,
    never: (communes) => `Without any figure, and counted as 0: ${communesIn(nouns, communes)}.`,
    group: ({ name, part, whole, rate }) => `${name}: ${part}/${whole} people with a smartphone have it, ${rate}`,
    households: (part, whole, rate) => `Door to door: ${part}/${whole} households visited, ${rate}`,
    closing: (office) => `The annex has the results of the ${nouns.districts}. Respectfully submitted by ${office}.`,
    signatory: '(POSITION OF THE SIGNATORY)',
    signatureHint: '(Name)',
    recipientsLabel: 'Recipients:',
    recipients: ['As above;', 'Archives.'],
    annex: {
      heading: 'Annex',
      title: (day) => `RESULTS OF THE ${nouns.districts.toUpperCase()}, ${day}`,
      reference: (day, office) => `(With report No.           /BC-           of ${day} by ${office})`,
      columns: {
        number: 'No.',
        name: 'Unit',
        population: 'Population',
        users: 'Counted',
        coverage: 'Percentage',
        needed: 'Still needed',
        change: 'Since yesterday',
        completeness: `${capital(nouns.communes)} reported`,
        state: 'Report',
      },
      note: `The percentage is the number counted (${nouns.indicator}) divided by population. ${capital(nouns.communes)} that have not reported today count with their last accepted figure.`,
    },
    mailText: 'The report is attached twice: as PDF for reading, and for Word to be edited, numbered and signed.',
    noAddress:
      'The mail address of this account is unknown. Set “Report goes there too” to yes and fill in “Digest goes to”.',
    noQuota: 'The account may send no more mail today. Try again tomorrow, or with another account.',
    refused: (why) => `Google could not send the report (${why}). Try again in a few minutes.`,
    logged: (asker, recipients, time) => `${asker} sends the report to ${recipients} at ${time}.`,
    sent: (recipients) => `The report (PDF and Word) was sent to ${recipients}.`,
  },
});
