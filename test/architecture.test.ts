import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The one list that holds the order: a package may import only packages above it. ARCHITECTURE.md draws it. */
const order = [
  'language',
  'spreadsheet',
  'statistical-files',
  'typeset',
  'questionnaire',
  'paper',
  'omr',
  'sampling',
  'tickets',
  'sealing',
  'audit',
  'databases',
  'sql',
  'accounts',
  'fieldwork',
  'collection',
  'paper-entry',
  'dataset',
  'coding',
  'weighting',
  'estimation',
  'disclosure',
  'comparison',
  'report',
  'examples',
  'study',
  'web',
  'relay',
  'witness',
  'attack',
  'cli',
  'test',
  'bench',
];

/** Packages that do no input or output: no `node:` module, and of npm packages only what is named here. */
const pure: Readonly<Record<string, readonly string[]>> = {
  questionnaire: [],
  sampling: [],
  tickets: [],
  sealing: ['@hpke/core'],
  audit: [],
  language: [],
  comparison: [],
};

const folderOf = (name: string): string =>
  ['databases', 'examples', 'bench', 'test'].includes(name)
    ? name
    : ['web', 'relay', 'witness', 'attack', 'cli'].includes(name)
      ? join('apps', name)
      : join('packages', name);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'build', '.svelte-kit', 'fixtures'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(importPattern)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? '',
  );
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(root, folderOf(name), 'package.json'), 'utf8')) as Manifest;

const sources = new Map(order.map((name) => [name, filesBelow(join(root, folderOf(name)))]));
const isTest = (path: string): boolean => /[/\\]test[/\\]/.test(path) || /testing/.test(path);

describe('packages', () => {
  it('are all in the order, and the order names nothing else', () => {
    const found = [
      ...readdirSync(join(root, 'packages')),
      ...readdirSync(join(root, 'apps')),
      'databases',
      'examples',
      'bench',
      'test',
    ];
    expect([...order].sort()).toEqual(
      found.filter((name) => existsSync(join(root, folderOf(name), 'package.json'))).sort(),
    );
  });

  it.each(order)('%s declares what it imports, and only packages before it', (name) => {
    const manifest = manifestOf(name);
    const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
    const rootTools = new Set(['vitest', 'vitest/config', 'fast-check']);
    const wrong: string[] = [];
    for (const path of sources.get(name) ?? []) {
      for (const target of importsOf(path)) {
        if (/^(\.|#|\$|node:)/.test(target) || rootTools.has(target)) continue;
        const dependency = target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/');
        if (dependency === manifest.name) continue;
        const ours = /^@langnghe\/(.+)$/.exec(dependency)?.[1];
        const late = ours !== undefined && order.indexOf(ours) >= order.indexOf(name);
        if (!declared.has(dependency) || late) wrong.push(`${relative(root, path)} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(pure))('%s does no input or output', (name) => {
    const wrong = (sources.get(name) ?? [])
      .filter((path) => !isTest(path))
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => target.startsWith('node:'))
          .map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('tickets depends on nothing, the witness on tickets alone', () => {
    expect(Object.keys(manifestOf('tickets').dependencies ?? {})).toEqual([]);
    expect(Object.keys(manifestOf('witness').dependencies ?? {})).toEqual(['@langnghe/tickets']);
  });
});

describe('people and answers never meet', () => {
  it('neither fieldwork nor collection declares the other', () => {
    expect(Object.keys(manifestOf('fieldwork').dependencies ?? {})).not.toContain('@langnghe/collection');
    for (const answers of ['collection', 'paper-entry'])
      expect(Object.keys(manifestOf(answers).dependencies ?? {})).not.toContain('@langnghe/fieldwork');
  });

  it('no module outside test/ imports both', () => {
    const both = [...sources.values()].flat().filter((path) => {
      if (path.startsWith(join(root, 'test'))) return false;
      const targets = importsOf(path).join('\n');
      const people = /@langnghe\/(fieldwork|databases\/register)/.test(targets);
      const answers = /@langnghe\/(collection|paper-entry|databases\/collection)/.test(targets);
      return people && answers;
    });
    expect(both).toEqual([]);
  });
});

describe('inside a package', () => {
  it('no module imports another package by path', () => {
    const wrong: string[] = [];
    for (const [name, paths] of sources)
      for (const path of paths)
        for (const target of importsOf(path)) {
          if (!target.startsWith('.')) continue;
          const resolved = relative(join(root, folderOf(name)), join(dirname(path), target));
          if (resolved.startsWith('..')) wrong.push(`${relative(root, path)} → ${target}`);
        }
    expect(wrong).toEqual([]);
  });

  it('nothing imports its own index', () => {
    const wrong = order.flatMap((name) =>
      (sources.get(name) ?? [])
        .filter(
          (path) =>
            path.includes(`${folderOf(name)}/src/`) &&
            !path.endsWith('src/index.ts') &&
            !name.match(/web|cli/),
        )
        .filter((path) => importsOf(path).some((target) => /^\.{1,2}\/(.*\/)?index\.ts$/.test(target))),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map<string, string[]>();
    for (const path of [...sources.values()].flat())
      graph.set(
        path,
        importsOf(path)
          .filter((target) => target.startsWith('.'))
          .map((target) => join(dirname(path), target))
          // A Svelte component that shows itself, one level down, imports itself.
          .filter((target) => target !== path),
      );
    expect(cyclesIn(graph).map((cycle) => cycle.map((path) => relative(root, path)).join(' → '))).toEqual([]);
  });

  it('disables no rule inline and escapes no type', () => {
    const forbidden =
      /eslint-disable|@ts-(?:ignore|expect-error|nocheck)|\bas any\b|: any(?=[\s]*[;,)=\]}>|&])|\.only\(/;
    const wrong = [...sources.values()]
      .flat()
      .filter((path) => !path.endsWith('architecture.test.ts') && forbidden.test(readFileSync(path, 'utf8')));
    expect(wrong.map((path) => relative(root, path))).toEqual([]);
  });
});

function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
