export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.(ts|tsv)$': '<rootDir>/test/support/esbuild-transform.mjs' },
  // Every core: half of the tests wait for a browser. On a loaded machine a whole day through the stand-in takes its time.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
