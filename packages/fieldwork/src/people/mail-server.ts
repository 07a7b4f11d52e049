import { createTransport } from 'nodemailer';

export interface MailServer {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  /** `Phường Ví Dụ <khaosat@phuong.vn>` */
  readonly from: string;
}

export interface MailText {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  readonly send: (mail: MailText) => Promise<void>;
  readonly close: () => void;
}

/** An officer waits for the first letter, in milliseconds. */
const patience = 15_000;

/** Plain text without pictures: nothing in a letter tells anyone that it was opened. One connection for many letters. */
export function openMailer({ url, from }: MailServer): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    connectionTimeout: patience,
    greetingTimeout: patience,
  });
  return {
    send: async (mail) => {
      await transport.sendMail({ from, ...mail, xMailer: false });
    },
    close: () => transport.close(),
  };
}
