/** `officer`: studies and fieldwork; `analyst`: weights, tables, reports up to the draft; `admin`: accounts as well. */
export type Role = 'officer' | 'analyst' | 'admin';

export const roles: readonly Role[] = ['officer', 'analyst', 'admin'];

export interface Account {
  readonly id: string;
  /** E-mail address or a short name, lower case. */
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
}

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}
