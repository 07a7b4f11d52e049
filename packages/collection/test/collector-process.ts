/**
 * A collector in a process of its own, for tests that kill it. Told over the channel what to submit; answers each
 * message after its outcome. Arguments: the store's file and the spool's folder.
 */
import { openCollection } from '@langnghe/databases';
import { createCollector, type CollectedStudy, type Submission } from '../src/index.ts';

export type ToCollector =
  | { readonly do: 'open'; readonly study: CollectedStudy }
  | { readonly do: 'close'; readonly study: string }
  | { readonly do: 'submit'; readonly id: number; readonly study: string; readonly submission: Submission };

export type FromCollector =
  | { readonly done: 'ready' }
  | { readonly done: 'opened' }
  | { readonly done: 'submitted'; readonly id: number; readonly outcome: string };

const [, , location = '', spoolFolder = ''] = process.argv;
const collector = await createCollector({ db: await openCollection(location), spoolFolder });

const tell = (message: FromCollector): void => {
  process.send?.(message);
};

process.on('message', (message: ToCollector) => {
  if (message.do === 'open') void collector.open(message.study).then(() => tell({ done: 'opened' }));
  else if (message.do === 'close') void collector.close(message.study);
  else
    void collector
      .submit(message.study, message.submission)
      .then(({ outcome }) => tell({ done: 'submitted', id: message.id, outcome }));
});
tell({ done: 'ready' });
