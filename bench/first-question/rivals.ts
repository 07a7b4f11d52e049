import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** What is compared with, at exactly these versions; they are installed when the bench runs, nowhere else. */
export const versions = {
  '@getodk/web-forms': '0.22.0',
  vue: '3.5.29',
  'survey-core': '2.5.38',
  'survey-js-ui': '2.5.38',
} as const;

const odk = (xform: string): string => `
import { createApp, h } from 'vue';
import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';
const formXml = ${JSON.stringify(xform)};
const fetchFormAttachment = () => Promise.reject(new Error('the form has no attachments'));
createApp({ render: () => h(OdkWebForm, { formXml, fetchFormAttachment }) }).use(webFormsPlugin).mount('#form');
`;

/** Without the typeface that the package would bring: respondents' pages of ours have none either. */
const surveyJs = (survey: object): string => `
import 'survey-core/survey-core.fontless.min.css';
import 'survey-core/i18n/vietnamese';
import { Model } from 'survey-core';
import 'survey-js-ui';
new Model(${JSON.stringify(survey)}).render(document.getElementById('form'));
`;

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
  const made = async (name: string, main: string): Promise<string> => {
    const root = join(folder, name);
    await mkdir(root);
    await writeFile(join(root, 'index.html'), page);
    await writeFile(join(root, 'main.js'), main);
    const outDir = join(root, 'dist');
    await build({ root, base: './', logLevel: 'error', configFile: false, build: { outDir } });
    return outDir;
  };
  return { odk: await made('odk', odk(xform)), surveyJs: await made('surveyjs', surveyJs(survey)) };
}
