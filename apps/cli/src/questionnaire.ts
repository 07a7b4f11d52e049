import { readFile, writeFile } from 'node:fs/promises';
import { accepted, formatNumber, refused, translator, type Checked } from '@langnghe/language';
import { readQuestionnaire, type Item, type Questionnaire } from '@langnghe/questionnaire';
import { readDelimited, readWorkbook, writeWorkbook } from '@langnghe/spreadsheet';
import { exitCode, requiredPositional, textOption, UsageError, type Command, type Terminal } from './command.ts';
import { complainOf } from './terminal.ts';
