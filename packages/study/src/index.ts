export { analystExport } from './analyst-export.ts';
export { askForTable, refusedRequests } from './ask-for-table.ts';
export type { RefusedRequests, TableRequest } from './ask-for-table.ts';
export { tableCatalogue } from './table-catalogue.ts';
export type { CataloguedQuestion } from './table-catalogue.ts';
export { earlierWaves } from './earlier-waves.ts';
export { refreshDraft } from './draft-report.ts';
export { longestComment, longestReply, putComment, readComments } from './comments.ts';
export type { Comments } from './comments.ts';
export { closeStudy } from './close-study.ts';
export { cellWords, marginQuestions, questionsNamed, questionWords } from './weighting/margin-questions.ts';
export { planIssues } from './weighting/plan-agreement.ts';
export { readMargin } from './weighting/read-margin.ts';
export type { GivenMargin } from './weighting/read-margin.ts';
export { readTotal, totalQuestions } from './weighting/read-total.ts';
export type { GivenTotal } from './weighting/read-total.ts';
export { emptyPlan, putWeightingPlan, readWeightingPlan } from './weighting/weighting-plan.ts';
export type { PlannedMargin, PlannedTotal, WeightingPlan } from './weighting/weighting-plan.ts';
export { attachmentKind } from './attachments/attachment-kind.ts';
export { mediaFileIssues } from './attachments/check-media.ts';
export { giveMedia } from './attachments/give-media.ts';
export { formArchive } from './attachments/form-archive.ts';
export { putFiles } from './attachments/put-files.ts';
export { removeFile } from './attachments/remove-file.ts';
export type { UploadedFile } from './attachments/put-files.ts';
export { unusedMedia } from './attachments/sort-files.ts';
export {
  attachmentNames,
  attachmentSizes,
  readAttachment,
  readAttachments,
} from './attachments/kept-files.ts';
export {
  createBlankStudy,
  createExampleStudy,
  createStudy,
  idFrom,
  replaceWorkbook,
} from './create-study.ts';
export { missingAttachments } from './attachments/missing-attachments.ts';
export { attachFiles, readForm, readFormFiles } from './read-form.ts';
export type { Form } from './read-form.ts';
export type { TicketsSpent } from './close-study.ts';
export { closeRegister, tellCrowded } from './tickets/close-register.ts';
export type { RegisterClosing, TicketsIssued } from './tickets/close-register.ts';
export { crowdedIn, readCrowded, readTicketManifest } from './tickets/read-tickets.ts';
export type { ServedManifest } from './tickets/read-tickets.ts';
export { lastTicketDay } from './tickets/ticket-manifest.ts';
export type { NewStudy } from './create-study.ts';
export {
  discardStudy,
  keysFile,
  openDataFolder,
  restoreStudy,
  studyFolder,
  studyIds,
  trashedStudyIds,
} from './data-folder.ts';
export type { DataFolder } from './data-folder.ts';
export { describeStudy, promiseIssues } from './describe-study.ts';
export { studyDescription, studyProtections } from './description.ts';
export type { StudyDescription, StudyStage } from './description.ts';
export type { Dispositions } from './dispositions.ts';
export { drawStudySample } from './draw-study.ts';
export { effectiveQuestionnaire } from './effective-questionnaire.ts';
export { artefact, canonicalJson, hasArtefact, readArtefact, readText } from './folder.ts';
export { freezeStudy } from './freeze-study.ts';
export { isSealed } from './sealing/is-sealed.ts';
export { keepSealedAnswers } from './sealing/keep-sealed.ts';
export { openSealed } from './sealing/open-sealed.ts';
export type { OpenedSealed, SealedOpening } from './sealing/open-sealed.ts';
export { makeTrustees, readTrustees, writeTrustees } from './sealing/trustees.ts';
export type { Trustees, TrusteeShare } from './sealing/trustees.ts';
export { askWitness } from './witness/ask-witness.ts';
export { putWitness, witnessIssues, witnessRequest } from './witness/plan-witness.ts';
export { putStatement } from './witness/put-statement.ts';
export { witnessList } from './witness/witness-list.ts';
export type { StudyManifest } from './manifest.ts';
export { putFrame, undoDraw } from './put-frame.ts';
export { putPeople } from './put-people.ts';
export type { FrameInput } from './put-frame.ts';
export { choiceQuestions, questionsOf } from './questions.ts';
export { listStudies, readStudy, readStudyFolder } from './read-study.ts';
export type { Study } from './read-study.ts';
export { hasReached, stageOf } from './stage.ts';
export { estimateStudy, estimationEngines } from './estimate-study.ts';
export type { EstimationEngine } from './estimate-study.ts';
export { protectStudy } from './protect-study.ts';
export { peopleInFrame, previewWeights, weighStudy } from './weigh-study.ts';
export { openingIssues, openStudy } from './open-study.ts';
export type { HandOver, OpenedStudy, OpeningOptions, TicketOptions } from './open-study.ts';
export { studyIssue } from './issues.ts';
export { processStudy, reread } from './process-study.ts';
export type { Freeze, Processing, ProcessingStage } from './process-study.ts';
export {
  judgeMicrodata,
  microdataFile,
  microdataKinds,
  promisesMicrodata,
  releaseMicrodata,
} from './release-microdata.ts';
export type { MicrodataKind } from './release-microdata.ts';
export { publishStudy } from './publish-study.ts';
export type { PublicationRecord } from './publish-study.ts';
export { reportFile, reportStudy, summaryFile } from './report-study.ts';
export { freezeImport } from './freeze-import.ts';
export type { FrozenImport } from './freeze-import.ts';
export { answerSheet, questionnaireOfAnswers } from './import-files.ts';
export type { AskedQuestions } from './import-files.ts';
export { erasedStudyIds, eraseRegister, eraseStudy, readErasure } from './erase/erase-study.ts';
export type { Erasers } from './erase/erase-study.ts';
export { statementHolds } from './erase/statement.ts';
export type { ErasureStatement } from './erase/statement.ts';
export { enteredForms } from './paper/entered-forms.ts';
export { leastForms, printForms } from './paper/print-forms.ts';
export type { Printing, PrintingOptions } from './paper/print-forms.ts';
export { destroyPaperRoom, openPaperRoom, paperRoomIfAny } from './paper/paper-place.ts';
export { destroyForms, destroySlips } from './destroy-slips.ts';
export { makeBackup } from './backup/make-backup.ts';
export type { BackupRecord, BackupSides } from './backup/make-backup.ts';
export { forgetInBackups } from './backup/remember-closed.ts';
export { restoreBackup } from './backup/restore-backup.ts';
export type { Restored, RestoreSides } from './backup/restore-backup.ts';
export { unitQuestions } from './unit-questions.ts';
export { isFixed } from './read-study.ts';
export { editQuestionnaire, readEditing, redoEdit, undoEdit } from './editing/edit-questionnaire.ts';
export type { Edit, Editing } from './editing/edit-questionnaire.ts';
export type { EditNote } from './editing/history-file.ts';
export { keepVersion, readVersion, restoreVersion, versionsOf } from './editing/versions.ts';
export type { Version } from './editing/versions.ts';
export { correctStudy } from './editing/correct-study.ts';
export { exampleBlocks } from './editing/example-blocks.ts';
export type { WeightingRecord } from '@langnghe/weighting';
export { readCoding } from './coding/coding-file.ts';
export {
  createTheme,
  joinThemes,
  longestLabel,
  putReading,
  renameTheme,
  undoThemes,
} from './coding/code-themes.ts';
export { coverWord } from './coding/cover-word.ts';
export { coverWords } from './coding/cover-words.ts';
export { finishCoding, publishedThemes, readFreeText, reopenCoding } from './coding/finish-coding.ts';
export { openQuestion, openQuestions } from './coding/open-questions.ts';
export type { OpenQuestion } from './coding/open-questions.ts';
export {
  agreeToQuotation,
  longestQuotation,
  proposeQuotation,
  refuseQuotation,
} from './coding/quote-text.ts';
export { letterheadKinds } from '@langnghe/report';
