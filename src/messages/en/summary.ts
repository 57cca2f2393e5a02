/** What the Summary says of today, in English. */

import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, counted, withType } from './words';

export const enSummary = (nouns: Nouns): Pick<Messages, 'summary'> => ({
  summary: {
    columns: {
      rank: 'Rank',
      code: 'Code',
      name: 'Unit',
      parent: 'Belongs to',
      population: 'Population',
      users: 'Counted',
      coverage: 'Percentage',
      needed: 'Still needed (people)',
      contribution: 'Contribution',
      band: 'Band',
      completeness: 'Figures',
    },
    title: (province) => `${withType(province)}: summary, ${nouns.indicatorInTitles}`,
    built: (time, day) => `Built at ${time} on ${day}.`,
    headline: (users, population, percentage) => `${users} of ${population} people, ${percentage}.`,
    noPercentage: (users) => `${users} people; no percentage, because the population is missing.`,
    target: (target, needed) =>
      needed === null
        ? `Target: ${target} of the population.`
        : `Target: ${target} of the population; ${needed} more people needed.`,
    targetReached: (target) => `Target: ${target} of the population; reached.`,
    whole: `Whole ${nouns.province}`,
    districts: capital(nouns.districts),
    belowTarget: (localities) => `${capital(nouns.communes)} below target: ${count(localities)}`,
    noneBelowTarget: `All ${nouns.communes} with figures have reached the target.`,
    largest: (localities) => `Where most are missing: ${counted(localities, 'unit')}`,
    findings: (findings) => `To be mended: ${count(findings)}`,
    noFindings: 'Nothing to be mended.',
    missingSince: (name, day) => `${name} (figure of ${day})`,
    allSince: (day) => `The figures of ${day} stand in.`,
    missing: (names, expected) =>
      `Not reported by ${count(names.length)}/${count(expected)} units: ${names.join(', ')}.`,
    reached: (band) => `Reached · ${band}`,
    below: (band) => `Below target · ${band}`,
    noCoverage: 'No percentage',
    figure: { onTime: 'On time', late: 'Late', missing: 'Not reported', invalid: 'To be mended', exempt: 'Exempt' },
    asOf: (state, day) => `${state} · figure of ${day}`,
  },
});
