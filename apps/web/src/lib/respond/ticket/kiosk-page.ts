import '../comfort/older-phones.ts';
import { watchKiosk } from './kiosk.ts';

/** For pages that have no other script. */
watchKiosk(location.pathname.split('/')[2] ?? '', true);
