/**
 * The words of a province: what it counts, and the kinds of units that its register really has. The catalogues are
 * worded by them, so that no text speaks of districts where communes are only grouped, or of users where people are
 * vaccinated.
 */

import type { Language, Settings } from '../domain/settings';
import type { Locality, Register } from '../domain/units/locality';
import { isGroupCode } from '../domain/units/tabGroups';
import { COMMUNE_TYPES, DISTRICT_TYPES, typeKey } from '../domain/units/unitTypes';

/** The words, in lower case as they stand within a sentence. */
export interface Nouns {
  /** What is counted: "người đã tiêm vắc xin". */
  readonly indicator: string;
  /** The same as Settings have it, with what they remark in parentheses: for titles. */
  readonly indicatorInTitles: string;
  /** The units that have a tab: "quận, huyện, thị xã"; "nhóm" where communes are only grouped. */
  readonly districts: string;
  /** The units that report: "xã, phường, thị trấn". */
  readonly communes: string;
  /** The first of these, which stands for them all where there is little room. */
  readonly commune: string;
  /** "tỉnh" or "thành phố". */
  readonly province: string;
}

/** The words in the workbook's language and in the user's. */
export type NounsByLanguage = Readonly<Record<Language, Nouns>>;

/** The words where no register was read yet. */
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

/** The words of a register and of the settings in force, in a language. */
export function nounsOf(
  { indicator }: Pick<Settings, 'indicator'>,
  { province, districts }: Register,
  language: Language,
): Nouns {
  const counted = {
    // A label or a sentence has no room for a remark.
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

/** The words in every language. */
export const nounsFor = (settings: Pick<Settings, 'indicator'>, register: Register): NounsByLanguage => ({
  vi: nounsOf(settings, register, 'vi'),
  en: nounsOf(settings, register, 'en'),
});

/** A text with a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const typeOf = ({ type }: Locality): string => typeKey(type);

/** The types that there are, each once: in their usual order, others as they are met; what `untyped` says for a unit without. */
function typesOf(
  localities: readonly Locality[],
  order: readonly string[],
  untyped: (locality: Locality) => string,
): readonly string[] {
  const met = [...new Set(localities.map((locality) => typeOf(locality) || untyped(locality)))];
  return [...order.filter((type) => met.includes(type)), ...met.filter((type) => !order.includes(type))];
}
