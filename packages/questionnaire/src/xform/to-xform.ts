import { withoutTables } from '../attachments/attach-tables.ts';
import { outlineOf, type Outline } from '../outline.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { Body } from './body.ts';
import { Itext } from './itext.ts';
import { binds, primaryInstance, secondaryInstances } from './model.ts';
import { nodePath } from './paths.ts';
import { printExpression } from './print-expression.ts';
import { element, escapeXml, type Xml } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.w3.org/2002/xforms',
  'xmlns:h': 'http://www.w3.org/1999/xhtml',
  'xmlns:ev': 'http://www.w3.org/2001/xml-events',
  'xmlns:jr': 'http://openrosa.org/javarosa',
  'xmlns:odk': 'http://www.opendatakit.org/xforms',
  'xmlns:orx': 'http://openrosa.org/xforms',
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
};

/** The questionnaire as an ODK XForm (https://getodk.github.io/xforms-spec/). */
export function toXForm(given: Questionnaire): string {
  const questionnaire = withoutTables(given);
  const outline = outlineOf(questionnaire);
  const itext = new Itext(outline);
  const lists = secondaryInstances(questionnaire, outline, itext);
  const rules = binds(outline, itext);
  const body = new Body(questionnaire, outline, itext).write();
  const model = element(
    'model',
    { 'odk:xforms-version': '1.0.0' },
    itext.write(questionnaire),
    primaryInstance(questionnaire, outline),
    lists,
    rules,
    dynamicDefaults(outline),
  );
  const title = questionnaire.title[questionnaire.defaultLanguage] ?? questionnaire.id;
  const head = element('h:head', {}, element('h:title', {}, escapeXml(title)), model);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('h:html', namespaces, head, body)}\n`;
}

function dynamicDefaults(outline: Outline): Xml {
  return [...outline.entries.values()]
    .map((entry) => {
      const { item } = entry;
      if (item.kind !== 'question' || item.default === undefined || typeof item.default === 'string')
        return '';
      return element('setvalue', {
        event:
          entry.repeats.length > 0 ? 'odk-instance-first-load odk-new-repeat' : 'odk-instance-first-load',
        ref: nodePath(entry),
        value: printExpression(item.default.tree, entry, outline),
      });
    })
    .join('');
}
