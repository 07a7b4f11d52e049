export { studyDescription } from './description.ts';
export type { StudyDescription, StudyStage } from './description.ts';
