import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { refused, type Issue } from '@langnghe/language';
import { troubleIssue } from '#lib/office/trouble-issue.ts';
import type { AnswerService } from '../answer-service.ts';

/** The service of the answers, asked over its socket. While nobody listens there, everything is refused and says so. */
export function connectToAnswers(path: string): AnswerService {
  const ask = async <T>(what: string, body: object, unreachable: () => T): Promise<T> => {
    try {
      return JSON.parse(await post(path, what, JSON.stringify(body))) as T;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      return unreachable();
    }
  };
  const notAsked = (): ReturnType<typeof refused> => refused([silent()]);
  return {
    open: (study) => ask('/open', study, notAsked),
    close: (study, today) => ask('/close', { study, today }, notAsked),
    closingIssues: (study) => ask<readonly Issue[]>('/closing', { study }, () => [silent()]),
    freeze: (study, today) => ask('/freeze', { study, today }, notAsked),
    erase: (study) => ask('/erase', { study }, notAsked),
    roundedCount: (study) => ask('/count', { study }, () => null),
    addForms: (printing) => ask('/forms', printing, notAsked),
    paper: (study) => ask('/paper', { study }, () => null),
    troubles: () => ask<readonly Issue[]>('/troubles', {}, () => [silent()]),
  };
}

const silent = (): Issue => troubleIssue('answers-silent', {});

function post(socketPath: string, path: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path, method: 'POST' }, (response) => {
      text(response).then((said) => {
        if (response.statusCode === 200) resolve(said);
        else reject(new Error(`the service of the answers said ${String(response.statusCode)} to ${path}`));
      }, reject);
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

const codes = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EACCES'];

function isUnreachable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
