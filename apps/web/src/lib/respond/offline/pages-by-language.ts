import { parsedPage } from '../sealing/parsed-page.ts';

/**
 * The page as it was kept, empty, in each language: one stands there, the others in templates. Each call gives a new copy;
 * what has no words in a language stands in the first.
 */
export function pagesByLanguage(): (language: string) => Document {
  const { title, documentElement, forms } = document;
  const kept: [form: Element | null, title: string, lang: string][] = [
    [forms[0] ?? null, title, documentElement.lang],
  ];
  document.querySelectorAll<HTMLTemplateElement>('template[data-language]').forEach((one) => {
    kept.push([one.content.querySelector('form'), one.title, one.lang]);
  });
  const pages = kept.map(([form, ...words]) => [form?.outerHTML ?? '', ...words] as const);
  return (language) => {
    const [body, name, lang] = pages.find(([html]) => html.includes(`name="lang" value="${language}"`)) ??
      pages[0] ?? ['', '', ''];
    return parsedPage(name, body, lang);
  };
}
