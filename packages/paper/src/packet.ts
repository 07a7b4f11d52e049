import {
  formatDate,
  isLanguage,
  pickTranslation,
  type CivilDate,
  type Translations,
} from '@langnghe/language';
import { typeset } from '@langnghe/typeset';
import { packetWords } from './packet-words.ts';
import { template } from './template.ts';

export interface PacketRequest {
  readonly title: Translations;
  readonly organiser: Translations;
  readonly classes: readonly {
    readonly id: string;
    readonly units: readonly string[];
    readonly forms: number;
  }[];
  readonly closesOn: CivilDate | null;
  readonly publishesOn: CivilDate | null;
  readonly language: string;
}

/** What goes with the forms: plan of the day, instructions, ledger, labels of boxes and envelopes, invitations. */
export function printPacket(request: PacketRequest): Promise<Uint8Array> {
  const { classes, closesOn, publishesOn, language } = request;
  const say = packetWords(isLanguage(language) ? language : 'vi');
  const title = pickTranslation(request.title, language);
  const organiser = pickTranslation(request.organiser, language);
  return typeset({
    template: template('packet.typ'),
    language,
    missingGlyphs: 'mark',
    data: {
      document: say('title'),
      title,
      organiser,
      day: {
        title: say('dayTitle'),
        steps: (['day1', 'day2', 'day3', 'day4', 'day5', 'day6'] as const).map((key) => say(key)),
      },
      guide: {
        title: say('guideTitle'),
        steps: (
          ['guide1', 'guide2', 'guide3', 'guide4', 'guide5', 'guide6', 'guide7', 'guide8'] as const
        ).map((key) => say(key)),
      },
      ledger: {
        title: say('ledgerTitle'),
        head: (['group', 'units', 'printed', 'handedOut', 'returned', 'spoiled', 'refused'] as const).map(
          (key) => say(key),
        ),
        note: say('ledgerNote'),
        witness: say('witness'),
      },
      boxTitle: say('boxTitle'),
      draw: say('draw'),
      back: say('back'),
      classes: classes.map(({ id, units, forms: count }) => ({
        id: id.toUpperCase(),
        units: units.join('; '),
        forms: String(count),
        box: say('box', { id: id.toUpperCase(), forms: count }),
      })),
      envelope: say('envelope'),
      invitation: {
        title: say('inviteTitle'),
        text: say('invite', { organiser, title }),
        dates: datesOf(say, closesOn, publishesOn),
      },
    },
  });
}

function datesOf(
  say: ReturnType<typeof packetWords>,
  closesOn: CivilDate | null,
  publishesOn: CivilDate | null,
): string {
  if (closesOn === null) return '';
  const closes = formatDate(closesOn);
  return publishesOn === null
    ? say('inviteUntil', { closes })
    : say('inviteDates', { closes, publishes: formatDate(publishesOn) });
}
