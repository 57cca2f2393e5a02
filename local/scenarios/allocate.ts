/**
 * Allocates the province's published 207.062 users (letter 2136/UBND-KGVX, 18/8/2020) to its communes, whose figures were
 * not published. The result is an illustration and must not be taken for a report. `tsx local/scenarios/allocate.ts`
 * writes the data file that the demonstration uses.
 *
 * A commune's weight is its population times a factor of its type (phường 1.5, thị trấn 1.4, xã 1) and a factor between
 * 0.4 and 1.6 computed from its code, so that neighbours differ visibly. Every 23rd commune has eight times its weight,
 * so that some are near the target. Users are allocated by weight with the largest-remainder method, so the sum is exact;
 * no commune gets more than 65% of its population.
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Workbench } from '../emulator/workbench';

/** The figure in the letter. */
const PROVINCE_USERS = 207_062;

/** The path of the data file. */
export const FIGURES = new URL('./figures-2020-08-18.json', import.meta.url);

/** The content of the data file. */
export interface Figures {
  readonly note: string;
  readonly method: string;
  readonly source: string;
  readonly day: string;
  /** Users by the code of the commune. */
  readonly users: Readonly<Record<string, number>>;
}

const TYPE_FACTOR: Readonly<Record<string, number>> = { Phường: 1.5, 'Thị trấn': 1.4, Xã: 1 };
const OUTSTANDING_EVERY = 23;
const OUTSTANDING_FACTOR = 8;
const LARGEST_SHARE = 0.65;

/** What the allocation needs of a commune. */
interface Commune {
  readonly code: string;
  readonly type: string;
  readonly population: number;
}

/** Reads the communes of the shipped register from the Units tab of a new workbook. */
function shippedCommunes(): readonly Commune[] {
  const workbench = Workbench.blank();
  workbench.run('setUp');
  const tab = workbench.tab('Đơn vị');
  const rows = Array.from({ length: tab.extent().row }, (_, index) => index + 1);
  return rows.flatMap((row) => {
    const [code, , type, , population] = [1, 2, 3, 4, 5].map((column) => tab.raw(row, column));
    const isCommune = typeof population === 'number' && tab.formula(row, 5) === null;
    return isCommune ? [{ code: String(code), type: String(type), population }] : [];
  });
}

/** Allocates `total` users; the result is by the code of the commune. */
function allocate(communes: readonly Commune[], total: number): Readonly<Record<string, number>> {
  const weights = communes.map(({ code, type, population }, index) => {
    const variety = 0.4 + (1.2 * ((Number(code) * 37) % 101)) / 100;
    const outstanding = index % OUTSTANDING_EVERY === OUTSTANDING_EVERY - 1 ? OUTSTANDING_FACTOR : 1;
    return population * (TYPE_FACTOR[type] ?? 1) * variety * outstanding;
  });
  const limits = communes.map(({ population }) => Math.floor(population * LARGEST_SHARE));
  const users = byLargestRemainder(cappedShares(weights, limits, total), total);
  return Object.fromEntries(communes.map(({ code }, index) => [code, users[index] ?? 0]));
}

/** Divides `total` by weight; what exceeds a limit goes to the others. */
function cappedShares(weights: readonly number[], limits: readonly number[], total: number): readonly number[] {
  const capped = new Set<number>();
  for (;;) {
    const left = total - [...capped].reduce((sum, index) => sum + (limits[index] ?? 0), 0);
    const weight = weights.reduce((sum, each, index) => (capped.has(index) ? sum : sum + each), 0);
    const shares = weights.map((each, index) => (capped.has(index) ? (limits[index] ?? 0) : (each / weight) * left));
    const over = shares.findIndex((share, index) => !capped.has(index) && share > (limits[index] ?? 0));
    if (over < 0) return shares;
    capped.add(over);
  }
}

function byLargestRemainder(shares: readonly number[], total: number): readonly number[] {
  const whole = shares.map(Math.floor);
  const missing = total - whole.reduce((sum, each) => sum + each, 0);
  const order = shares.map((share, index) => ({ index, rest: share - Math.floor(share) }));
  order.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** Makes the content of the data file. */
function illustration(): Figures {
  return {
    note: 'SỐ LIỆU MINH HỌA: số người dùng của từng xã, phường, thị trấn không được công bố. Không phải số liệu báo cáo.',
    method:
      'Tổng 207.062 người dùng của tỉnh (công bố) được chia cho 161 đơn vị theo dân số nhân hệ số loại hình và hệ số từ mã đơn vị, làm tròn theo số dư lớn nhất; xem local/scenarios/allocate.ts.',
    source: 'Công văn 2136/UBND-KGVX ngày 18/8/2020: 207.062 người dùng, 16,53% dân số',
    day: '2020-08-18',
    users: allocate(shippedCommunes(), PROVINCE_USERS),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(FIGURES, `${JSON.stringify(illustration(), null, 2)}\n`);
}
