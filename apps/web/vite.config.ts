import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true, envPrefix: 'LANGNGHE_HTTP_' }),
      inlineStyleThreshold: 8192,
      // The origin of a POST is checked in hooks.server.ts (lib/server/same-site.ts): Kit's own check cannot know
      // that a respondent page's `Referrer-Policy: no-referrer` makes browsers send `Origin: null`.
      csrf: { trustedOrigins: ['*'] },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
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
