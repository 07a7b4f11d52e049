import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import {
  deserializeTicketResponse,
  fromBase64url,
  hashSlipCode,
  randomCode,
  readSignedStatement,
  serializeManifest,
  toBase64url,
  verifiedStatement,
} from '@langnghe/tickets';
import {
  closeWitness,
  createWitness,
  examineWitness,
  openWitness,
  serveWitness,
  signTicket,
  takeList,
  WitnessFolderError,
  witnessFiles,
  type ServedWitness,
} from '@langnghe/witness';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  bodyOf,
  during,
  entropy,
  handOver,
  listOf,
  manifestOf,
  newFolder,
  newOffice,
  noonOf,
  phoneOf,
  request,
  type Office,
} from './office.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const one = <T>(items: readonly T[], at = 0): T => {
  const item = items[at];
  if (item === undefined) throw new Error(`no item ${String(at)}`);
  return item;
};

describe('making a witness', () => {
  it('takes the office’s request only, an origin only, and no folder that is there', async () => {
    const folder = await newFolder();
    const name = 'Công đoàn';
    const address = 'https://lamchung.vidu.vn';
    expect(await createWitness({ folder, request: '{}', name, address })).toBe('not-a-request');
    expect(await createWitness({ folder, request, name, address: 'http://lamchung.vidu.vn' })).toBe(
      'not-an-address',
    );
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });
});

describe('a witness', () => {
  let office: Office;
  let served: ServedWitness;
  let now = during;
  let url: string;

  beforeAll(async () => {
    office = await newOffice();
    served = await serveWitness(office.witness, { host: '127.0.0.1', port: 0, clock: () => now });
    url = `http://127.0.0.1:${String(served.port)}`;
  });
  afterAll(() => served.close());

  const post = async (body: string) => {
    const response = await fetch(`${url}/sign`, { method: 'POST', body });
    const text = await response.text();
    return {
      status: response.status,
      said: JSON.parse(text) as { response?: string; refusal?: string; today?: string },
    };
  };
  const member = (at: number, classId = 'a') =>
    one(
      office.invitations.filter((invitation) => invitation.classId === classId),
      at,
    );

  it('keeps its secrets to itself: rights of the folder, nothing public but the promise', async () => {
    expect((await stat(office.folder)).mode & 0o077).toBe(0);
    expect((await stat(join(office.folder, witnessFiles.keys))).mode & 0o077).toBe(0);
    expect((await stat(join(office.folder, witnessFiles.ledger))).mode & 0o077).toBe(0);
    const shown = await (await fetch(`${url}/witness.json`)).text();
    expect(shown).toBe(await readFile(join(office.folder, witnessFiles.promise), 'utf8'));
    expect(shown).not.toContain('PRIVATE');
    for (const path of ['/keys.json', '/ledger.db', '/../keys.json', '/statement.json', '/manifest.json'])
      expect((await fetch(`${url}${path}`)).status).toBe(404);
    await expect(createWitness({ ...office, request, name: 'x', address: 'https://x.vn' })).resolves.toBe(
      'folder-taken',
    );
  });

  it('signs nothing before the list', async () => {
    const asked = await (await phoneOf(office, 'a')).request(entropy);
    const { status, said } = await post(bodyOf(one(member(0).codes), 'a', asked));
    expect([status, said]).toEqual([403, { refusal: 'not-open', today: '2026-12-05' }]);
  });

  it('takes a list only whole, of its own keys, as promised', async () => {
    const { witness } = office;
    const manifest = manifestOf(office.promise);
    const refusal = (text: string) => takeList(witness, text);
    expect(await refusal('')).toBe('not-a-list');
    expect(await refusal(listOf({ ...office, manifest: office.manifest.replace('"a"', '"z"') }))).toMatch(
      /bad-manifest|other-keys/,
    );
    const elsewhere = {
      ...manifest,
      witness: { ...office.promise.witness, address: 'https://khac.vidu.vn' },
    };
    expect(await refusal(listOf({ ...office, manifest: serializeManifest(elsewhere) }))).toBe('other-keys');
    const swapped = {
      ...manifest,
      classes: manifest.classes.map((entry, i) => ({
        ...entry,
        witness: one(manifest.classes, 1 - i).witness ?? entry.key,
      })),
    };
    expect(await refusal(listOf({ ...office, manifest: serializeManifest(swapped) }))).toBe('other-keys');
    const { invitations } = office;
    expect(await refusal(listOf({ ...office, invitations: invitations.slice(1) }))).toBe('other-invitations');
    expect(
      await refusal(
        listOf({ ...office, invitations: [...invitations, { ...one(invitations), id: 'ab'.repeat(16) }] }),
      ),
    ).toBe('other-invitations');
    const twice = invitations.map((entry, i) =>
      i === 1 ? { ...entry, codes: one(invitations).codes } : entry,
    );
    expect(await refusal(listOf({ ...office, invitations: twice }))).toBe('repeated-code');
    expect(witness.ledger?.ids().size).toBe(0);

    await handOver(office);
    expect(witness.ledger?.counts('a')).toEqual({ invitations: 40, codes: 40, signed: 0 });
    expect(await (await fetch(`${url}/manifest.json`)).text()).toBe(office.manifest);
    expect(await refusal(listOf({ ...office, manifest: serializeManifest(manifest) }))).toBe(
      'other-manifest',
    );
  });

  it('takes more codes for the invitations it knows, and no other invitations', async () => {
    member(39).codes.push(randomCode(entropy));
    const taken = await takeList(office.witness, listOf(office));
    expect(taken).toMatchObject({ invitations: 70, codesBefore: 70, codes: 71 });
    const others = office.invitations.map((entry) => ({ ...entry, id: randomBytes(16).toString('hex') }));
    expect(await takeList(office.witness, listOf({ ...office, invitations: others }))).toBe(
      'other-invitations',
    );
  });

  it('signs what it cannot read, so that the phone finds the signature genuine', async () => {
    const phone = await phoneOf(office, 'a');
    const asked = await phone.request(entropy);
    const { said } = await post(bodyOf(one(member(1).codes), 'a', asked));
    const response = deserializeTicketResponse(fromBase64url(said.response ?? '') ?? new Uint8Array());
    if (response === undefined) throw new Error(JSON.stringify(said));
    expect((await phone.witnessed(asked.pending, response)).ok).toBe(true);
  });

  it('replay: the same request gets the same signature, any other none, with either code of an invitation', async () => {
    const phone = await phoneOf(office, 'a');
    const [first, second] = [await phone.request(entropy), await phone.request(entropy)];
    const { codes } = member(39);
    const replies = await Promise.all(codes.map((code) => post(bodyOf(code, 'a', first))));
    expect(new Set(replies.map(({ said }) => said.response)).size).toBe(1);
    expect(one(replies).said.response).toBeDefined();
    for (const code of codes)
      expect(await post(bodyOf(code, 'a', second))).toEqual({
        status: 409,
        said: { refusal: 'already-issued', today: '2026-12-05' },
      });
  });

  it('300 at once for one invitation: one is signed, whatever process asks', async () => {
    const other = await openWitness(office.folder);
    const phone = await phoneOf(office, 'b');
    const requests = await Promise.all(Array.from({ length: 20 }, () => phone.request(entropy)));
    const [code] = member(0, 'b').codes;
    if (code === undefined) throw new Error('no code');
    const outcomes = await Promise.all(
      Array.from({ length: 300 }, (_, i) => {
        const body = bodyOf(code, 'b', one(requests, i % requests.length));
        return i % 2 === 0
          ? post(body).then(({ said }) => said)
          : signTicket(other, body, during).then((said): { response?: string; refusal?: string } => said);
      }),
    );
    const signed = outcomes.filter(({ response }) => response !== undefined);
    expect(new Set(signed.map(({ response }) => response)).size).toBe(1);
    expect(signed).toHaveLength(15);
    expect(outcomes.filter(({ refusal }) => refusal === 'already-issued')).toHaveLength(285);
    expect(office.witness.ledger?.counts('b').signed).toBe(1);
    other.ledger?.end();
  });

  it('is of no use to whoever has the office’s register, or its own list', async () => {
    const asked = await (await phoneOf(office, 'a')).request(entropy);
    const [code] = member(2).codes;
    if (code === undefined) throw new Error('no code');
    const body = JSON.parse(bodyOf(code, 'a', asked)) as Record<string, string>;
    const stolen = [
      hashSlipCode(code),
      one((JSON.parse(listOf(office)) as { invitations: { hashes: string[] }[] }).invitations, 2).hashes[0] ??
        '',
    ];
    for (const hash of stolen) {
      const proof = toBase64url(new Uint8Array(Buffer.from(hash, 'hex')));
      expect((await post(JSON.stringify({ ...body, proof }))).said.refusal).toBe('unknown-code');
    }
    expect((await post(JSON.stringify({ ...body, proof: code }))).said.refusal).toBe('not-a-request');
  });

  it('refuses another class, an unknown code, and whatever is no request, and uses no invitation up', async () => {
    const asked = await (await phoneOf(office, 'a')).request(entropy);
    const [code] = member(3).codes;
    if (code === undefined) throw new Error('no code');
    const good = JSON.parse(bodyOf(code, 'a', asked)) as Record<string, string>;
    const refusal = async (body: string): Promise<string> => (await post(body)).said.refusal ?? 'signed';
    expect(await refusal(JSON.stringify({ ...good, classId: 'b' }))).toBe('wrong-class');
    expect(await refusal(bodyOf(randomCode(entropy), 'a', asked))).toBe('unknown-code');
    for (const wrong of ['', '{', 'null', '[]', '"x"', JSON.stringify({ ...good, proof: 7 })])
      expect(await refusal(wrong)).toBe('not-a-request');
    for (const number of [new Uint8Array(384), new Uint8Array(383), new Uint8Array(384).fill(255)])
      expect(await refusal(JSON.stringify({ ...good, request: toBase64url(number) }))).toBe('not-a-request');
    expect(
      (await fetch(`${url}/sign`, { method: 'POST', body: 'x'.repeat(5000) }).catch(() => ({ status: 413 })))
        .status,
    ).toBe(413);
    expect((await post(JSON.stringify(good))).status).toBe(200);
  });

  it('early and late, to the day in Viet Nam, with its own day beside so that a wrong clock shows', async () => {
    const asked = await (await phoneOf(office, 'a')).request(entropy);
    const body = bodyOf(one(member(4).codes), 'a', asked);
    now = new Date('2026-11-30T16:59:59Z');
    expect(await post(body)).toEqual({ status: 403, said: { refusal: 'early', today: '2026-11-30' } });
    now = new Date('2026-12-10T17:00:00Z');
    expect(await post(body)).toEqual({ status: 403, said: { refusal: 'late', today: '2026-12-11' } });
    now = new Date('2026-12-10T16:59:59Z');
    expect((await post(body)).status).toBe(200);
    now = during;
  });

  it('says nothing of a phone that hung up half-way', async () => {
    const faults: string[] = [];
    const own = await serveWitness(await openWitness(office.folder), {
      host: '127.0.0.1',
      port: 0,
      onFault: (place) => faults.push(place),
    });
    const socket = connect(own.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST /sign HTTP/1.1\r\nhost: x\r\ncontent-length: 900\r\n\r\n{"half');
    // The server has read the head when it answers the next one.
    await (await fetch(`http://127.0.0.1:${String(own.port)}/`)).text();
    socket.destroy();
    await once(socket, 'close');
    await (await fetch(`http://127.0.0.1:${String(own.port)}/`)).text();
    await own.close();
    expect(faults).toEqual([]);
  });

  it('lets any page ask, sets no cookie, and says who it is in words', async () => {
    const response = await fetch(`${url}/`, { headers: { cookie: 'a=b', referer: 'https://x.vn/#ma' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('set-cookie')).toBeNull();
    const page = await response.text();
    expect(page).toContain('Công đoàn cơ sở');
    expect(page).toMatch(/<p class="words">([a-z]+ ){7}[a-z]+<\/p>/);
    expect((await fetch(`${url}/sign`, { method: 'OPTIONS' })).status).toBe(204);
    expect((await fetch(`${url}/`, { method: 'DELETE' })).status).toBe(405);
  });

  it('has nothing in its folder that says who came, when, or with which code', async () => {
    const names = (await readdir(office.folder)).sort();
    expect(names).toEqual(['keys.json', 'ledger.db', 'manifest.json', 'witness.json']);
    const ledger = await readFile(join(office.folder, witnessFiles.ledger));
    for (const { codes } of office.invitations)
      for (const code of codes) expect(ledger.includes(code)).toBe(false);
    for (const place of [office.folder, join(office.folder, witnessFiles.ledger)])
      expect((await stat(place)).mtime.toISOString()).toMatch(/T00:00:00\.000Z$/);
  });

  it('survives being opened again, and says which file it cannot use', async () => {
    const again = await openWitness(office.folder);
    expect(again.ledger?.counts('b').signed).toBe(1);
    again.ledger?.end();
    expect(await examineWitness(office.folder)).toEqual([]);
    const keys = join(office.folder, witnessFiles.keys);
    const text = await readFile(keys, 'utf8');
    for (const broken of ['', '{', text.slice(0, -40), JSON.stringify({ classes: {}, statement: '' })]) {
      await writeFile(keys, broken);
      await expect(openWitness(office.folder)).rejects.toThrow(WitnessFolderError);
      expect(await examineWitness(office.folder)).toEqual([{ fault: 'unusable', file: keys }]);
    }
    const other = await newOffice();
    await writeFile(keys, await readFile(join(other.folder, witnessFiles.keys)));
    await expect(openWitness(office.folder)).rejects.toThrow('keys.json');
    await writeFile(keys, text);
    await chmod(keys, 0o644);
    expect(await examineWitness(office.folder)).toEqual([{ fault: 'open-to-others', file: keys }]);
    await chmod(keys, 0o600);
    expect(await examineWitness(other.folder)).toMatchObject([{ fault: 'no-list' }]);
    other.witness.ledger?.end();
  });

  it('closes once the days are over: signed counts, keys and ledger gone, nothing signed any more', async () => {
    const body = bodyOf(one(member(5).codes), 'a', await (await phoneOf(office, 'a')).request(entropy));
    expect(await closeWitness(office.witness, during)).toEqual({ refusal: 'too-early', to: '2026-12-10' });
    const keys = await readFile(join(office.folder, witnessFiles.keys));
    const closer = await openWitness(office.folder);
    const closed = await closeWitness(closer, noonOf('2026-12-11'));
    if (typeof closed === 'string' || 'refusal' in closed) throw new Error('not closed');
    const signed = readSignedStatement(closed.statement);
    if (signed === undefined) throw new Error('not a statement');
    const statement = await verifiedStatement(office.promise.witness, signed);
    expect(statement).toMatchObject({
      closedOn: '2026-12-11',
      classes: [
        { id: 'a', invitations: 40, codes: 41, signed: 4 },
        { id: 'b', invitations: 30, codes: 30, signed: 1 },
      ],
    });
    expect((await readdir(office.folder)).sort()).toEqual([
      'manifest.json',
      'statement.json',
      'witness.json',
    ]);
    // The server of the other process has not been told: it finds out by itself.
    expect(await post(body)).toEqual({ status: 403, said: { refusal: 'not-open', today: '2026-12-05' } });
    expect(await takeList(await openWitness(office.folder), listOf(office))).toBe('closed');
    expect(await closeWitness(await openWitness(office.folder), noonOf('2026-12-12'))).toEqual(closed);
    // As a crash leaves it that came while keys and ledger were being written over.
    await writeFile(join(office.folder, witnessFiles.keys), keys);
    await writeFile(join(office.folder, witnessFiles.ledger), randomBytes(8192));
    expect(await closeWitness(await openWitness(office.folder), noonOf('2026-12-12'))).toEqual(closed);
    expect(await readdir(office.folder)).toHaveLength(3);
    expect(await (await fetch(`${url}/statement.json`)).text()).toBe(closed.statement);
    expect(await (await fetch(`${url}/`)).text()).toContain('statement.json');
  });
});
