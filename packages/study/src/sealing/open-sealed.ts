import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { checkAnswers, type ClosedAnswer } from '@langnghe/collection';
import { freeze, type DatasetManifest } from '@langnghe/dataset';
import { accepted, refused, type Checked, type CivilDate } from '@langnghe/language';
import { questionnaireHash, type AnswerSet, type Questionnaire } from '@langnghe/questionnaire';
import { combineTwo, keyMark, readShare, type Share } from '@langnghe/sealing';
import { isSecretOf, opener } from '@langnghe/sealing/open';
import { artefact, hasArtefact, writeJson } from '../folder.ts';
import { studyCodebook } from '../freeze-study.ts';
import { studyIssue } from '../issues.ts';
import type { Study } from '../read-study.ts';
import { readSealedAnswers } from './keep-sealed.ts';

/** `sealed/opening.json`: what was opened, and what was left out. Published. */
export interface SealedOpening {
  readonly received: number;
  readonly opened: number;
  /** Sealed to another key or for other questions, or altered. */
  readonly unopenable: number;
  /** Opened, and against the questionnaire's own rules. */
  readonly refused: number;
}

export interface OpenedSealed {
  readonly opening: SealedOpening;
  readonly dataset: DatasetManifest;
}

/**
 * Opens a closed sealed study with two shares and writes `dataset/`, once. Needs the study's folder and no network; the
 * secret is in memory while it runs and nowhere else.
 */
export async function openSealed(
  study: Study,
  shareTexts: readonly [string, string],
  frozenOn: CivilDate,
): Promise<Checked<OpenedSealed>> {
  const { manifest, questionnaire, description } = study;
  const kept = await readSealedAnswers(study);
  if (manifest?.sealing === undefined || questionnaire === undefined || kept === undefined)
    return refused([studyIssue('sealed-missing', { file: artefact.sealedAnswers })]);
  if (await hasArtefact(study.folder, artefact.datasetManifest))
    return refused([studyIssue('sealed-opened', { file: artefact.dataset })]);
  if (
    kept.manifestHash !== manifest.hash ||
    (await questionnaireHash(questionnaire)) !== manifest.questionnaireHash
  )
    return refused([studyIssue('sealed-altered', { file: artefact.sealedAnswers })]);
  const secret = await secretFrom(shareTexts, description.trustees?.key ?? '');
  if (!secret.ok) return secret;
  const address = { study: study.id, questions: manifest.questionnaireHash };
  const open = await opener(secret.value, address);
  const answers: ClosedAnswer[] = [];
  const left = { unopenable: 0, refused: 0 };
  for (const { classId, sealed } of kept.answers) {
    const text = await open(sealed);
    const checked = text === undefined ? undefined : judged(text, questionnaire, manifest.closesOn);
    if (text === undefined) left.unopenable += 1;
    else if (checked === undefined) left.refused += 1;
    else answers.push({ key: randomBytes(16).toString('hex'), classId, answers: checked });
  }
  secret.value.fill(0);
  const opening: SealedOpening = { received: kept.answers.length, opened: answers.length, ...left };
  await writeJson(study.folder, artefact.sealedOpening, opening);
  const dataset = await freeze({
    study: study.id,
    codebook: studyCodebook(questionnaire, description),
    answers,
    classes: manifest.classes.map(({ id }) => id),
    folder: join(study.folder, artefact.dataset),
    frozenOn,
  });
  return accepted({ opening, dataset });
}

async function secretFrom(texts: readonly [string, string], key: string): Promise<Checked<Uint8Array>> {
  const shares: Share[] = [];
  const mark = await keyMark(key);
  for (const [i, text] of texts.entries()) {
    const share = await readShare(text);
    const place = { field: `share ${String(i + 1)}` };
    if (share === undefined) return refused([studyIssue('share-unreadable', place, { n: i + 1 })]);
    if (share.keyMark.some((octet, k) => octet !== mark[k]))
      return refused([studyIssue('share-of-another', place, { n: i + 1 })]);
    shares.push(share);
  }
  const [one, other] = shares;
  const secret = one && other && combineTwo(one.point, other.point);
  if (secret === undefined) return refused([studyIssue('shares-the-same', {})]);
  return (await isSecretOf(secret, key)) ? accepted(secret) : refused([studyIssue('shares-do-not-fit', {})]);
}

/** What the phone sealed: the form's nonce, by which it drew what it left to chance, and the answers. */
function judged(text: string, questionnaire: Questionnaire, day: CivilDate): AnswerSet | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [nonce, answers] = value as readonly unknown[];
  if (typeof nonce !== 'string' || !isAnswerSet(answers)) return undefined;
  const checked = checkAnswers(questionnaire, answers, nonce, day);
  return checked.ok ? checked.kept : undefined;
}

function isAnswerSet(value: unknown): value is AnswerSet {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (one: unknown) => typeof one === 'string' || (Array.isArray(one) && one.every(isAnswerSet)),
  );
}
