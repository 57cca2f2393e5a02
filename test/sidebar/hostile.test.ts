import { expect, test } from '@jest/globals';
import type { DistrictView, FrameWords, StatusView, StatusWords } from '../../src/sidebar/view';
import { heard, listed, useSidebar } from './sidebar';
import { provinceView } from './views';

const sidebar = useSidebar();

/** Texts that would act if anything took them for markup, script or a pattern. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  '<!--<script>alert(3)',
  '"><svg onload=alert(4)>',
  "$& $` $' $1",
  '\u2028alert(5)\u2029',
  'javascript:alert(6)',
  '"__STATUS_ANSWER__"',
];

/** A view every word of which is hostile. */
function view(hostile: string): StatusView {
  const { words, districts } = provinceView('vi');
  const telephone = `${hostile} 0221 3862 123`;
  return {
    language: 'vi',
    words: Object.fromEntries(Object.keys(words).map((key) => [key, `${key} ${hostile}`])) as unknown as StatusWords,
    districts: districts.slice(0, 2).map((district): DistrictView => {
      const { code } = district;
      const [name, stateWords, progressWords, coverageWords, missingWords] = Array<string>(5).fill(
        `${code} ${hostile}`,
      );
      return {
        ...district,
        code: hostile,
        telephone,
        name,
        stateWords,
        progressWords,
        coverageWords,
        missingWords,
      } as DistrictView;
    }),
  };
}

test.each(HOSTILE)('%j is text in every place, on opening and after a refresh', async (hostile) => {
  const shown = view(hostile);
  const { page, calls, incidents } = await sidebar.open(shown, (name) =>
    name === 'openTab' ? { problem: `problem ${hostile}` } : { view: shown },
  );
  const names = shown.districts.map(({ name }) => name);
  expect(await listed(page)).toEqual(names);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`title ${hostile}`);

  await page.locator('#refresh').click();
  await page.getByRole('status').filter({ hasText: 'refreshed' }).waitFor();
  expect(await listed(page)).toEqual(names);
  expect(await page.locator('#request').textContent()).toBe(`refreshed ${hostile}`);

  await page.getByRole('listitem').first().getByRole('button').click();
  await page.getByRole('alert').filter({ hasText: 'problem' }).waitFor();
  expect(await page.getByRole('alert').textContent()).toBe(`problem ${hostile}`);
  expect(calls).toEqual([['readStatus'], ['openTab', hostile]]);

  const links = (await page.evaluate('[...document.links].map(({ href }) => href)')) as string[];
  expect(links).toHaveLength(2);
  for (const link of links) expect(link).toMatch(/^tel:\+?\d+$/);
  expect(await page.locator('img, body svg:not(#refresh svg), main script, iframe').count()).toBe(0);
  expect(incidents).toEqual([]);
});

test('a hostile problem is text', async () => {
  const words = view('<b>').words as FrameWords;
  const problem = '<img src=x onerror=alert(1)>';
  const { page, incidents } = await sidebar.open({ language: 'vi', words, problem });
  await heard(page, 'alert', problem);
  expect(await page.locator('img, main b').count()).toBe(0);
  expect(incidents).toEqual([]);
});
