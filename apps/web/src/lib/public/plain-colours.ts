const pair = /light-dark\(([^,()]+),\s*([^()]+)\)/g;

/**
 * A style sheet whose colours are `light-dark(…)` pairs, for phones that do not know the function (it came with Chrome
 * 123): light ones as they are, dark ones in a media query.
 */
export function plainColours(css: string): string {
  const dark = [...css.matchAll(/^\s*(--[\w-]+:\s*)light-dark\([^,()]+,\s*([^()]+)\);/gm)].map(
    ([, property = '', colour = '']) => `${property}${colour};`,
  );
  const scope = /^\s*(\.[\w-]+)\s*\{/m.exec(css)?.[1] ?? ':root';
  return `${css.replace(pair, '$1')}@media (prefers-color-scheme: dark) { ${scope} { ${dark.join(' ')} } }\n`;
}
