export { openCollection } from './collection/open.ts';
export type { CollectionTables } from './collection/tables.ts';
export { dialectOf } from './dialect.ts';
export type { Location } from './dialect.ts';
export type { Migration } from './migrations.ts';
export { openDatabase } from './open.ts';
export { openRegister } from './register/open.ts';
export type { RegisterTables } from './register/tables.ts';
