import { nowCalled, type Coding, type Theme, type ThemeStep } from './coding.ts';

const mostSteps = 50;

export function withTheme(coding: Coding, theme: Theme): Coding {
  if (theme.id in coding.joined || coding.themes.some(({ id }) => id === theme.id))
    throw new Error(`theme ${theme.id} exists`);
  return remembered({ ...coding, themes: [...coding.themes, theme] }, { kind: 'created', id: theme.id });
}

export function withRenamedTheme(coding: Coding, { id, label }: Theme): Coding {
  const before = themeOf(coding, id).label;
  const themes = coding.themes.map((theme) => (theme.id === id ? { id, label } : theme));
  return remembered({ ...coding, themes }, { kind: 'renamed', id, before });
}

/** The texts of `from` count for `into`; for joining two themes that turned out to be one. */
export function withJoinedThemes(coding: Coding, from: string, into: string): Coding {
  const theme = themeOf(coding, from);
  themeOf(coding, into);
  if (from === into) throw new Error(`theme ${from} joined into itself`);
  const readings = coding.assignments
    .filter(({ themes }) => themes.includes(from))
    .map(({ text, coder, themes }) => ({ text, coder, both: themes.includes(into) }));
  const step: ThemeStep = { kind: 'joined', theme, at: coding.themes.indexOf(theme), into, readings };
  const joined = { ...coding.joined, [from]: into };
  return remembered(
    {
      ...coding,
      themes: coding.themes.filter(({ id }) => id !== from),
      joined,
      assignments: coding.assignments.map((one) => ({
        ...one,
        themes: [...new Set(one.themes.map((id) => nowCalled({ joined }, id)))],
      })),
    },
    step,
  );
}

/** Takes back the last thing done to the themes; readings made since then stay. Null where there is nothing to take back. */
export function withoutLastStep(coding: Coding): Coding | null {
  const step = coding.steps.at(-1);
  if (step === undefined) return null;
  const before = { ...coding, steps: coding.steps.slice(0, -1) };
  switch (step.kind) {
    case 'created':
      return {
        ...before,
        themes: before.themes.filter(({ id }) => id !== step.id),
        assignments: before.assignments.map((one) => ({
          ...one,
          themes: one.themes.filter((id) => id !== step.id),
        })),
      };
    case 'renamed':
      return {
        ...before,
        themes: before.themes.map((theme) =>
          theme.id === step.id ? { id: step.id, label: step.before } : theme,
        ),
      };
    case 'joined':
      return parted(before, step);
  }
}

function parted(coding: Coding, step: Extract<ThemeStep, { readonly kind: 'joined' }>): Coding {
  const { theme, at, into, readings } = step;
  const had = new Map(readings.map(({ text, coder, both }) => [`${text} ${coder}`, both]));
  return {
    ...coding,
    themes: coding.themes.toSpliced(at, 0, theme),
    joined: Object.fromEntries(Object.entries(coding.joined).filter(([from]) => from !== theme.id)),
    assignments: coding.assignments.map((one) => {
      const both = had.get(`${one.text} ${one.coder}`);
      // Read again since: the coder has said otherwise.
      if (both === undefined || !one.themes.includes(into)) return one;
      return { ...one, themes: [...one.themes.filter((id) => both || id !== into), theme.id] };
    }),
  };
}

function themeOf({ themes }: Coding, id: string): Theme {
  const theme = themes.find((one) => one.id === id);
  if (theme === undefined) throw new Error(`no theme ${id}`);
  return theme;
}

function remembered(coding: Coding, step: ThemeStep): Coding {
  return { ...coding, steps: [...coding.steps, step].slice(-mostSteps) };
}
