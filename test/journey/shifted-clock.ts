/** For `NODE_OPTIONS`: a process, and those it starts, whose machine has its clock so many days wrong. */
export function clockOffBy(days: number): NodeJS.ProcessEnv {
  const script = `const True = Date; const off = ${String(days)} * 86400000;
globalThis.Date = class extends True {
  constructor(...given) { if (given.length === 0) super(True.now() + off); else super(...given); }
  static now() { return True.now() + off; }
};`;
  const loaded = `--import "data:text/javascript,${encodeURIComponent(script)}"`;
  return { ...process.env, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${loaded}` };
}
