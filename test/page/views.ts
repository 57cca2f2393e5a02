/** A district's tab as the server shows it, and what a test changes of it. */

import type { CellView, LookView, RowView, TabView, View } from '../../local/page/protocol/view';

const LOOKS: readonly LookView[] = [
  { align: 'left', vertical: 'bottom' },
  { align: 'right', vertical: 'bottom' },
  { align: 'center', vertical: 'middle', bold: true, background: '#d9e7f5', wrap: true },
  { align: 'right', vertical: 'bottom', background: '#fff9e1' },
  { align: 'left', vertical: 'bottom', bold: true, size: 14 },
  { align: 'center', vertical: 'bottom', background: '#fff9e1' },
  { align: 'left', vertical: 'top', wrap: true },
  { align: 'right', vertical: 'bottom', background: '#f8d7d5', color: '#7a1712' },
];
const HEADS = ['Mã', 'Xã, phường, thị trấn', 'Dân số', 'Người dùng Bluezone', 'Tỷ lệ', 'Còn thiếu', 'Ghi chú', 'Gửi'];
const WIDTHS = [64, 150, 80, 90, 70, 80, 220, 60];
/** Row 7 is the first commune's; the first six are frozen. */
const FIRST_ROW = 7;

const locked = (text: string, look = 0, more: Partial<CellView> = {}): CellView => ({
  text,
  look,
  locked: true,
  ...more,
});

/** The tab of a district with so many communes: users are typed in D, notes in G, the tick is H2. */
export function districtTab(communes = 30): TabView {
  const rows: RowView[] = [
    { row: 2, height: null, cells: [locked('HUYỆN VĂN LÂM: báo cáo cài đặt Bluezone ngày 18/8/2020', 4)] },
    { row: 3, height: null, cells: [locked('Tỷ lệ'), null, locked('16,53%', 1, { input: '=D5/C5' })] },
    {
      row: 4,
      height: null,
      cells: [null, null, null, null, null, null, locked('Gửi báo cáo', 1), { text: '', look: 5, tick: false }],
    },
    { row: 6, height: null, cells: HEADS.map((head) => locked(head, 2)) },
    ...Array.from({ length: communes }, (_, index) => communeRow(index)),
    ...Array.from({ length: 20 }, (_, index) => ({ row: FIRST_ROW + communes + index, height: null, cells: [] })),
  ];
  return {
    id: 324,
    name: 'Văn Lâm',
    frozenRows: 6,
    frozenColumns: 2,
    columns: WIDTHS.map((width, index) => ({ column: index + 1, name: String.fromCharCode(65 + index), width })),
    rows,
    omitted: null,
    looks: LOOKS,
    charts: [],
    isBlankLocked: true,
    selected: { row: FIRST_ROW, column: 4 },
  };
}

function communeRow(index: number): RowView {
  const users = 1_000 + index;
  return {
    row: FIRST_ROW + index,
    height: null,
    cells: [
      locked(String(11_977 + index)),
      locked(`Xã số ${index + 1}`),
      locked('8.000', 1, { input: '8000' }),
      { text: users.toLocaleString('vi'), look: 3, input: String(users) },
      locked('12,5%', 1, { input: `=D${FIRST_ROW + index}/C${FIRST_ROW + index}` }),
      locked('3.800', 1),
      { text: '', look: 0 },
      locked('', 0),
    ],
  };
}

export function viewOf(tab: TabView, version = 1): View {
  return {
    version,
    workbook: 1,
    title: 'Bluezone',
    tabs: [{ id: tab.id, name: tab.name, color: null, isLocked: false }],
    tab,
    people: [{ id: 'official', role: 'official', unit: 'Huyện Văn Lâm', address: 'vanlam@hungyen.example' }],
    clock: { now: Date.parse('2020-08-18T14:45+07:00'), isReal: false, timeZone: 'Asia/Ho_Chi_Minh' },
    menus: [],
    mails: [],
    hint: null,
  };
}

/** The view with a cell changed, one version on. */
export function withCell(view: View, row: number, column: number, change: Partial<CellView>): View {
  const index = view.tab.columns.findIndex((each) => each.column === column);
  const rows = view.tab.rows.map((each) => {
    if (each.row !== row) return each;
    const cells = view.tab.columns.map((_, at) => each.cells[at] ?? null);
    cells[index] = { ...(cells[index] ?? { text: '', look: 0 }), ...change };
    return { ...each, cells };
  });
  return { ...view, version: view.version + 1, tab: { ...view.tab, rows } };
}
