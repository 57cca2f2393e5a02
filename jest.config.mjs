export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.(ts|tsv)$': '<rootDir>/test/support/esbuild-transform.mjs' },
  // Every core: half of the tests wait for a browser.
  maxWorkers: '100%',
  // Only a bound for what hangs: on a loaded machine a month through the stand-in, or axe over a page, takes minutes.
  testTimeout: 300_000,
};
