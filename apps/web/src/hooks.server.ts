import { sequence, type HandleServerError } from '@sveltejs/kit/hooks';
import { bodyBound } from '#lib/server/body-bound.ts';
import { allowed } from '#lib/server/allowed.ts';
import { compressed } from '#lib/server/compressed.ts';
import { formsOnly } from '#lib/respond/server/forms-only.ts';
import { withoutMarkers } from '#lib/respond/server/without-markers.ts';
import { headed } from '#lib/server/headed.ts';
import { inLanguage } from '#lib/server/in-language.ts';
import { plainPath } from '#lib/server/plain-path.ts';
import { ownPages } from '#lib/server/own-pages.ts';
import { sameSite } from '#lib/server/same-site.ts';
import { signedIn } from '#lib/server/session.ts';

export const handle = sequence(
  compressed,
  headed,
  plainPath,
  ownPages,
  sameSite,
  bodyBound,
  formsOnly,
  withoutMarkers,
  inLanguage,
  signedIn,
  allowed,
);

/** Faults of ours are told with their place in the code; who asked for which address, and when, is told to nobody. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === 'unknown' && !isHungUp(error))
    console.error(error instanceof Error ? error.stack : 'an error without a stack');
};

/** A phone that hung up half-way is no fault, and a line about it would say when it was there. A lost database says `read ECONNRESET`. */
const isHungUp = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';
