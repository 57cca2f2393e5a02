import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asBasisPoints } from '../../../../src/domain/figures/coverage';
import { type CommuneFigure, provinceReport } from '../../../../src/domain/reporting/provinceReport';
import { asLocalityCode, type Locality, type LocalityCode, type Register } from '../../../../src/domain/units/locality';
import { figure } from '../../../support/provinces';

const TARGET = asBasisPoints(6000);

/** Any register with any figures: valid, invalid, missing, with unknown populations. */
const worlds = fc
  .array(
    fc.array(
      fc.record({
        population: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: null }),
        state: fc.constantFrom(...(['onTime', 'late', 'missing', 'invalid', 'exempt'] as const)),
        share: fc.float({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((districts) => {
    const locality = (code: string, parent: string | null, population: number | null): Locality => ({
      code: asLocalityCode(code),
      name: `Đơn vị ${code}`,
      type: '',
      parent: parent === null ? null : asLocalityCode(parent),
      population,
      exemption: null,
      reporters: [],
      leaders: [],
      telephone: '',
    });
    const figures = new Map<LocalityCode, CommuneFigure>();
    const register: Register = {
      province: locality('P', null, null),
      districts: districts.map((communes, d) => ({
        locality: locality(`D${d}`, 'P', null),
        communes: communes.map(({ population, state, share }, c) => {
          const commune = locality(`C${d}.${c}`, `D${d}`, population);
          const users = state === 'invalid' ? 0 : Math.floor((population ?? 100) * share);
          figures.set(commune.code, figure({ state, users }));
          return commune;
        }),
      })),
    };
    return { register, figures };
  });

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, each) => total + (each ?? 0), 0);

test('totals equal the sums of their parts for any register and any figures', () => {
  fc.assert(
    fc.property(worlds, ({ register, figures }) => {
      const report = provinceReport(register, figures, TARGET, []);
      expect(report.province.users).toBe(sum([...figures.values()].map(({ users }) => users)));
      expect(report.province.users).toBe(sum(report.districts.map(({ users }) => users)));
      expect(report.province.population ?? 0).toBe(sum(report.districts.map(({ population }) => population)));
      expect(report.completeness.reported).toBe(sum(report.districts.map(({ completeness }) => completeness.reported)));
      for (const line of report.districts) {
        const communes = register.districts.find(({ locality }) => locality === line.locality)?.communes ?? [];
        expect(line.users).toBe(sum(communes.map(({ code }) => figures.get(code)?.users ?? 0)));
        expect(line.population ?? 0).toBe(sum(communes.map(({ population }) => population)));
      }
    }),
  );
});

test('below target are exactly the communes with a percentage that does not reach it', () => {
  fc.assert(
    fc.property(worlds, ({ register, figures }) => {
      const { belowTarget } = provinceReport(register, figures, TARGET, []);
      const expected = register.districts
        .flatMap(({ communes }) => communes)
        .filter(({ code, population }) => population && (figures.get(code)?.users ?? 0) * 100 < population * 60);
      expect(new Set(belowTarget.map(({ locality }) => locality.code))).toEqual(
        new Set(expected.map(({ code }) => code)),
      );
    }),
  );
});

describe('a province of two communes', () => {
  const commune = (code: string, population: number): Locality => ({
    code: asLocalityCode(code),
    name: code,
    type: 'Xã',
    parent: asLocalityCode('D'),
    population,
    exemption: null,
    reporters: [],
    leaders: [],
    telephone: '',
  });
  const register: Register = {
    province: { ...commune('P', 0), parent: null, population: null },
    districts: [
      { locality: { ...commune('D', 0), population: null }, communes: [commune('lớn', 9000), commune('nhỏ', 1000)] },
    ],
  };
  const figures = new Map<LocalityCode, CommuneFigure>([
    [asLocalityCode('lớn'), figure({ users: 900 })],
    [asLocalityCode('nhỏ'), figure({ users: 900 })],
  ]);

  test('has the percentage of its sums, not the mean of its percentages', () => {
    const { province } = provinceReport(register, figures, TARGET, []);
    expect(province.coverage).toEqual({ users: 1800, population: 10_000 });
  });

  test('says what part each commune has in what the province needs', () => {
    const { province, belowTarget } = provinceReport(register, figures, TARGET, []);
    expect(province.needed).toBe(4200);
    expect(belowTarget.map(({ locality, needed, contribution }) => [locality.code, needed, contribution])).toEqual([
      ['lớn', 4500, 4500 / 4200],
    ]);
  });

  test('leaves exempt communes out of what is expected, not out of the percentage', () => {
    const exempt = new Map(figures).set(asLocalityCode('nhỏ'), figure({ state: 'exempt', users: 100 }));
    const { completeness, province } = provinceReport(register, exempt, TARGET, []);
    expect(completeness).toEqual({ reported: 1, expected: 1 });
    expect(province.coverage).toEqual({ users: 1000, population: 10_000 });
  });

  test('counts a commune that never reported as 0 users and lists it', () => {
    const { province, districts } = provinceReport(register, new Map(), TARGET, []);
    expect(province.users).toBe(0);
    expect(districts[0]?.missing.map(({ locality }) => locality.code)).toEqual(['lớn', 'nhỏ']);
  });
});
