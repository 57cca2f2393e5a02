/** The Summary's texts on today's figures, in English. */

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
      contribution: 'Share of gap',
      band: 'Band',
      completeness: 'Figures',
    },
    title: (province) => `${withType(province)}: summary, ${nouns.indicatorInTitles}`,
    built: (time, day) => `Built at ${time} on ${day}.`,
    headline: (users, population, percentage) => `${users} of ${population} people, ${percentage}.`,
    noPercentage: (users) => `${users} people. The percentage cannot be calculated because the population is missing.`,
    target: (target, needed) =>
      needed === null
        ? `Target: ${target} of the population.`
        : `Target: ${target} of the population; ${needed} more people needed.`,
    targetReached: (target) => `Target: ${target} of the population; reached.`,
    whole: `Whole ${nouns.province}`,
    districts: capital(nouns.districts),
    belowTarget: (localities) => `${capital(nouns.communes)} below the target: ${count(localities)}`,
    noneBelowTarget: `All ${nouns.communes} with figures have reached the target.`,
    largest: (localities) => `Largest gaps: ${counted(localities, nouns.commune)}`,
    findings: (findings) => `Issues to resolve: ${count(findings)}`,
    noFindings: 'No issues to resolve.',
    missingSince: (name, day) => `${name} (figure of ${day})`,
    allSince: (day) => `The figures of ${day} are used.`,
    missing: (names, expected) =>
      `Not reported (${count(names.length)}/${count(expected)} ${nouns.communes}): ${names.join(', ')}.`,
    reached: (band) => `Reached · ${band}`,
    below: (band) => `Below target · ${band}`,
    noCoverage: 'No percentage',
    figure: {
      onTime: 'On time',
      late: 'Late',
      unknownTime: 'Time unknown',
      missing: 'Not reported',
      invalid: 'Needs correction',
      exempt: 'Exempt',
    },
    asOf: (state, day) => `${state} · figure of ${day}`,
  },
});
