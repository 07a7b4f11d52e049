import { sequence } from '@sveltejs/kit/hooks';
import { compressed } from '#lib/server/compressed.ts';
import { headed } from '#lib/server/headed.ts';
import { inLanguage } from '#lib/server/in-language.ts';
import { sameSite } from '#lib/server/same-site.ts';
import { signedIn } from '#lib/server/session.ts';

export const handle = sequence(compressed, headed, sameSite, inLanguage, signedIn);
