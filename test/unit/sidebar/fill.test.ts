import { describe, expect, test } from '@jest/globals';
import { fillPage } from '../../../src/sidebar/fill';
import type { StatusAnswer } from '../../../src/sidebar/view';
import { changed, NO_REGISTER, provinceView } from '../../sidebar/views';

const PAGE = '<script type="application/json" id="answer">"__STATUS_ANSWER__"</script><script>start()</script>';

const named = (name: string): StatusAnswer => ({ view: changed(provinceView('vi'), { 323: { name } }) });

/** The content of the page's first script element, as a browser parses it. */
const answerIn = (page: string) => page.slice(page.indexOf('>') + 1, page.indexOf('</script>'));

describe('the filled page', () => {
  test.each([
    'Huyện Văn Lâm',
    '</script><script>alert(1)</script>',
    '<!--<script>',
    "$& $1 $$ $` $'",
    '\u2028\u2029',
    '"__STATUS_ANSWER__"',
    'back\\slash "quoted"',
  ])('holds the answer unchanged: %j', (name) => {
    const page = fillPage(PAGE, named(name));
    expect(JSON.parse(answerIn(page))).toEqual(named(name));
    expect(page.endsWith('</script><script>start()</script>')).toBe(true);
  });

  test('contains nothing that could end the script element, and no line end that only JSON allows', () => {
    expect(answerIn(fillPage(PAGE, named('</script><!--\u2028\u2029')))).not.toMatch(/[<\u2028\u2029]/);
  });

  test('holds a problem as well', () => {
    expect(JSON.parse(answerIn(fillPage(PAGE, NO_REGISTER)))).toEqual(NO_REGISTER);
  });

  test('cannot be made from a page without the placeholder', () => {
    expect(() => fillPage('<p></p>', NO_REGISTER)).toThrow('the page has no place for the answer');
  });
});
