import { offlineText } from '#lib/paper/offline/offline-text.ts';
import { roomOf } from '#lib/server/paper-access.ts';
import type { RequestHandler } from './$types';

/** Makes the page an application of the device’s own. It names the study by its address alone. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { study } = await roomOf(params.study);
  const t = offlineText(locals.language);
  const page = `/p/${study}/offline`;
  const icon = (size: number) => ({
    src: `/mark-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  const manifest = {
    id: page,
    name: t('title'),
    short_name: t('shortTitle'),
    lang: locals.language,
    start_url: page,
    scope: page,
    display: 'standalone',
    background_color: '#f7f6f2',
    theme_color: '#0f6b66',
    icons: [icon(192), icon(512), { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
