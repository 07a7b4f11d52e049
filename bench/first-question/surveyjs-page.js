// Bundled in a temporary folder by rivals.ts, beside the packages and form.js. Without the typeface that the package
// would bring: respondents' pages of ours have none either.
import 'survey-core/survey-core.fontless.min.css';
import 'survey-core/i18n/vietnamese';
import { Model } from 'survey-core';
import 'survey-js-ui';
import { form } from './form.js';

new Model(form).render(globalThis.document.getElementById('form'));
