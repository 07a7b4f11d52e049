export type {
  ProtectedColumn,
  ProtectedRow,
  ProtectedTable,
  ProtectionEntry,
  Publication,
  PublishableTable,
} from './publishable.ts';
