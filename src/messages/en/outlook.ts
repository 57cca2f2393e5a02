/** The Summary's texts on progress, timeliness and priority groups, and those of the charts, in English. */

import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, counted } from './words';

export const enOutlook = (nouns: Nouns): Pick<Messages, 'progress' | 'rates' | 'groups' | 'charts'> => ({
  progress: {
    heading: 'Progress',
    columns: {
      state: 'Today',
      sinceYesterday: 'Since yesterday',
      overWeek: 'Over 7 days',
      pace: 'Daily average',
      dailyNeed: 'Needed per day',
      forecast: 'Target forecast',
      carried: 'Older figures counted',
    },
    changes: (yesterday, week, pace) =>
      `Since yesterday: ${yesterday} people; over 7 days: ${week}; daily average (last 7 days with figures): ${pace}.`,
    noChanges: 'There are no earlier figures to compare with.',
    forecastIs: (forecast) => `Forecast for reaching the target: ${forecast}.`,
    forecastOn: (day) => `on ${day}`,
    forecast: {
      reached: 'already reached',
      never: 'not reached at the current pace',
      far: 'in more than 10 years at the current pace',
      unknown: 'not enough figures for a forecast',
    },
    dailyNeed: (day, people, days) =>
      `To reach the target by ${day} (${counted(days, 'day')} left), ${people} more people are needed each day.`,
    targetDatePast: (day) => `The target date ${day} has arrived, but the target has not been reached.`,
    targetDateReached: (day) => `The target was reached before the target date ${day}.`,
    carried: (communes, oldest) =>
      `Not reported today and counted with an older figure: ${counted(communes, nouns.commune)} (oldest figure: ${oldest}).`,
    carriedIn: (communes, oldest) => `${counted(communes, nouns.commune)} · since ${oldest}`,
  },

  rates: {
    heading: 'Completeness and timeliness',
    headingNone: 'Completeness and timeliness: available once the first day’s deadline has passed.',
    columns: [`${capital(nouns.communes)} reported`, 'On time', 'Late', 'Incomplete'],
    span: (days, first, last) => `${counted(days, 'day')}: ${first} – ${last}`,
    state: { onTime: 'On time', late: 'Late', unknownTime: 'Time unknown', open: 'Incomplete', exempt: 'Exempt' },
    fill: (rate, reported, expected) =>
      `Reported today: ${rate} of ${nouns.communes} (${count(reported)}/${count(expected)}).`,
    districts: ({ complete, onTime, late, unknownTime, notSent, part, whole }) =>
      `${capital(nouns.districts)} complete: ${complete} (${count(part)}/${count(whole)}); on time ${onTime}, late ${late}, ${unknownTime === null ? '' : `time unknown ${unknownTime}, `}incomplete ${notSent}.`,
    unknownTime: (shares) =>
      `Complete at an unknown time: ${shares.map(([days, share]) => `${share} in ${counted(days, 'day')}`).join(', ')}.`,
    corrections: (spans) =>
      `Corrections after the deadline: ${spans
        .map(
          ([days, times, change]) =>
            `${count(times)} ${days === 0 ? 'today' : `in ${counted(days, 'day')}`} (${change} users)`,
        )
        .join('; ')}.`,
  },

  groups: {
    heading: `Priority groups: ${nouns.districts}`,
    none: 'Priority groups: no figures yet.',
    lackingHeading: (units) => `Priority groups, ${nouns.communes} below 100%: ${count(units)}`,
    names: {
      central: 'Central isolation',
      home: 'Home isolation',
      test: 'Due for testing',
      households: 'Door to door',
    },
    group: 'Group',
    whole: 'Total',
    part: 'Reached',
    lacking: 'Remaining',
  },

  charts: {
    title: 'Charts: the add-on updates these figures with every summary.',
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
    byDistrict: `Percentage of the ${nouns.districts} compared with the target`,
  },
});
