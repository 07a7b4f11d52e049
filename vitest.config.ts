import { defineConfig } from 'vitest/config';

// Tests of the running product start servers and browsers of their own: beside another worker on two cores
// they would wait for the processor and run into their own time-outs, so they run alone, after all the rest.
const ofTheProduct = [
  'test/journey/**/*.test.ts',
  'apps/attack/test/**/*.test.ts',
  'apps/cli/test/**/*.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: [
            'packages/*/test/**/*.test.ts',
            'apps/*/test/**/*.test.ts',
            'databases/test/**/*.test.ts',
            'examples/test/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...ofTheProduct],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'product',
          include: ofTheProduct,
          exclude: ['**/node_modules/**'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
