/** The names between braces of a template: `'{n} of {total}'` → `'n' | 'total'`. */
export type Variables<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Variables<Rest>
  : never;

export type Value = string | number;

/** Fills `{name}` by its value; numbers are written as given, so format them before. */
export function fillTemplate(template: string, values: Readonly<Record<string, Value>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
