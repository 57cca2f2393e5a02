/** Words that several Vietnamese texts are made of. */

import type { Locality } from '../domain/locality';
import { formatCount } from './format';

/** A number as Vietnamese write it. */
export const count = (value: number): string => formatCount(value, 'vi');

/** "huyện Văn Lâm": the type in lower case before the name, as it stands within a sentence. */
export const withType = ({ type, name }: Locality): string => (type ? `${type.toLowerCase()} ${name}` : name);

/** Where set-up is chosen. */
export const SET_UP = 'chọn Bluezone › Quản trị › Thiết lập';

/** What follows a change that set-up has to carry into the tabs. */
export const THEN = `Đổi xong, ${SET_UP}.`;
