import type { Language } from '@langnghe/language';
import { studyOf } from '#lib/server/study-of.ts';
import { publishedFile } from './published.ts';

/** Inline: in-app browsers such as Zalo's lose downloads, but show a document at its own address. */
export async function publishedPdf(
  id: string,
  document: 'report' | 'summary',
  language: Language,
): Promise<Response> {
  const study = await studyOf(id);
  const bytes = await publishedFile(study, `${document}.${language}.pdf`);
  const name = document === 'report' ? study.id : `${study.id}-${document}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.${language}.pdf"`,
      'cache-control': 'public, max-age=300',
    },
  });
}
