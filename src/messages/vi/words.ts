/** Words that several Vietnamese texts are made of. */

import type { Locality } from '../../domain/units/locality';
import { formatCount } from '../format';
import { lacksType } from '../officialName';

/** A number as Vietnamese write it. */
export const count = (value: number): string => formatCount(value, 'vi');

/** "huyện Văn Lâm": the type in lower case before the name, as it stands within a sentence. */
export const withType = (unit: Locality): string =>
  lacksType(unit) ? `${unit.type.toLowerCase()} ${unit.name}` : unit.name;

/** "Huyện Văn Lâm": as a title begins. */
export const titled = (unit: Locality): string => (lacksType(unit) ? `${unit.type} ${unit.name}` : unit.name);

/** Where something is chosen; the menu lies elsewhere, and is called otherwise, in an add-on that was installed. */
const inMenu = (path: string): string => `chọn ${path} ở trình đơn của tiện ích`;

export const SET_UP = inMenu('Quản trị › Thiết lập');
export const ENABLE_REMINDERS = inMenu('Quản trị › Bật nhắc tự động');
export const CHECK_FIGURES = inMenu('Kiểm tra số liệu');

/** For changes that set-up has to carry into the tabs. */
export const THEN = `Đổi xong, ${SET_UP}.`;
