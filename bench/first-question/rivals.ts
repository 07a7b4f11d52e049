import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** What is compared with, at exactly these versions; they are installed when the bench runs, nowhere else. */
export const versions = {
  '@getodk/web-forms': '0.22.0',
  vue: '3.5.29',
  'survey-core': '2.5.38',
  'survey-js-ui': '2.5.38',
} as const;

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Mười câu</title><link rel="icon" href="data:,">
<script type="module" src="./main.js"></script></head><body><div id="form"></div></body></html>`;

/** Installs both from npm into the folder and bundles each as its own documentation says; gives the built folders. */
export async function buildRivals(
  folder: string,
  xform: string,
  survey: object,
): Promise<{ readonly odk: string; readonly surveyJs: string }> {
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: versions }),
  );
  const install = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
  });
  if (install.status !== 0) throw new Error('npm install failed: see above');
  const made = async (name: string, form: unknown): Promise<string> => {
    const root = join(folder, name);
    await mkdir(root);
    await writeFile(join(root, 'index.html'), page);
    await writeFile(join(root, 'form.js'), `export const form = ${JSON.stringify(form)};`);
    await copyFile(new URL(`${name}-page.js`, import.meta.url), join(root, 'main.js'));
    const outDir = join(root, 'dist');
    await build({ root, base: './', logLevel: 'error', configFile: false, build: { outDir } });
    return outDir;
  };
  return { odk: await made('odk', xform), surveyJs: await made('surveyjs', survey) };
}
