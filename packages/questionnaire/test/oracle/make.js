// Writes expressions.xforms-engine.json: what ODK's own engine makes of every expression.
//   mkdir oracle && cd oracle && npm install @getodk/xforms-engine@0.22.0 jsdom@31.0.1
//   TZ=UTC node …/test/oracle/make.js oracle
// In a folder of its own: the values are made anew only when the expressions change.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { toXForm } from '../../src/index.ts';
import { expressionForm, expressions } from './expression-form.ts';

const folder = resolve(process.argv[2] ?? '.');
const require = createRequire(resolve(folder, 'package.json'));
const engine = resolve(folder, 'node_modules/@getodk/xforms-engine');
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!doctype html>', { url: 'https://example.org/' });
for (const name of Object.getOwnPropertyNames(window))
  if (/^(?:[A-Z]|document$)/.test(name) && !(name in globalThis)) globalThis[name] = window[name];
globalThis.window = window;
// Its tree-sitter bundle asks for CommonJS names inside an ES module.
globalThis.__dirname = resolve(engine, 'dist');
globalThis.require = require;

const { createInstance } = await import(pathToFileURL(resolve(engine, 'dist/index.js')).href);
const { root } = await createInstance(toXForm(expressionForm()), {});
const { data } = await root.prepareInstancePayload({});
const xml = await data[0].get('xml_submission_file').text();
const answers = new window.DOMParser().parseFromString(xml, 'text/xml').documentElement;
const values = Object.fromEntries(
  expressions.map((expression, i) => [expression, answers.querySelector(`x${i}`).textContent]),
);
const versionOf = (path) => JSON.parse(readFileSync(resolve(folder, path, 'package.json'), 'utf8')).version;
const made = {
  engine: `@getodk/xforms-engine ${versionOf('node_modules/@getodk/xforms-engine')}`,
  dom: `jsdom ${versionOf('node_modules/jsdom')}`,
};
writeFileSync(
  new URL('expressions.xforms-engine.json', import.meta.url),
  `${JSON.stringify({ made, values }, null, 1)}\n`,
);
