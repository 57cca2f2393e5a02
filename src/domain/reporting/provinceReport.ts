/**
 * The state of the province from the register and the figures of every commune: sums of users over sums of
 * population, never means of percentages, with ranks, people still needed and contributions.
 */

import type { Day } from '../day';
import { type BasisPoints, type Coverage, coverageOf, peopleNeeded, reaches } from '../figures/coverage';
import type { Figures } from '../figures/figures';
import { ranked } from '../figures/ranking';
import type { Finding } from '../finding';
import type { Locality, LocalityCode, Register } from '../units/locality';
import { type DayVerdict, isReported } from './timeliness';

/** A commune's figure: the users of today's valid report, or else of the last one. */
export interface CommuneFigure extends DayVerdict {
  /** 0 without any valid report. */
  readonly users: number;
  /** The day of an older figure that counts; null if today's counts. */
  readonly asOf: Day | null;
  /** The last valid users of an earlier day; null without any. */
  readonly before: number | null;
  /** Every figure that counts: today's valid ones, the last valid ones where today has none. */
  readonly figures: Figures;
}

/** How many communes of a locality have to report today, and how many have. */
export interface Completeness {
  readonly reported: number;
  readonly expected: number;
}

/** One locality's line. */
export interface Line {
  readonly locality: Locality;
  /** The sum over its communes, or the commune's own. */
  readonly users: number;
  /** The sum of the known populations; null if none is known. */
  readonly population: number | null;
  readonly coverage: Coverage | null;
  /** Whether the target is reached; null without a percentage. */
  readonly reached: boolean | null;
  /** People still needed; null without a percentage. */
  readonly needed: number | null;
}

/** A line of a ranked table: with its rank, and its share of the people that the province needs. */
export interface TableLine extends Line {
  readonly rank: number | null;
  /** People needed here ÷ people needed in the province; null if unknown, or if the province needs none. */
  readonly contribution: number | null;
}

/** A district's line. */
export interface DistrictLine extends TableLine {
  readonly completeness: Completeness;
  /** The communes that have not reported, in the register's order, each with the day of its last valid figure. */
  readonly missing: readonly { readonly locality: Locality; readonly asOf: Day | null }[];
}

/** A commune's line. */
export interface CommuneLine extends TableLine {
  readonly district: Locality;
  readonly state: DayVerdict['state'];
  readonly asOf: Day | null;
}

/** The province's result. */
export interface ProvinceReport {
  readonly target: BasisPoints;
  readonly province: Line;
  readonly completeness: Completeness;
  /** By coverage, the highest first. */
  readonly districts: readonly DistrictLine[];
  /** Communes below the target, the highest coverage first; ranks are among all communes. */
  readonly belowTarget: readonly CommuneLine[];
  readonly findings: readonly Finding[];
}

const NO_FIGURE: CommuneFigure = {
  state: 'missing',
  users: 0,
  asOf: null,
  before: null,
  figures: {},
};

/** Computes the report. A commune that is not in `figures` has not reported and counts 0 users. */
export function provinceReport(
  register: Register,
  figures: ReadonlyMap<LocalityCode, CommuneFigure>,
  target: BasisPoints,
  findings: readonly Finding[],
): ProvinceReport {
  const figureOf = (commune: Locality) => figures.get(commune.code) ?? NO_FIGURE;

  const communes = register.districts.flatMap((district) =>
    district.communes.map((commune) => ({
      ...lineOf(commune, [commune], figureOf, target),
      district: district.locality,
      state: figureOf(commune).state,
      asOf: figureOf(commune).asOf,
    })),
  );
  const districts = register.districts.map((district) => ({
    ...lineOf(district.locality, district.communes, figureOf, target),
    completeness: completenessOf(district.communes, figureOf),
    missing: district.communes
      .filter((commune) => figureOf(commune).state === 'missing')
      .map((locality) => ({ locality, asOf: figureOf(locality).asOf })),
  }));
  const everyone = register.districts.flatMap((district) => district.communes);
  const province = lineOf(register.province, everyone, figureOf, target);

  return {
    target,
    province,
    completeness: completenessOf(everyone, figureOf),
    districts: tableOf(districts, province),
    belowTarget: tableOf(communes, province).filter((line) => line.reached === false),
    findings,
  };
}

/** The `count` communes below the target with the largest shares of the people that the province needs. */
export function largestGaps({ belowTarget }: ProvinceReport, count: number): readonly CommuneLine[] {
  return [...belowTarget].sort((a, b) => (b.contribution ?? 0) - (a.contribution ?? 0)).slice(0, count);
}

function lineOf(
  locality: Locality,
  communes: readonly Locality[],
  figureOf: (commune: Locality) => CommuneFigure,
  target: BasisPoints,
): Line {
  const users = sum(communes.map((commune) => figureOf(commune).users));
  const population = sum(communes.map((commune) => commune.population ?? 0)) || null;
  const coverage = coverageOf(users, population);
  return {
    locality,
    users,
    population,
    coverage,
    reached: coverage && reaches(coverage, target),
    needed: coverage && peopleNeeded(coverage, target),
  };
}

function completenessOf(communes: readonly Locality[], figureOf: (commune: Locality) => CommuneFigure): Completeness {
  const states = communes.map((commune) => figureOf(commune).state);
  return { reported: states.filter(isReported).length, expected: states.filter((state) => state !== 'exempt').length };
}

function tableOf<L extends Line>(lines: readonly L[], province: Line): readonly (L & TableLine)[] {
  const rankable = lines.map((line) => ({ name: line.locality.name, coverage: line.coverage, line }));
  return ranked(rankable).map(({ item: { line }, rank }) => ({
    ...line,
    rank,
    contribution: line.needed !== null && province.needed ? line.needed / province.needed : null,
  }));
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
