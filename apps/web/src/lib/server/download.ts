import { readArtefact, type Study } from '@langnghe/study';
import { error } from '@sveltejs/kit';

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  parquet: 'application/vnd.apache.parquet',
  sav: 'application/x-spss-sav',
  dta: 'application/x-stata-dta',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
} as const;

type FileName = `${string}.${keyof typeof types}`;

/** One of a study's files, as the office takes it home; 404 when the study has not come that far. */
export async function downloadOf(study: Study, artefact: string, fileName: FileName): Promise<Response> {
  const bytes = await readArtefact(study.folder, artefact);
  if (bytes === undefined) error(404);
  return fileResponse(bytes, fileName);
}

export function fileResponse(bytes: Uint8Array, fileName: FileName): Response {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1) as keyof typeof types;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': types[extension],
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
