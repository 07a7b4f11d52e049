import type { Finding } from '../attack.ts';
import { hasBrowser } from '../scene/browser.ts';
import { notDone } from '../attack.ts';
import type { Scene } from '../scene/scene.ts';
import { startServer } from '../scene/server.ts';
import { attackCodes } from './code-guessing.ts';
import { attackDevice, deviceResidue } from './device-residue.ts';
import { attackNetworkView, networkView } from './network-view.ts';
import { watchPhones } from './phones.ts';
import type { TicketField } from './small-classes.ts';

/** What is tried from outside, on a study of tickets that may be answered; while no server has the data folder. */
export async function attackOverTheNetwork(scene: Scene, { id, unused }: TicketField): Promise<Finding[]> {
  const [own, other, first, second] = unused;
  if (own === undefined || other === undefined || first === undefined || second === undefined)
    throw new Error('too few codes');
  const server = await startServer(scene.serve, scene.place);
  try {
    const codes = await attackCodes(scene, server.url, id, [own, other]);
    if (!hasBrowser())
      return [
        codes,
        ...[networkView, deviceResidue].map((test) => notDone(test, 'not-run', noBrowser, scene.store.name)),
      ];
    const phones = await watchPhones(scene, server.url, id, [first, second]);
    return [codes, attackNetworkView(scene, id, phones), attackDevice(scene, phones)];
  } finally {
    await server.stop();
  }
}

const noBrowser = { vi: 'Máy này không có Chromium.', en: 'There is no Chromium on this machine.' };
