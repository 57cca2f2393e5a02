/**
 * The nouns of a province: what it counts, and the types of units in its register. Texts use them, so that none
 * mentions districts where communes are only grouped, or users where vaccinated people are counted.
 */

import type { Language, Settings } from '../domain/settings';
import type { Locality, Register } from '../domain/units/locality';
import { isGroupCode } from '../domain/units/tabGroups';
import { COMMUNE_TYPES, DISTRICT_TYPES, typeKey } from '../domain/units/unitTypes';

/** The nouns, in lower case as within a sentence. */
export interface Nouns {
  /** What is counted: "người đã tiêm vắc xin". */
  readonly indicator: string;
  /** The same as in Settings, with any remark in parentheses: for titles. */
  readonly indicatorInTitles: string;
  /** The units that have a tab: "quận, huyện, thị xã", or "nhóm" if communes are only grouped. */
  readonly districts: string;
  /** The units that report: "xã, phường, thị trấn". */
  readonly communes: string;
  /** The first of these, used for all of them where space is limited. */
  readonly commune: string;
  /** "tỉnh" or "thành phố". */
  readonly province: string;
}

/** The nouns in every language. */
export type NounsByLanguage = Readonly<Record<Language, Nouns>>;

/** Neutral nouns, used before a register was read. */
export const NEUTRAL_NOUNS: NounsByLanguage = {
  vi: {
    indicator: 'người',
    indicatorInTitles: 'người',
    districts: 'đơn vị',
    communes: 'đơn vị',
    commune: 'đơn vị',
    province: 'tỉnh',
  },
  en: {
    indicator: 'people',
    indicatorInTitles: 'people',
    districts: 'districts',
    communes: 'communes',
    commune: 'commune',
    province: 'province',
  },
};

const CITY = 'thành phố';

/** The nouns of a register and its settings, in one language. */
export function nounsOf(
  { indicator }: Pick<Settings, 'indicator'>,
  { province, districts }: Register,
  language: Language,
): Nouns {
  const counted = {
    // Labels and sentences leave out the remark.
    indicator: indicator.replace(/\s*\(.*\)$/, '') || indicator,
    indicatorInTitles: indicator,
  };
  const isCity = typeOf(province).startsWith(CITY);
  const localities = districts.map(({ locality }) => locality);
  if (language === 'en') {
    const areGroups = localities.every(({ code }) => isGroupCode(code));
    return {
      ...NEUTRAL_NOUNS.en,
      ...counted,
      districts: areGroups ? 'groups' : 'districts',
      province: isCity ? 'city' : 'province',
    };
  }
  const communes = typesOf(
    districts.flatMap((district) => district.communes),
    COMMUNE_TYPES,
    () => 'đơn vị',
  );
  return {
    ...counted,
    districts: typesOf(localities, DISTRICT_TYPES, ({ code }) => (isGroupCode(code) ? 'nhóm' : 'huyện')).join(', '),
    communes: communes.join(', '),
    commune: communes[0] ?? '',
    province: isCity ? CITY : 'tỉnh',
  };
}

/** The nouns of a register and its settings, in every language. */
export const nounsFor = (settings: Pick<Settings, 'indicator'>, register: Register): NounsByLanguage => ({
  vi: nounsOf(settings, register, 'vi'),
  en: nounsOf(settings, register, 'en'),
});

/** A text with its first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const typeOf = ({ type }: Locality): string => typeKey(type);

/**
 * The types of some localities, each once: known types in `order`, then others. `untyped` names those without a type.
 */
function typesOf(
  localities: readonly Locality[],
  order: readonly string[],
  untyped: (locality: Locality) => string,
): readonly string[] {
  const present = [...new Set(localities.map((locality) => typeOf(locality) || untyped(locality)))];
  return [...order.filter((type) => present.includes(type)), ...present.filter((type) => !order.includes(type))];
}
