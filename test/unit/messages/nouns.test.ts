import { describe, expect, test } from '@jest/globals';
import type { Locality, Register } from '../../../src/domain/units/locality';
import { messagesIn } from '../../../src/messages';
import { nounsFor, nounsOf } from '../../../src/messages/nouns';
import { withType } from '../../../src/messages/vi/words';
import { commune, locality } from '../../support/provinces';

/**
 * A province of a type. Its districts are given by their types ('' for a group, '-' for a district without a type), each
 * with the types of its communes.
 */
function register(
  type: string,
  districts: readonly (readonly [type: string, communes: readonly string[]])[],
): Register {
  return {
    province: locality('P', { type }),
    districts: districts.map(([of, communes], d) => ({
      locality: locality(`${of === '' ? '#' : 'D'}${d}`, { type: of === '-' ? '' : of }),
      communes: communes.map((each, c) => commune(`C${d}.${c}`, { type: each })),
    })),
  };
}

const HUNG_YEN = register('Tỉnh', [
  ['Thành phố', ['Phường', 'Xã']],
  ['Huyện', ['Thị trấn', 'Xã']],
  ['Thị xã', ['Phường', 'Xã']],
]);
const HA_NOI = register('Thành phố', [
  ['Quận', ['Phường', 'Phường']],
  ['Thị xã', ['Phường', 'Xã']],
  ['Huyện', ['Thị trấn', 'Xã']],
]);
/** Since 1/7/2025 there are no districts: communes are only grouped. */
const OF_2025 = register('Tỉnh', [
  ['', ['Phường', 'Xã']],
  ['', ['Xã']],
]);

const words = (of: Register, language: 'vi' | 'en' = 'vi') => {
  const { districts, communes, commune: one, province } = nounsOf({ indicator: 'người' }, of, language);
  return [districts, communes, one, province];
};

describe('a province’s nouns are the types in its register, in their usual order', () => {
  test.each([
    ['Hưng Yên 2020', HUNG_YEN, ['huyện, thị xã, thành phố', 'xã, phường, thị trấn', 'xã', 'tỉnh']],
    ['Hà Nội 2020', HA_NOI, ['quận, huyện, thị xã', 'xã, phường, thị trấn', 'xã', 'thành phố']],
    ['a province of 2025', OF_2025, ['nhóm', 'xã, phường', 'xã', 'tỉnh']],
    ['an island', register('Tỉnh', [['', ['Đặc khu']]]), ['nhóm', 'đặc khu', 'đặc khu', 'tỉnh']],
    [
      'types that are not customary, as they are met',
      register('Tỉnh', [
        ['Khu kinh tế', ['Ấp']],
        ['Huyện', ['Xã', 'Ấp']],
      ]),
      ['huyện, khu kinh tế', 'xã, ấp', 'xã', 'tỉnh'],
    ],
    [
      'types in capitals, and decomposed as some files have them',
      register('THÀNH PHỐ', [
        ['QUẬN'.normalize('NFD'), ['Phường']],
        ['quận', ['phường']],
      ]),
      ['quận', 'phường', 'phường', 'thành phố'],
    ],
    ['districts whose list has no types', register('Tỉnh', [['-', ['Xã']]]), ['huyện', 'xã', 'xã', 'tỉnh']],
    ['a register without types', register('', [['', ['']]]), ['nhóm', 'đơn vị', 'đơn vị', 'tỉnh']],
  ])('%s', (_, of, expected) => expect(words(of)).toEqual(expected));

  test('in English, districts or groups, of a province or a city', () => {
    expect(words(HA_NOI, 'en')).toEqual(['districts', 'communes', 'commune', 'city']);
    expect(words(OF_2025, 'en')).toEqual(['groups', 'communes', 'commune', 'province']);
    expect(words(register('Tỉnh', [['-', ['Xã']]]), 'en')[0]).toBe('districts');
  });
});

test('a remark on the indicator is shown in titles, not in labels and sentences', () => {
  const text = messagesIn('vi', nounsFor({ indicator: 'người đã tiêm vắc xin (ước tính)' }, HUNG_YEN));
  expect(text.district.columns.users).toBe('Người đã tiêm vắc xin');
  expect(text.summary.headline('5', '10', '50,00%')).toBe('5 người đã tiêm vắc xin trên 10 dân, chiếm 50,00% dân số.');
  expect(text.mail.digestSubject('18/8/2020')).toBe('Tổng hợp số người đã tiêm vắc xin (ước tính) ngày 18/8/2020');
});

describe('a unit’s type', () => {
  const unit = (type: string, name: string): Locality => locality('1', { type, name });
  const titles = (of: Locality) => [
    withType(of),
    ...(['vi', 'en'] as const).map((language) =>
      messagesIn(language, nounsFor({ indicator: 'x' }, HUNG_YEN)).summary.title(of),
    ),
  ];

  test.each([
    [unit('Huyện', 'Văn Lâm'), ['huyện Văn Lâm', 'Huyện Văn Lâm: tổng hợp số x', 'Văn Lâm (huyện): summary, x']],
    [unit('Quận', 'Quận 1'), ['Quận 1', 'Quận 1: tổng hợp số x', 'Quận 1: summary, x']],
    [unit('', 'Nhóm 1'), ['Nhóm 1', 'Nhóm 1: tổng hợp số x', 'Nhóm 1: summary, x']],
    // The name of a xã may begin with the same letters.
    [unit('Xã', 'Xãng'), ['xã Xãng', 'Xã Xãng: tổng hợp số x', 'Xãng (xã): summary, x']],
  ])('is said once: %j', (of, expected) => expect(titles(of)).toEqual(expected));

  test('a mail to a group is addressed to its communes, which have the committees', () => {
    const { mail } = messagesIn('vi', nounsFor({ indicator: 'x' }, OF_2025));
    expect(mail.addressed(locality('#Nhóm 1', { name: 'Nhóm 1' }))).toBe('Kính gửi: UBND các xã, phường thuộc Nhóm 1.');
    expect(mail.addressed(unit('', 'Văn Lâm'))).toBe('Kính gửi: UBND Văn Lâm.');
    expect(mail.addressed(unit('Quận', 'Quận 1'))).toBe('Kính gửi: UBND Quận 1.');
  });
});
