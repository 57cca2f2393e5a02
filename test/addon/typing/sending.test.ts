import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { callsOf, communeRow, fourDistricts, onLetterDay } from '../../support/workbenches';

let workbench: Workbench;

/** The tick, the words beside it, and the line that says what is open. */
const head = () => [workbench.value('Văn Lâm!A5'), workbench.display('Văn Lâm!B5'), workbench.display('Văn Lâm!G5')];
const tick = () => workbench.type('Văn Lâm!A5', 'TRUE');
const at = (instant: string) => workbench.with({ now: Date.parse(`${instant}+07:00`) });
const status = (code: string) => communeRow(workbench, 'Văn Lâm', code)['Tình trạng'];

const SENT = [true, 'Đã gửi báo cáo ngày 18/8/2020', 'Hôm nay đã đủ báo cáo.'];

beforeEach(() => {
  workbench = fourDistricts();
  workbench.paste('Văn Lâm!D7', Array(11).fill(['1.000']));
});

describe('“Gửi báo cáo”', () => {
  test('is an empty box above the rows that says what it does', () => {
    expect(head()).toEqual([false, 'Gửi báo cáo', 'Hôm nay đã đủ báo cáo.']);
  });

  test('ticked over a whole tab stays ticked and says the day', () => {
    tick();
    expect(head()).toEqual(SENT);
  });

  test('confirms unchanged figures of every commune that has one', () => {
    workbench = at('2020-08-19T10:00');
    tick();
    expect(head()).toEqual([true, 'Đã gửi báo cáo ngày 19/8/2020', 'Hôm nay đã đủ báo cáo.']);
    expect(workbench.display('Văn Lâm!A4')).toBe('Hôm nay đã báo cáo: 11/11 xã');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject({
      'Báo cáo lúc': '10:00 19/08/2020',
      'Tình trạng': 'Đã báo cáo đúng hạn ngày 19/8/2020.',
    });
  });

  test('at 15:01 confirms late, but not what was reported before', () => {
    workbench = at('2020-08-19T10:00');
    workbench.type('Văn Lâm!D7', '1.001');
    workbench = at('2020-08-19T15:01');
    tick();
    expect(status('11986')).toBe('Đã báo cáo đúng hạn ngày 19/8/2020.');
    expect(status('11989')).toBe('Đã báo cáo ngày 19/8/2020, muộn (hạn 15 giờ 00 phút).');
  });

  test('over a missing figure unticks itself, and the first such row is named', () => {
    workbench.type('Văn Lâm!D9', '');
    workbench.type('Văn Lâm!D12', '');
    tick();
    expect(head()).toEqual([
      false,
      'Gửi báo cáo',
      'Còn 2 xã chưa xong, trước hết: Chỉ Đạo (dòng 9). Xem cột “Tình trạng”.',
    ]);
  });

  test('over a wrong figure unticks itself and confirms the sound ones', () => {
    workbench = at('2020-08-19T10:00');
    workbench.type('Văn Lâm!D9', '999');
    tick();
    expect(head().slice(0, 2)).toEqual([false, 'Gửi báo cáo']);
    expect(status('11992')).toContain('999 ít hơn 1.000');
    expect(status('11989')).toBe('Đã báo cáo đúng hạn ngày 19/8/2020.');
    workbench.type('Văn Lâm!D9', '1.001');
    tick();
    expect(head().slice(0, 2)).toEqual([true, 'Đã gửi báo cáo ngày 19/8/2020']);
  });

  test('unticks itself when a figure is spoilt afterwards', () => {
    tick();
    workbench.type('Văn Lâm!D9', 'abc');
    expect(head().slice(0, 2)).toEqual([false, 'Gửi báo cáo']);
  });

  test('clears itself for the next day, at the first thing that happens in it', () => {
    tick();
    const evening = workbench.clone();
    workbench = at('2020-08-19T08:00');
    workbench.type('Văn Lâm!D7', '1.001');
    expect(head().slice(0, 2)).toEqual([false, 'Gửi báo cáo']);
    workbench = evening.with({ now: Date.parse('2020-08-19T08:00+07:00') });
    workbench.run('buildSummary');
    expect(head().slice(0, 2)).toEqual([false, 'Gửi báo cáo']);
  });

  test('is not taken for sent because the next day’s figures are whole', () => {
    tick();
    workbench = at('2020-08-19T08:00');
    workbench.paste('Văn Lâm!D7', Array(11).fill(['1.001']));
    expect(head()).toEqual([false, 'Gửi báo cáo', 'Hôm nay đã đủ báo cáo.']);
  });

  test('ticked while its event got lost is heeded by the next reading', () => {
    workbench = at('2020-08-19T10:00');
    workbench.tab('Văn Lâm').put(5, 1, true);
    workbench.run('checkFigures');
    expect(head().slice(0, 2)).toEqual([true, 'Đã gửi báo cáo ngày 19/8/2020']);
    expect(status('11989')).toBe('Đã báo cáo đúng hạn ngày 19/8/2020.');
  });

  test('yesterday’s, which nobody cleared yet, is not taken for today’s', () => {
    tick();
    workbench = at('2020-08-19T10:00');
    workbench.run('checkFigures');
    expect(head().slice(0, 2)).toEqual([false, 'Gửi báo cáo']);
    expect(status('11989')).toBe('Chưa báo cáo hôm nay; đang tính số ngày 18/8/2020.');
  });

  test('is found where it was moved to', () => {
    workbench.tab('Văn Lâm').insertRows(3, 2);
    workbench.tab('Văn Lâm').insertColumns(1, 1);
    workbench.type('Văn Lâm!B7', 'TRUE');
    const moved = () => [workbench.value('Văn Lâm!B7'), workbench.display('Văn Lâm!C7')];
    expect(moved()).toEqual([true, 'Đã gửi báo cáo ngày 18/8/2020']);
    const before = workbench.rows('Văn Lâm');
    workbench.run('setUp');
    expect([moved(), workbench.rows('Văn Lâm')]).toEqual([[true, 'Đã gửi báo cáo ngày 18/8/2020'], before]);
  });

  test('costs two reads, two writes, and a look at whether rows moved meanwhile', () => {
    workbench = at('2020-08-19T10:00');
    const [execution] = tick();
    expect(execution?.calls).toEqual({
      'Properties.getProperties': 1,
      'Range.getValues': 2,
      'Range.setValues': 1,
      'TextFinder.replaceAllWith': 1,
    });
  });

  test('of yesterday is cleared by the first figure of the day, in six calls with everything that its edit does', () => {
    tick();
    workbench = at('2020-08-19T10:00');
    const [execution] = workbench.type('Văn Lâm!D10', '1.001');
    expect(head().slice(0, 2)).toEqual([false, 'Gửi báo cáo']);
    expect(execution && callsOf(execution).all).toBe(6);
  });

  test('needs no answer, no menu and no right of the official: it runs as the account that set up the spreadsheet', () => {
    const [execution] = workbench.with({ now: onLetterDay('10:00'), lang: 'en' }).type('Văn Lâm!A5', 'TRUE');
    expect([execution?.alerts, execution?.toasts, execution?.error]).toEqual([[], [], null]);
    expect(head()).toEqual(SENT);
  });
});
