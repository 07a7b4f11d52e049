import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { missingScript } from './built-script.ts';

const folder = fileURLToPath(new URL('../build/client/_app/immutable/workers/', import.meta.url));

/** Functions that Chrome 80 or Safari 14 lacks (MDN compatibility tables); syntax is written down by the build. */
const newer: readonly RegExp[] = [
  /\.replaceAll\(/,
  /\.findLast(?:Index)?\(/,
  /\.to(?:Sorted|Reversed|Spliced)\(/,
  /\bstructuredClone\(/,
  /\bPromise\.(?:any|withResolvers)\b/,
  /\brandomUUID\b/,
  /\bAbortSignal\.(?:timeout|any)\b/,
  /\.submitter\b/,
  /\.requestSubmit\(/,
  /\.showModal\(/,
  /\(\?<[=!]/,
  /\bObject\.groupBy\b/,
  /\bWeakRef\b/,
  /\bBroadcastChannel\b/,
  /\bCompressionStream\b/,
  /\bfromAsync\b/,
];

describe.skipIf(missingScript !== undefined)(
  `respondents’ scripts${missingScript === undefined ? '' : ` (${missingScript})`}`,
  () => {
    const scripts = readdirSync(folder).filter((name) => /^(?!verify).*\.js$/.test(name));

    it.each(scripts)('%s asks for nothing that Chrome 80 and Safari 14 lack', (name) => {
      const script = readFileSync(`${folder}${name}`, 'utf8');
      expect(newer.filter((one) => one.test(script)).map(String)).toEqual([]);
    });
  },
);
