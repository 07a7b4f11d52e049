import { attack } from './attack.ts';
import { backup, restore } from './backup/backup.ts';
import type { Command } from './command.ts';
import { datasetImport } from './dataset-import.ts';
import { demo } from './demo/demo.ts';
import { doctor } from './doctor/doctor.ts';
import { erase } from './erase.ts';
import { estimate } from './estimate-command.ts';
import { sampleAdvise, sampleClasses, sampleDraw } from './sample.ts';
import { checkQuestionnaire, convertQuestionnaire } from './questionnaire.ts';
import { putQuestionnaire } from './questionnaire-put.ts';
import { putMargin } from './margins.ts';
import { relay } from './relay/relay.ts';
import { openSealedAnswers } from './sealing/open-sealed.ts';
import { sealingKey } from './sealing/sealing-key.ts';
import { serve } from './serve.ts';
import { stages } from './stages.ts';
import { verify } from './verify.ts';
import { witnessClose } from './witness/close.ts';
import { witnessDoctor } from './witness/doctor.ts';
import { witnessKeys } from './witness/keys.ts';
import { witnessList } from './witness/list.ts';
import { witnessServe } from './witness/serve.ts';

/** In the order of a study's life. */
export const commands: readonly Command[] = [
  serve,
  relay,
  witnessKeys,
  witnessList,
  witnessServe,
  witnessClose,
  witnessDoctor,
  demo,
  checkQuestionnaire,
  convertQuestionnaire,
  putQuestionnaire,
  sampleDraw,
  sampleAdvise,
  sampleClasses,
  datasetImport,
  putMargin,
  estimate,
  sealingKey,
  ...stages,
  openSealedAnswers,
  verify,
  backup,
  restore,
  erase,
  doctor,
  attack,
];
