import type { RespondPage } from './page.ts';
import type { RespondTexts } from './texts.ts';

/** The part of the page title that says where one is, and never what the survey is about. */
export function whereTitle(page: RespondPage, t: RespondTexts): string {
  switch (page.kind) {
    case 'screen': {
      const step = t('progress', { n: page.step, left: page.left });
      return page.errors.length > 0 ? `${t('problemTitle')} · ${step}` : step;
    }
    case 'review':
      return page.problem ? `${t('problemTitle')} · ${t('reviewTitle')}` : t('reviewTitle');
    case 'start':
      return page.problem ? t('problemTitle') : '';
    case 'help':
      return t('helpTitle');
    case 'closed':
      return t('closedTitle');
    case 'offline':
      return t('offlineTitle');
    case 'not-yet':
      return t('notYetTitle');
  }
}
