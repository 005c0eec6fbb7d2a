import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Caught {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface WebhookReader {
  readonly url: string;
  readonly caught: Caught[];
  readonly stop: () => Promise<void>;
}

/** A server on this machine that gets webhooks, and answers as a test says. */
export const startWebhookReader = async (
  answer: (caught: Caught, response: ServerResponse) => void,
): Promise<WebhookReader> => {
  const caught: Caught[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const one = { headers: request.headers, body };
      caught.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    caught,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

export interface Post {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

export interface PostOffice {
  readonly url: string;
  readonly caught: Post[];
  readonly stop: () => Promise<void>;
}

/** A real SMTP server on this machine that keeps what it gets. */
export const startPostOffice = async (): Promise<PostOffice> => {
  const caught: Post[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        caught.push({ from, to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  // A hub that is killed while it mails breaks the line.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, caught, stop: () => new Promise((done) => server.close(() => done())) };
};
