/** Where the attacked installation keeps people and answers, as whoever has the machine sees it. */
export type AttackedStore =
  | {
      readonly kind: 'sqlite';
      readonly name: string;
      readonly anew: (dataFolder: string) => Promise<void>;
      readonly stop: () => Promise<void>;
    }
  | {
      readonly kind: 'postgres';
      readonly name: string;
      /** Its data folder (`PGDATA`). */
      readonly files: string;
      /** The folder of its programs: `pg_dump`, `pg_waldump`. */
      readonly programs: string;
      readonly addresses: { readonly register: string; readonly collection: string };
      /** What the server has written to its log. */
      readonly log: () => string;
      /** Empty databases for another data folder. */
      readonly anew: (dataFolder: string) => Promise<void>;
      readonly stop: () => Promise<void>;
    };
