import type { Account } from '@langnghe/accounts';
import type { Language } from '@langnghe/language';

declare global {
  namespace App {
    interface Locals {
      /** Office pages: by cookie. All others: by the query, and nothing is kept. */
      language: Language;
      /** Who is signed in, on office pages; null elsewhere. */
      account: Account | null;
      /** The one other origin a page's script may speak to: that of a study's witness. */
      connectTo?: string | undefined;
    }

    interface PageData {
      language: Language;
    }
  }
}
