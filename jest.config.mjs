export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.(ts|tsv)$': '<rootDir>/test/support/esbuild-transform.mjs' },
};
