import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { devStores } from './dev-stores.ts';
import { phoneFunctions } from './phone-functions.ts';
import { phonePages } from './phone-pages.ts';

export default defineConfig({
  // Respondents’ phones (Zalo's own browser, old Androids and iPhones); newer syntax is written down to these.
  build: { target: ['chrome80', 'safari14'] },
  worker: { plugins: () => [phoneFunctions(), phonePages()] },
  // Our packages run as source, from their own folders: they find templates, fonts and workers beside themselves. Vite
  // does not externalise TypeScript by itself, whatever the adapter asks.
  environments: { ssr: { build: { rolldownOptions: { external: [/^@langnghe\//] } } } },
  plugins: [
    devStores(),
    sveltekit({
      adapter: adapter({ precompress: true, envPrefix: 'LANGNGHE_HTTP_' }),
      inlineStyleThreshold: 8192,
      // The origin of a POST is checked in hooks.server.ts (lib/server/same-site.ts): Kit's own check cannot know
      // that a respondent page's `Referrer-Policy: no-referrer` makes browsers send `Origin: null`.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        // No nonce: a page is the same octets for every phone, so it is packed tightly once (lib/server/compressed.ts).
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute of Kit's own: it hides the live region that announces a new page's title.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
