/** A page of which its body is at hand. */
export function parsedPage(title: string, body: string, language: string): Document {
  const page = new DOMParser().parseFromString(`<title></title>${body}`, 'text/html');
  page.title = title;
  page.documentElement.lang = language;
  return page;
}
