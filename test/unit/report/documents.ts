/** A report to render, and a strict reader of the result, which throws if it is not well-formed XML. */

import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { OfficialDocument } from '../../../src/report/document';

/** The report of 18/8/2020 with a number of districts. */
export function aReport(districts = 10): OfficialDocument {
  return {
    language: 'vi',
    superior: 'ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN',
    office: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:          /BC-STTTT',
    placeAndDate: 'Hưng Yên, ngày 18 tháng 8 năm 2020',
    type: 'BÁO CÁO',
    subject: 'Kết quả cài đặt, sử dụng ứng dụng Bluezone ngày 18 tháng 8 năm 2020',
    addressee: 'Kính gửi: Ủy ban nhân dân tỉnh Hưng Yên',
    body: [
      { kind: 'heading', text: '1. Kết quả chung' },
      { kind: 'paragraph', text: 'Toàn tỉnh có 207.062 người sử dụng trên 1.252.731 dân, đạt 16,53%.' },
      { kind: 'item', text: 'Thấp nhất: Huyện Phù Cừ, đạt 9,87%.' },
    ],
    recipientsLabel: 'Nơi nhận:',
    recipients: ['Như trên;', 'Lưu: VT.'],
    signatory: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
    signatureHint: 'Họ và tên',
    annex: {
      heading: 'PHỤ LỤC',
      title: 'Kết quả theo huyện, thị xã, thành phố',
      reference: '(Kèm theo Báo cáo số          /BC-STTTT)',
      columns: [
        { label: 'TT', align: 'center', width: 1 },
        { label: 'Đơn vị', align: 'left', width: 4 },
        { label: 'Tỷ lệ', align: 'right', width: 2 },
      ],
      rows: Array.from({ length: districts }, (_, index) => [`${index + 1}`, `Huyện số ${index + 1}`, `${index},53%`]),
      total: ['', 'Toàn tỉnh', '16,53%'],
      note: 'Ghi chú: dân số theo Tổng điều tra ngày 1/4/2019.',
    },
  };
}

/** The report with every text replaced by one text. */
export function reportSaying(text: string): OfficialDocument {
  const change = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return ['language', 'kind', 'align'].includes(key) ? value : text;
    if (Array.isArray(value)) return value.map((each) => change(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name)]));
  };
  return change(aReport(2)) as OfficialDocument;
}

/** Every text of the report that people read. */
export function textsOf(report: OfficialDocument): readonly string[] {
  const { language, body, recipients, annex, ...parts } = report;
  const { columns, rows, total, ...around } = annex;
  return [
    ...Object.values(parts),
    ...body.map(({ text }) => text),
    ...recipients,
    ...Object.values(around),
    ...columns.map(({ label }) => label),
    ...rows.flat(),
    ...total,
  ];
}

/** An XML element. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Drawn | string)[];
}

/** Reads XML strictly, namespaces included. */
export function read(xml: string): Drawn {
  const root: Drawn = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const attributes = Object.values<SaxesAttributeNS>(tag.attributes).map(({ name, value }) => [name, value]);
    const drawn: Drawn = { name: tag.name, attributes: Object.fromEntries(attributes), children: [] };
    open.at(-1)?.children.push(drawn);
    open.push(drawn);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return root;
}

/** All elements of a name within an element, in document order. */
export function all(within: Drawn, name: string): readonly Drawn[] {
  return within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** An element's text with its line breaks. */
export function textOf(within: Drawn): string {
  if (within.name === 'br' || within.name === 'w:br') return '\n';
  return within.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** A text in a form to compare: line breaks and no-break spaces become blanks. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
