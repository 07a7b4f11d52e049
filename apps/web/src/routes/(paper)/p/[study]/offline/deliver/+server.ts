import type { PaperRoom, Receipt } from '@langnghe/paper-entry';
import { json } from '@sveltejs/kit';
import { readDelivery, roomAddress } from '#lib/paper/offline/finished-form.ts';
import { sealing } from '#lib/respond/server/sealing.ts';
import { textOf } from '#lib/server/form.ts';
import { isInside, roomOf } from '#lib/server/paper-access.ts';
import { bagsOf, questionsOf } from '#lib/server/paper-desks.ts';
import { answersAsked, typedForm } from '#lib/server/typed-form.ts';
import type { RequestHandler } from './$types';

/**
 * What a device that keys in without a network asks of the room. 403 without the room's word, 404 the study is closed,
 * 400 what this server did not give the key for.
 */
export const POST: RequestHandler = async ({ params, request, cookies }) => {
  const room = await roomOf(params.study);
  if (!isInside(room, cookies)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const bag = textOf(form, 'bag');
  switch (textOf(form, 'do')) {
    case 'take':
      return json({ bag: await bagsOf(room).take() });
    case 'deliver':
      return delivered(room, textOf(form, 'sealed'));
    case 'tell':
      return json(
        await bagsOf(room).tell(bag, {
          finished: countIn(form, 'finished'),
          setAside: countIn(form, 'setAside'),
        }),
      );
    case 'back':
      await bagsOf(room).giveBack(bag);
      return json(null);
    default:
      return new Response(null, { status: 400 });
  }
};

function countIn(form: FormData, name: string): number {
  const count = Number(textOf(form, name));
  return Number.isSafeInteger(count) && count >= 0 ? count : 0;
}

async function delivered(room: PaperRoom, sealed: string): Promise<Response> {
  const opened = await unsealed(room.study, sealed);
  const delivery = opened === null ? null : readDelivery(opened);
  if (delivery === null) return new Response(null, { status: 400 });
  const { bag, id, number, typed } = delivery;
  const read = typedForm(await questionsOf(room, 'vi'), (name) =>
    Object.hasOwn(typed, name) ? (typed[name] ?? '') : '',
  );
  const receipt: Receipt =
    read.issues.length > 0
      ? { outcome: 'refused', number, issues: read.issues }
      : await bagsOf(room).receive({ bag, id, number, answers: await answersAsked(room, read.answers) });
  return json(receipt);
}

async function unsealed(study: string, sealed: string): Promise<string | null> {
  try {
    return await sealing.read().open(study, sealed, roomAddress(study));
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}
