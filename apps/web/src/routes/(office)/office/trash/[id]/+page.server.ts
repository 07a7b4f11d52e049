import { civilDate, formatDate } from '@langnghe/language';
import { eraseRegister, eraseStudy, readErasure, statementHolds, trashedStudyIds } from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { answers } from '#lib/server/answer-service.ts';
import { textOf } from '#lib/server/form.ts';
import { register } from '#lib/server/register.ts';
import { studies } from '#lib/server/studies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params: { id } }) => {
  const data = studies.read();
  const trashed = (await trashedStudyIds(data)).includes(id);
  const statement = await readErasure(data, id);
  if (!trashed && statement === undefined) error(404);
  return {
    id,
    trashed,
    statement:
      trashed || statement === undefined
        ? null
        : {
            erasedOn: formatDate(statement.erasedOn),
            holds: statementHolds(statement),
            hash: statement.hash,
            files: statement.files,
            answers: statement.collection['answer'] ?? 0,
            people: statement.register['invited_person'] ?? 0,
          },
  };
};

export const actions: Actions = {
  default: async ({ params: { id }, request }) => {
    const data = studies.read();
    if (!(await trashedStudyIds(data)).includes(id)) error(404);
    if (textOf(await request.formData(), 'id').trim() !== id) return fail(422, { mistyped: true });
    const service = answers.read();
    // The rows of answers first: while their service cannot be asked, nothing is erased.
    const gone = await service.erase(id);
    if (!gone.ok) return fail(409, { issues: gone.issues });
    const erased = await eraseStudy(
      data,
      id,
      {
        register: async (study) => ({ ...(await eraseRegister(data, register.read(), study)) }),
        collection: () => Promise.resolve(gone.value),
      },
      civilDate(new Date()),
    );
    if (!erased.ok) return fail(409, { issues: erased.issues });
    redirect(303, `/office/trash/${id}`);
  },
};
