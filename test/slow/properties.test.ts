import { describe, test } from '@jest/globals';
import { checkAndMend, KEYS, runCommands, VARIANTS } from '../addon/stored/spoiltProperties';

const WAYS = Array.from({ length: VARIANTS }, (_, variant) => variant);

describe.each(KEYS)('%s', (key) => {
  test.each(WAYS)('spoilt in way %i, ends no command with an exception', (variant) => runCommands(key, variant));
  test.each(WAYS)('spoilt in way %i, is named by the system check and mended by set-up', (variant) =>
    checkAndMend(key, variant),
  );
});
