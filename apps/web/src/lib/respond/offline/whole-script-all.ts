/** For forms that ask for more than `whole-script.ts` has: see phone-functions.ts. */
import './whole-form.ts';
