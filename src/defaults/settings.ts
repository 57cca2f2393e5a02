/**
 * The default settings: those of a new spreadsheet, also used for a setting that cannot be read. Only this folder names
 * a province and its indicator; the rest of the code depends on neither.
 */

import { asBasisPoints } from '../domain/figures/coverage';
import type { Settings } from '../domain/settings';

/** Hưng Yên's settings of August 2020; the target is the letter's "at least 60% of the population". */
export const DEFAULT_SETTINGS: Settings = {
  target: asBasisPoints(6000),
  deadline: 15 * 60,
  steps: [{ step: 'reminder', minute: 15 * 60 }],
  closeTime: null,
  targetDate: null,
  mail: {
    digestRecipients: [],
    contactMail: '',
    contactName: '',
    contactTelephone: '',
    office: 'Sở Thông tin và Truyền thông',
    letterNumber: '2136/UBND-KGVX',
    reportToDigest: false,
    trial: false,
  },
  bands: [asBasisPoints(2000), asBasisPoints(4000), asBasisPoints(6000)],
  indicator: 'người dùng Bluezone',
  reportSubject: 'Kết quả cài đặt, sử dụng ứng dụng Bluezone',
  menuTitle: 'Bluezone',
  language: 'vi',
  logYears: 5,
  columns: { central: true, home: true, test: true, households: false },
};
