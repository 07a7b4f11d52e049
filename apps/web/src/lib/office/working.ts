import type { SubmitFunction } from '$app/forms';

/**
 * For `use:enhance`: the pressed button says that it works and takes no second press; what was typed stays. When the
 * server answers with mistakes, they come into view.
 */
export const working: SubmitFunction = ({ submitter, cancel }) => {
  if (submitter?.ariaBusy === 'true') {
    cancel();
    return;
  }
  if (submitter !== null) submitter.ariaBusy = 'true';
  return async ({ update, result }) => {
    await update({ reset: false });
    if (submitter !== null) submitter.ariaBusy = null;
    if (result.type === 'failure')
      document.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  };
};
