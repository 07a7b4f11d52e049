import { chmodSync, existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { ListedInvitation } from '@langnghe/tickets';

/** '' would grow when a request is noted, and what grows moves; so a row has its length from the beginning. */
const nothingYet = '0'.repeat(64);

/**
 * Which invitations there are and which of them has a signature. Rows without an order: keys are random, there is no
 * rowid, no time and no number. Other processes may have the same file open.
 */
export class Ledger {
  readonly #db: DatabaseSync;

  constructor(path: string) {
    const fresh = !existsSync(path);
    this.#db = new DatabaseSync(path, { timeout: 10_000 });
    if (fresh) chmodSync(path, 0o600);
    this.#db.exec(`
      PRAGMA journal_mode = DELETE;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      CREATE TABLE IF NOT EXISTS invitation (
        id TEXT PRIMARY KEY, class TEXT NOT NULL, request TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS code (hash TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS closing (day TEXT PRIMARY KEY) WITHOUT ROWID;`);
  }

  /** Adds what is not known yet, or nothing at all: false when an invitation or a code is known as another's. */
  add(invitations: readonly ListedInvitation[]): boolean {
    const keep = this.#db.prepare('INSERT OR IGNORE INTO invitation VALUES (?, ?, ?)');
    const classOf = this.#db.prepare('SELECT class FROM invitation WHERE id = ?');
    const keepCode = this.#db.prepare('INSERT OR IGNORE INTO code VALUES (?, ?)');
    const ownerOf = this.#db.prepare('SELECT id FROM code WHERE hash = ?');
    return this.#atOnce(() =>
      invitations.every(({ id, classId, hashes }) => {
        keep.run(id, classId, nothingYet);
        return (
          classOf.get(id)?.['class'] === classId &&
          hashes.every((hash) => {
            keepCode.run(hash, id);
            return ownerOf.get(hash)?.['id'] === id;
          })
        );
      }),
    );
  }

  invitationOf(hash: string): { readonly id: string; readonly classId: string } | undefined {
    const row = this.#db
      .prepare(
        'SELECT invitation.id, class FROM code JOIN invitation ON invitation.id = code.id WHERE hash = ?',
      )
      .get(hash);
    return row && { id: String(row['id']), classId: String(row['class']) };
  }

  /** True when this request is now the invitation's: it had none before, or this very one. On disk when it returns. */
  claim(id: string, request: string): boolean {
    const { changes } = this.#db
      .prepare(
        `UPDATE invitation SET request = ?
          WHERE id = ? AND request IN (?, ?) AND NOT EXISTS (SELECT 1 FROM closing)`,
      )
      .run(request, id, nothingYet, request);
    return Number(changes) === 1;
  }

  /** From here on nothing is claimed. Twice is once. */
  close(day: string): void {
    this.#db.prepare('INSERT INTO closing SELECT ? WHERE NOT EXISTS (SELECT 1 FROM closing)').run(day);
  }

  closedOn(): string | undefined {
    const row = this.#db.prepare('SELECT day FROM closing').get();
    return row && String(row['day']);
  }

  ids(): ReadonlySet<string> {
    return new Set(
      this.#db
        .prepare('SELECT id FROM invitation')
        .all()
        .map((row) => String(row['id'])),
    );
  }

  /** Exact counts of a class: for the statement. */
  counts(classId: string): { readonly invitations: number; readonly codes: number; readonly signed: number } {
    const count = (query: string, ...values: string[]): number =>
      Number(this.#db.prepare(query).get(...values)?.['n']);
    return {
      invitations: count('SELECT count(*) AS n FROM invitation WHERE class = ?', classId),
      codes: count(
        'SELECT count(*) AS n FROM code JOIN invitation ON invitation.id = code.id WHERE class = ?',
        classId,
      ),
      signed: count(
        'SELECT count(*) AS n FROM invitation WHERE class = ? AND request <> ?',
        classId,
        nothingYet,
      ),
    };
  }

  isIntact(): boolean {
    return this.#db.prepare('PRAGMA integrity_check').get()?.['integrity_check'] === 'ok';
  }

  end(): void {
    this.#db.close();
  }

  #atOnce(work: () => boolean): boolean {
    this.#db.exec('BEGIN IMMEDIATE');
    let holds = false;
    try {
      holds = work();
    } finally {
      this.#db.exec(holds ? 'COMMIT' : 'ROLLBACK');
    }
    return holds;
  }
}
