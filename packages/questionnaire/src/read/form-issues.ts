import { issueMaker } from '@langnghe/language';
import { choiceIssues } from './issues/choice-issues.ts';
import { groupIssues } from './issues/group-issues.ts';
import { languageIssues } from './issues/language-issues.ts';
import { leftOutIssues } from './issues/left-out-issues.ts';
import { parameterIssues } from './issues/parameter-issues.ts';
import { rowIssues } from './issues/row-issues.ts';
import { ruleIssues } from './issues/rule-issues.ts';
import { sheetIssues } from './issues/sheet-issues.ts';

/** What can be wrong with a form's workbook, as said to the officer who wrote it. */
export const formIssue = issueMaker({
  ...sheetIssues,
  ...languageIssues,
  ...leftOutIssues,
  ...rowIssues,
  ...groupIssues,
  ...choiceIssues,
  ...parameterIssues,
  ...ruleIssues,
});
