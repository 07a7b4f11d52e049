import type { Questionnaire } from '@langnghe/questionnaire';
import type { Study } from '@langnghe/study';
import { uiLanguage } from '../../languages.ts';
import { textsOnPhone } from '../../sealing/server/texts-on-phone.ts';
import { surveyWords } from '../../survey-words.ts';
import type { Survey } from '../../survey.ts';
import type { KeptForm } from '../kept-form.ts';

/** More than this no phone should be made to fetch for the case that its network may fail. */
const longest = 1024 * 1024;

/** JSON of the form for a phone that goes on by itself; '' for one with tables too long to be kept. */
export function keptFormOf({ description }: Study, survey: Survey): string {
  const { id, languages } = survey;
  const said = Object.fromEntries(
    languages.map(uiLanguage).map((language) => [
      language,
      {
        words: { ...surveyWords(description, language), purpose: '' },
        texts: textsOnPhone(language),
      },
    ]),
  );
  const form: KeptForm = { study: id, questionnaire: bare(survey.questionnaire), languages, said };
  const json = JSON.stringify(form);
  return json.length > longest ? '' : json;
}

/** Without what only the office asks for: sources of expressions, and what else the workbook held. */
function bare({ tables, ...questionnaire }: Questionnaire): Questionnaire {
  const text = JSON.stringify(questionnaire, (key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    // A list of choices may bear the name.
    if (key === 'extras' && !Array.isArray(value)) return undefined;
    return 'tree' in value && 'references' in value
      ? { tree: value.tree, references: value.references }
      : value;
  });
  return { ...(JSON.parse(text) as Questionnaire), ...(tables && { tables }) };
}
