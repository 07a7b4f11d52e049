import { issueMaker } from '@langnghe/language';
import { backupIssues } from './issues/backup-issues.ts';
import { folderIssues } from './issues/folder-issues.ts';
import { openingIssueTexts } from './issues/opening-issues.ts';
import { paperIssues } from './issues/paper-issues.ts';
import { publishingIssues } from './issues/publishing-issues.ts';
import { sealingIssues } from './issues/sealing-issues.ts';
import { witnessIssues } from './issues/witness-issues.ts';

/** What can be wrong with a study, as said to the officer who runs it. */
export const studyIssue = issueMaker({
  ...backupIssues,
  ...folderIssues,
  ...openingIssueTexts,
  ...sealingIssues,
  ...witnessIssues,
  ...paperIssues,
  ...publishingIssues,
});
