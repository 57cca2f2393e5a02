/** The texts of the official report and its mail, in English. */

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
      `${letter === '' ? '' : `In accordance with letter ${letter}, `}${office} reports the following results as of ${time} on ${day}:`,
    headings: {
      result: '1. Overall results',
      reporting: '2. Reporting status',
      groups: '3. Priority groups',
      gaps: 'Largest gaps',
    },
    result: (users, population, percentage) =>
      `The ${nouns.province} has ${users} (${nouns.indicatorInTitles}) in a population of ${population}, that is ${percentage}.`,
    resultWithoutPopulation: (users) =>
      `The ${nouns.province} has ${users} (${nouns.indicatorInTitles}). The percentage cannot be calculated because the population is missing.`,
    target: (target, needed) => `The target is ${target} of the population; ${needed} more people are needed.`,
    targetReached: (target) => `The target of ${target} of the population has been reached.`,
    changes: (changes) => `${changes.join('; ')}.`,
    gain: (people) => `up ${people} people`,
    fall: (people) => `down ${people} people`,
    noChange: 'no change',
    sinceYesterday: (change) => `Compared with the previous day: ${change}`,
    overWeek: (change) => `over 7 days: ${change}`,
    pace: (change) => `daily average: ${change}`,
    forecast: (forecast) => `Forecast for reaching the target: ${forecast}.`,
    forecastOn: (day) => `At the current pace, the target will be reached on ${day}.`,
    need: (day, people) => `To reach the target by ${day}, ${people} more people are needed each day.`,
    fill: (rate, reported, expected) =>
      `${count(reported)}/${count(expected)} ${nouns.communes} have reported (${rate}).`,
    districts: ({ complete, due, rate, onTime, late, unknownTime, notSent }) =>
      `${count(complete)}/${count(due)} ${nouns.districts} are complete (${rate}): on time ${onTime}, late ${late}, ${unknownTime === null ? '' : `time unknown ${unknownTime}, `}incomplete ${notSent}.`,
    open: (names) => `Incomplete: ${names.join(', ')}.`,
    carried: (communes, oldest) =>
      `Not reported today and counted with the last valid figure: ${communesIn(nouns, communes)} (oldest figure: ${oldest}).`,
    never: (communes) => `Without any figures and counted as 0: ${communesIn(nouns, communes)}.`,
    fewerThan: (count) => `fewer than ${count}`,
    group: ({ name, part, whole, rate }) =>
      `${name}: ${part}/${whole} people with a smartphone have installed it${rate === null ? '' : `, ${rate}`}`,
    households: (part, whole, rate) => `Door-to-door visits: ${part}/${whole} households visited, ${rate}`,
    closing: (office) => `The annex lists the results of the ${nouns.districts}. Respectfully submitted by ${office}.`,
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
      note: `The percentage is the number counted (${nouns.indicator}) divided by the population. ${capital(nouns.communes)} that have not reported today are counted with their last valid figure.`,
    },
    mailText: 'The report is attached in two formats: PDF for reading, and Word for editing, numbering and signing.',
    noAddress:
      'The e-mail address of this account is not known. Set “Send reports to digest recipients” to yes and fill in “Digest recipients”.',
    noQuota: 'The account has reached its daily mail limit. Try again tomorrow, or use another account.',
    refused: (why) => `Google could not send the report (${why}). Try again in a few minutes.`,
    begun: (asker, recipients, time) => `${asker} started sending the report to ${recipients} at ${time}.`,
    notSent: (recipients, why) => `The report was not sent to ${recipients}: ${why}`,
    logged: (asker, recipients, time) => `${asker} sent the report to ${recipients} at ${time}.`,
    sent: (recipients) => `The report (PDF and Word) was sent to ${recipients}.`,
  },
});
