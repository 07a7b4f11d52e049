import { writeWorkbook, type Cell } from '@langnghe/spreadsheet';
import { zipSync } from 'fflate';
import { crc32, deflateSync } from 'node:zlib';

const survey: Cell[][] = [
  [
    ...['type', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)', 'hint::Tiếng Việt (vi)'],
    ...[
      'guidance_hint::Tiếng Việt (vi)',
      'required',
      'relevant',
      'appearance',
      'parameters',
      'choice_filter',
    ],
    ...['calculation', 'constraint', 'image', 'audio::Tiếng Việt (vi)'],
  ],
  row({ type: 'begin_group', name: 'viet', vi: 'Chữ và số', en: 'Words and numbers', look: 'field-list' }),
  row({
    type: 'text',
    name: 'nghe',
    vi: 'Nghề của Ông/Bà?',
    en: 'Your work?',
    hint: 'Ghi ngắn',
    audio: 'hoi.wav',
  }),
  row({
    type: 'text',
    name: 'ke',
    vi: 'Kể thêm',
    en: 'Tell more',
    look: 'multiline',
    guide: 'Viết gì cũng được.',
  }),
  row({
    type: 'integer',
    name: 'nguoi',
    vi: 'Nhà có mấy người?',
    en: 'How many at home?',
    required: 'yes',
    rule: '. > 0 and . < 30',
  }),
  row({ type: 'decimal', name: 'dat', vi: 'Bao nhiêu sào đất?', en: 'How much land?' }),
  row({ type: 'end_group' }),
  row({ type: 'begin_group', name: 'khi', vi: 'Ngày, giờ, mức', en: 'Day, hour, range', look: 'field-list' }),
  row({ type: 'date', name: 'ngay', vi: 'Họp gần nhất ngày nào?', en: 'Last meeting?' }),
  row({ type: 'time', name: 'gio', vi: 'Giờ nào tiện họp?', en: 'Best hour?' }),
  row({
    type: 'range',
    name: 'muc',
    vi: 'Hài lòng mấy điểm?',
    en: 'How satisfied?',
    parameters: 'start=0 end=10',
  }),
  row({ type: 'acknowledge', name: 'doc', vi: 'Đã đọc nội quy', en: 'Read the rules' }),
  row({ type: 'end_group' }),
  row({ type: 'begin_group', name: 'chon', vi: 'Chọn', en: 'Choose', look: 'field-list' }),
  row({
    type: 'select_one bien',
    name: 'bien',
    vi: 'Biển báo nào đúng?',
    en: 'Which sign?',
    image: 'nga-tu.png',
  }),
  row({
    type: 'select_multiple kenh or_other',
    name: 'kenh',
    vi: 'Nghe tin ở đâu?',
    en: 'Where do you hear?',
    rule: "not(selected(., 'khong')) or count-selected(.) = 1",
  }),
  row({ type: 'rank kenh', name: 'xep', vi: 'Xếp hạng', en: 'Rank them' }),
  row({ type: 'end_group' }),
  row({
    type: 'begin_group',
    name: 'bang',
    vi: 'Ông/Bà đồng ý đến đâu?',
    en: 'How far do you agree?',
    look: 'table-list',
  }),
  row({
    type: 'select_one y',
    name: 'b1',
    vi: 'Thông tin đầy đủ',
    en: 'Enough information',
    required: 'yes',
  }),
  row({ type: 'select_one y', name: 'b2', vi: 'Cán bộ lắng nghe', en: 'Officials listen' }),
  row({ type: 'end_group' }),
  row({ type: 'begin_group', name: 'noi', vi: 'Nơi ở', en: 'Where', look: 'field-list' }),
  row({ type: 'select_one tinh', name: 'tinh', vi: 'Tỉnh', en: 'Province' }),
  row({ type: 'select_one_from_file xa.csv', name: 'xa', vi: 'Xã', en: 'Commune', filter: 'tinh = ${tinh}' }),
  row({ type: 'calculate', name: 'dan', calculation: "pulldata('xa', 'dan', 'name', ${xa})" }),
  row({ type: 'end_group' }),
  row({
    type: 'note',
    name: 'nhac',
    vi: 'Xã này có ${dan} người dân.',
    en: 'This commune has ${dan} people.',
    relevant: "${dan} != ''",
  }),
  row({ type: 'begin_repeat', name: 'hop', vi: 'Cuộc họp', en: 'Meeting' }),
  row({ type: 'text', name: 'viec', vi: 'Họp về việc gì?', en: 'About what?', required: 'yes' }),
  row({
    type: 'integer',
    name: 'gop',
    vi: 'Góp ý mấy lần ở cuộc «${viec}»?',
    en: 'How often did you speak at “${viec}”?',
    relevant: "${viec} != ''",
  }),
  row({ type: 'calculate', name: 'thu', calculation: 'position(..)' }),
  row({ type: 'end_repeat' }),
  row({ type: 'calculate', name: 'dau', calculation: 'indexed-repeat(${viec}, ${hop}, 1)' }),
  row({ type: 'calculate', name: 'tong', calculation: 'sum(${gop})' }),
  row({
    type: 'note',
    name: 'het',
    vi: 'Bắt đầu là «${dau}», góp ý tất cả ${tong} lần.',
    en: 'First “${dau}”, ${tong} times in all.',
  }),
];

interface Question {
  readonly type: string;
  readonly name?: string;
  readonly vi?: string;
  readonly en?: string;
  readonly hint?: string;
  readonly guide?: string;
  readonly required?: string;
  readonly relevant?: string;
  readonly look?: string;
  readonly parameters?: string;
  readonly filter?: string;
  readonly calculation?: string;
  readonly rule?: string;
  readonly image?: string;
  readonly audio?: string;
}

function row(question: Question): Cell[] {
  const { type, name, vi, en, hint, guide, required, relevant, look, parameters, filter } = question;
  const { calculation, rule, image, audio } = question;
  const cells = [
    ...[type, name, vi, en, hint, guide, required, relevant, look, parameters, filter],
    ...[calculation, rule, image, audio],
  ];
  return cells.map((cell) => cell ?? null);
}

const choices: Cell[][] = [
  ['list_name', 'name', 'label::Tiếng Việt (vi)', 'label::English (en)', 'image'],
  ['bien', 'do', 'Biển đỏ', 'Red sign', 'do.png'],
  ['bien', 'xanh', 'Biển xanh', 'Blue sign', 'xanh.png'],
  ['kenh', 'loa', 'Loa phát thanh', 'Loudspeaker', null],
  ['kenh', 'zalo', 'Nhóm Zalo', 'Zalo group', null],
  ['kenh', 'khong', 'Không nghe ở đâu', 'Nowhere', null],
  ['y', '1', 'Không', 'No', null],
  ['y', '2', 'Một phần', 'Partly', null],
  ['y', '3', 'Có', 'Yes', null],
  ['tinh', 'qn', 'Quảng Ninh', 'Quảng Ninh', null],
  ['tinh', 'hn', 'Hà Nội', 'Hà Nội', null],
];

const communes = `name,label,tinh,dan
bache,Ba Chẽ,qn,25000
tienyen,Tiên Yên,qn,50000
hoankiem,Hoàn Kiếm,hn,135000
`;

/** A form with every kind of question, its pictures, its sound and its table, as an officer would zip them. */
export async function everyTypeForm(layout: 'pages' | 'single' = 'pages'): Promise<Uint8Array> {
  const workbook = await writeWorkbook([
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'default_language', 'style'],
        ['Mọi loại câu', 'moi-loai', 'Tiếng Việt (vi)', layout === 'pages' ? 'pages' : null],
      ],
    },
  ]);
  return zipSync({
    'phieu.xlsx': workbook,
    'xa.csv': new TextEncoder().encode(communes),
    'do.png': square([190, 40, 40]),
    'xanh.png': square([40, 80, 190]),
    'nga-tu.png': square([120, 120, 120]),
    'hoi.wav': silence(),
  });
}

type Colour = readonly [red: number, green: number, blue: number];

/** 64 × 64 pixels of one colour: PNG (ISO/IEC 15948), truecolour, 8 bits. */
function square(colour: Colour, side = 64): Uint8Array {
  const line = [0, ...Array.from({ length: side }, () => colour).flat()];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Uint8Array.from(Array.from({ length: side }, () => line).flat()));
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A tenth of a second of nothing: WAVE, 8 kHz, 8 bits. */
function silence(): Uint8Array {
  const samples = Buffer.alloc(800, 128);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Uint8Array.from(Buffer.concat([header, samples]));
}
