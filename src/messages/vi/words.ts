/** Words that several Vietnamese texts use. */

import type { Locality } from '../../domain/units/locality';
import { formatCount } from '../format';
import { lacksType } from '../officialName';

/** A number in Vietnamese notation. */
export const count = (value: number): string => formatCount(value, 'vi');

/** "huyện Văn Lâm": the type in lower case, as within a sentence. */
export const withType = (unit: Locality): string =>
  lacksType(unit) ? `${unit.type.toLowerCase()} ${unit.name}` : unit.name;

/** "Huyện Văn Lâm": the type with a capital, as in a title. */
export const titled = (unit: Pick<Locality, 'name' | 'type'>): string =>
  lacksType(unit) ? `${unit.type} ${unit.name}` : unit.name;

/** Says where to find a command. The menu's title is not named, since it differs in a published add-on. */
const inMenu = (path: string): string => `chọn ${path} ở trình đơn của tiện ích`;

export const SET_UP = inMenu('Quản trị › Thiết lập');
export const ENABLE_REMINDERS = inMenu('Quản trị › Bật nhắc tự động');
export const CHECK_FIGURES = inMenu('Kiểm tra số liệu');

/** The sentence beside settings that take effect only after set-up. */
export const THEN = `Đổi xong, ${SET_UP}.`;
