import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => ({
  account: locals.account === null ? null : { name: locals.account.name },
  path: url.pathname + url.search,
});
