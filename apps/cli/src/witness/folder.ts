import { WitnessFolderError, openWitness, type Witness } from '@langnghe/witness';
import { resolve } from 'node:path';
import { requiredPositional, type CommandInput, type Terminal } from '../command.ts';
import { complainOf } from '../terminal.ts';
import { witnessIssue } from './issues.ts';

/** The witness of the first argument; undefined, and said why, when its folder cannot be used. */
export async function witnessAt(input: CommandInput, terminal: Terminal): Promise<Witness | undefined> {
  try {
    return await openWitness(resolve(requiredPositional(input, 0, 'FOLDER')));
  } catch (error) {
    if (!(error instanceof WitnessFolderError)) throw error;
    complainOf([witnessIssue('unusable', { file: error.file }, { file: error.file })], terminal);
    return undefined;
  }
}
