import { inlineSvgCss } from './inline-svg.ts';

/** Style of `reportHtml`. Everything is scoped to `.ln-report`; light and dark follow the page's `color-scheme`. */
export const reportCss = `
.ln-report {
  --ln-ink: light-dark(#1c2430, #e8ecf1);
  --ln-soft: light-dark(#56606c, #a9b4c0);
  --ln-rule: light-dark(#aeb6bf, #56616d);
  --ln-ground: light-dark(#ffffff, #14181d);
  --ln-tint: light-dark(#f3f5f7, #1e242b);
  --ln-accent: light-dark(#1f6f8b, #7cc3da);
  --ln-d1: light-dark(#8f3b17, #c8653a);
  --ln-d2: light-dark(#d98e66, #7d4b35);
  --ln-d3: light-dark(#e3e4e5, #4a5159);
  --ln-d4: light-dark(#9cc7d6, #3b6c7e);
  --ln-d5: light-dark(#277796, #7cc3da);
  --ln-o1: light-dark(#ffffff, #14181d);
  --ln-o2: light-dark(#1c2430, #ffffff);
  --ln-o3: light-dark(#1c2430, #ffffff);
  --ln-o4: light-dark(#1c2430, #ffffff);
  --ln-o5: light-dark(#ffffff, #14181d);
  color: var(--ln-ink);
  max-width: 44rem;
  margin-inline: auto;
  font-size: 1.0625rem;
  line-height: 1.6;
  overflow-wrap: break-word;
}
.ln-report h1 { font-size: clamp(1.6rem, 5vw, 2.3rem); line-height: 1.3; margin: 0.2em 0 0.5em; text-wrap: balance; }
.ln-report h2 { font-size: 1.4rem; line-height: 1.35; margin: 2.4em 0 0.7em; padding-top: 0.7em; border-top: 3px solid var(--ln-accent); text-wrap: balance; }
.ln-report h3 { font-size: 1.08rem; line-height: 1.45; margin: 0 0 0.5em; }
.ln-report .ln-annex h3 { margin-top: 2em; color: var(--ln-accent); }
.ln-report .ln-annex h3.ln-ask { color: inherit; }
.ln-report h3.ln-ask { font-size: 1rem; font-weight: 600; margin: 1.2em 0 0.3em; }
.ln-report p { margin: 0 0 0.5em; }
.ln-report ul { margin: 0 0 1em; padding-left: 1.2em; }
.ln-report li { margin-bottom: 0.35em; }
.ln-report .ln-kind { color: var(--ln-accent); font-weight: 600; margin: 0; }
.ln-report .ln-soft, .ln-report .ln-note, .ln-report footer { color: var(--ln-soft); font-size: 0.94rem; }
.ln-report .ln-notice { border: 2px dashed var(--ln-rule); border-radius: 0.4rem; padding: 0.6em 0.9em; font-weight: 600; }
.ln-report .ln-key { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.8rem; margin: 1.4em 0 0; }
.ln-report .ln-key div { background: var(--ln-tint); border-radius: 0.5rem; padding: 0.8em 1em; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.ln-report .ln-key dd { margin: 0; font-size: 1.7rem; line-height: 1.25; font-weight: 700; font-variant-numeric: tabular-nums; }
.ln-report .ln-key dt { font-size: 0.88rem; line-height: 1.45; color: var(--ln-soft); }
.ln-report .ln-q { margin: 0 0 2.4em; }
.ln-report .ln-find { font-weight: 600; }
.ln-report .ln-comment { border-left: 4px solid var(--ln-accent); background: var(--ln-tint); padding: 0.7em 1em; margin: 0.9em 0; border-radius: 0 0.4rem 0.4rem 0; }
.ln-report .ln-comment p:last-child { margin-bottom: 0; }
.ln-report blockquote { margin: 0 0 0.9em; padding: 0.1em 0 0.1em 1em; border-left: 3px solid var(--ln-rule); white-space: pre-line; }
.ln-report blockquote p { margin: 0; }
.ln-report figure { margin: 0.9em 0 0.6em; }
.ln-report figcaption { font-size: 0.94rem; margin-bottom: 0.5em; }
.ln-report svg { display: block; width: 100%; height: auto; max-width: 30rem; fill: currentColor; font-size: 11.5px; font-variant-numeric: tabular-nums; }
${inlineSvgCss}.ln-report .ln-defs { position: absolute; width: 0; height: 0; }
.ln-report details { margin: 0.4em 0; }
.ln-report summary { cursor: pointer; color: var(--ln-accent); padding: 0.45em 0; min-height: 1.6em; }
.ln-report .ln-scroll { overflow-x: auto; margin: 0.4em 0 1em; }
.ln-report table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.ln-report caption { text-align: left; font-weight: 600; padding: 0.3em 0; }
.ln-report th, .ln-report td { padding: 0.4em 0.6em; border-bottom: 1px solid var(--ln-rule); vertical-align: top; text-align: right; min-width: 3.4rem; }
.ln-report th:first-child { text-align: left; font-weight: 400; min-width: 9rem; padding-left: 0; }
.ln-report thead th { font-weight: 600; vertical-align: bottom; }
.ln-report thead th:not(:first-child) { min-width: 5.6rem; }
.ln-report .ln-by { font-weight: 600 !important; padding-top: 0.9em; }
.ln-report td { white-space: nowrap; }
.ln-report td:has(br) { font-size: 0.8rem; color: var(--ln-soft); }
.ln-report td:has(br)::first-line { font-size: 0.9rem; color: var(--ln-ink); }
.ln-report footer { margin-top: 3em; border-top: 1px solid var(--ln-rule); padding-top: 1em; }
.ln-plain { max-width: 38rem; font-size: 1.15rem; }
.ln-plain h2 { font-size: 1.15rem; margin: 1.6em 0 0.4em; padding: 0; border: 0; color: var(--ln-accent); }
.ln-plain .ln-ten { margin: 0 0 1.3em; }
.ln-plain .ln-ten p { margin: 0; }
.ln-plain svg { max-width: 20rem; margin: 0.35em 0; fill: none; stroke: var(--ln-soft); stroke-width: 1.5; }
.ln-plain svg .ln-dot { fill: var(--ln-accent); stroke: var(--ln-accent); }
@media print { .ln-report details > * { display: block; } .ln-report .ln-q { break-inside: avoid; } }
`;
