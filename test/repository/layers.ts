/** The layers of src and local, and what each may import. Biome refuses circles; this holds the directions. */

import type { Import } from './importGraph';

/**
 * What files of a layer may import besides their own layer: other layers, and packages where the layer lists any. A file
 * belongs to the layer with the longest path that leads to it.
 */
export type Layers = Readonly<Record<string, Layer>>;

interface Layer {
  readonly layers: readonly string[];
  /** The packages that may be imported; any, if absent. */
  readonly packages?: readonly string[];
}

/** What runs in Apps Script: of packages only zod's small build. */
const script = (...layers: readonly string[]): Layer => ({ layers, packages: ['zod/mini'] });
const local = (...layers: readonly string[]): Layer => ({ layers });

/** Apps Script's side points down: app, then mail, report and sidebar, then sheets and messages, then domain. */
const SRC: Layers = {
  'src/index.ts': script('src/app', 'src/platform/google', 'src/platform', 'src/sidebar'),
  'src/build-target.ts': script(),
  'src/app': script(
    'src/build-target.ts',
    'src/defaults',
    'src/domain',
    'src/mail',
    'src/messages',
    'src/platform',
    'src/report',
    'src/sheets',
    'src/sidebar',
  ),
  'src/mail': script('src/domain', 'src/messages', 'src/platform', 'src/sheets'),
  'src/report': script('src/domain', 'src/messages', 'src/platform', 'src/sheets'),
  'src/sidebar': script('src/domain', 'src/messages', 'src/platform', 'src/sheets'),
  // Runs in the browser.
  'src/sidebar/client': { layers: ['src/sidebar'], packages: [] },
  'src/sheets': script('src/defaults', 'src/domain', 'src/messages', 'src/platform'),
  'src/messages': script('src/domain'),
  'src/defaults': script('src/domain'),
  'src/domain': script(),
  'src/platform': script('src/domain'),
  'src/platform/google': script('src/build-target.ts', 'src/domain', 'src/platform'),
};

/** The emulator knows neither the script that it runs nor the programs that use it. */
const LOCAL: Layers = {
  'local/emulator': local(),
  'local/delivery': local('local/emulator'),
  'local/cli': local('local/delivery', 'local/emulator'),
  'local/scenarios': local('local/delivery', 'local/emulator', 'local/page/server'),
  'local/page/protocol': local(),
  'local/page/words': local('local/page/protocol'),
  // Runs in the browser; the notation of cells is the one thing that it shares with the emulator.
  'local/page/client': local('local/page/protocol', 'local/page/words', 'local/emulator/book/a1.ts'),
  'local/page/server': local(
    'local/cli',
    'local/delivery',
    'local/emulator',
    'local/page/protocol',
    'local/page/words',
    'local/scenarios',
    // The people of a register, to choose from: read as the add-on reads it.
    'src/domain',
    'src/messages',
    'src/sheets',
  ),
};

/** All layers. */
const LAYERS: Layers = { ...SRC, ...LOCAL };

/** The imports that go where their layer may not, as "from → to". */
export function forbidden(imports: readonly Import[], layers: Layers = LAYERS): readonly string[] {
  const paths = Object.keys(layers).sort((a, b) => b.length - a.length);
  const layerOf = (file: string) => paths.find((path) => file === path || file.startsWith(`${path}/`));
  const isAllowed = ({ from, to }: Import): boolean => {
    const own = layerOf(from);
    const layer = own === undefined ? undefined : layers[own];
    if (layer === undefined) return false;
    if (!isFile(to)) return layer.packages?.includes(to) ?? true;
    const other = layerOf(to);
    return layer.layers.includes(to) || (other !== undefined && (other === own || layer.layers.includes(other)));
  };
  return imports.filter((each) => !isAllowed(each)).map(({ from, to }) => `${from} → ${to}`);
}

/** Whether an import leads to a file of the repository, and not to a package. */
const isFile = (path: string): boolean => /^(src|local|test|bench|tools)\//.test(path);
