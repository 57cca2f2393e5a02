const shared = {
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.(ts|tsv)$': '<rootDir>/test/support/esbuild-transform.mjs' },
};

/** The files that need a browser. */
const WITH_BROWSER = [
  '<rootDir>/test/page/browser/',
  '<rootDir>/test/sidebar/',
  '<rootDir>/test/slow/page/',
  '<rootDir>/test/addon/summary/status.test.ts',
  '<rootDir>/test/repository/handout.test.ts',
];

export default {
  reporters: ['default', '<rootDir>/test/support/slowestTests.mjs'],
  projects: [
    { ...shared, displayName: 'node', testEnvironment: 'node', testPathIgnorePatterns: WITH_BROWSER },
    {
      ...shared,
      displayName: 'browser',
      testMatch: WITH_BROWSER.map((path) => (path.endsWith('/') ? `${path}**/*.test.ts` : path)),
      testEnvironment: '<rootDir>/test/support/browser/environment.mjs',
      globalSetup: '<rootDir>/test/support/browser/globalSetup.mjs',
      globalTeardown: '<rootDir>/test/support/browser/globalTeardown.mjs',
    },
  ],
  // Every core: half of the tests wait for a browser.
  maxWorkers: '100%',
  // Only a bound for what hangs: on a loaded machine a month through the emulator, or axe over a page, takes minutes.
  testTimeout: 300_000,
};
