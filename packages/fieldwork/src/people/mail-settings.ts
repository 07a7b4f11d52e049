import { accepted, refused, type Checked, type Issue } from '@langnghe/language';
import { fieldworkIssue } from '../issues.ts';
import type { MailServer } from './mail-server.ts';

/** How the connection to the mail server is kept from being read on the way. */
export const mailSecurities = ['starttls', 'tls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** A mail server as its administrator gives it, field by field. */
export interface MailSettings {
  readonly host: string;
  readonly port: string;
  readonly security: string;
  /** '' = the server asks for none. */
  readonly user: string;
  readonly password: string;
  /** `Name <address>`, or an address. */
  readonly from: string;
}

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
const address = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

export function isMailAddress(text: string): boolean {
  return address.test(text);
}

/** One issue for each field that cannot be right, in the order of the form. */
export function mailServerOf(settings: MailSettings): Checked<MailServer> {
  const { host, port, security, user, password, from } = settings;
  const wrong = (field: keyof MailSettings, is: boolean): Issue[] =>
    is ? [fieldworkIssue(`mail-${field}`, { field })] : [];
  const sender = /^(?:.*<([^<>]+)>|([^<>]+))$/.exec(from.trim());
  const issues = [
    ...wrong('host', !hostName.test(host)),
    ...wrong('port', !/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535),
    ...wrong('security', !isSecurity(security)),
    // A password would cross the network for everybody to read.
    ...wrong('password', security === 'none' && password !== '' && !isThisMachine(host)),
    ...wrong('user', (user === '') !== (password === '')),
    ...wrong('from', /[\r\n]/.test(from) || !isMailAddress((sender?.[1] ?? sender?.[2] ?? '').trim())),
  ];
  if (issues.length > 0) return refused(issues);
  const who = user === '' ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
  const how = security === 'starttls' ? '?requireTLS=true' : security === 'none' ? '?ignoreTLS=true' : '';
  const scheme = security === 'tls' ? 'smtps' : 'smtp';
  return accepted({ url: `${scheme}://${who}${host}:${port}/${how}`, from: from.trim() });
}

/** The fields of a server that was set before, by hand too; undefined when its address cannot be read. */
export function mailSettingsOf({ url, from }: MailServer): MailSettings | undefined {
  if (!URL.canParse(url) || !isDecodable(url)) return undefined;
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const tls = protocol === 'smtps:';
  const open = searchParams.get('ignoreTLS') === 'true';
  return {
    host: hostname,
    port: port === '' ? (tls ? '465' : '587') : port,
    security: tls ? 'tls' : open || isThisMachine(hostname) ? 'none' : 'starttls',
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    from,
  };
}

/** An address written by hand may hold a % that stands for nothing. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

function isSecurity(text: string): text is MailSecurity {
  return mailSecurities.some((one) => one === text);
}

export function isThisMachine(host: string): boolean {
  return host === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host);
}
