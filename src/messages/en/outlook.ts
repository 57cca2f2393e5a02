/** What the Summary and the charts say of progress, timeliness and the letter's groups, in English. */

import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, counted } from './words';

export const enOutlook = (nouns: Nouns): Pick<Messages, 'progress' | 'rates' | 'groups' | 'charts'> => ({
  progress: {
    heading: 'Progress',
    columns: {
      state: 'Today',
      sinceYesterday: 'Since yesterday',
      overWeek: 'In 7 days',
      pace: 'Each day',
      dailyNeed: 'Needed/day',
      forecast: 'Forecast of the target',
      carried: 'Older figures counted',
    },
    changes: (yesterday, week, pace) =>
      `Since yesterday: ${yesterday} people; in 7 days: ${week}; mean of a day (last 7 days with figures): ${pace}.`,
    noChanges: 'There are no figures of an earlier day to compare with.',
    forecastIs: (forecast) => `Forecast of the target: ${forecast}.`,
    forecastOn: (day) => `on ${day}`,
    forecast: {
      reached: 'reached already',
      never: 'not reached at the present pace',
      far: 'in more than 10 years at the present pace',
      unknown: 'too few figures for a forecast',
    },
    dailyNeed: (day, people, days) =>
      `To reach it by the target date ${day} (${counted(days, 'day')} left), ${people} more people are needed each day.`,
    targetDatePast: (day) => `The target date ${day} has come and the target is not reached.`,
    targetDateReached: (day) => `The target was reached before the target date ${day}.`,
    carried: (communes, oldest) =>
      `Not reported today and counted with an older figure: ${counted(communes, 'unit')}, the oldest figure of ${oldest}.`,
    carriedIn: (communes, oldest) => `${counted(communes, 'unit')} · since ${oldest}`,
  },

  rates: {
    heading: 'Completeness and timeliness',
    headingNone: 'Completeness and timeliness: counted once the first day’s deadline is over.',
    columns: ['Units reported', 'On time', 'Late', 'Not sent'],
    span: (days, first, last) => `${counted(days, 'day')}: ${first} – ${last}`,
    state: { onTime: 'On time', late: 'Late', open: 'Not complete', exempt: 'Exempt' },
    fill: (rate, reported, expected) =>
      `Reported today: ${rate} of the ${nouns.communes} (${count(reported)}/${count(expected)}).`,
    districts: ({ complete, onTime, late, notSent, part, whole }) =>
      `${capital(nouns.districts)} complete: ${complete} (${count(part)}/${count(whole)}); on time ${onTime}, late ${late}, not sent ${notSent}.`,
  },

  groups: {
    heading: `Priority groups: ${nouns.districts}`,
    none: 'Priority groups: no figures yet.',
    lackingHeading: (units) => `Priority groups, units below 100%: ${count(units)}`,
    names: {
      central: 'Central isolation',
      home: 'Home isolation',
      test: 'Due for a test',
      households: 'Door to door',
    },
    group: 'Group',
    whole: 'All',
    part: 'Reached',
    lacking: 'Lacking',
  },

  charts: {
    title: 'Charts: written by the add-on with every summary.',
    columns: {
      day: 'Day',
      coverage: 'Percentage',
      target: 'Target',
      forecast: 'Forecast',
      district: capital(nouns.districts),
      districtCoverage: 'Percentage',
      districtTarget: 'Target',
    },
    byDay: `Percentage of the ${nouns.province} by day`,
    byDistrict: `Percentage of the ${nouns.districts} against the target`,
  },
});
