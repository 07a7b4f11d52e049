// Bundled in a temporary folder by rivals.ts, beside the packages and form.js.
import { createApp, h } from 'vue';
import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';
import { form } from './form.js';

const fetchFormAttachment = () => Promise.reject(new Error('the form has no attachments'));
const app = createApp({ render: () => h(OdkWebForm, { formXml: form, fetchFormAttachment }) });
app.use(webFormsPlugin).mount('#form');
