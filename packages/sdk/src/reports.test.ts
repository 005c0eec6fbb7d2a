import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { isReportError, ReportError, reportReasonLabels, reportReasons, sendReport } from './sdk.ts';

const report = { serviceId: '7d5cb0a5-5d8c-4ec7-9b6b-3b6b1c0a5a10', reason: 'phone-wrong', note: 'الهاتف' } as const;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

interface Asked {
  readonly request: IncomingMessage;
  readonly body: string;
}

/** A hub that remembers what it was sent. */
const serve = async (answer: (response: ServerResponse) => void) => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    // No work is asked of anybody.
    if (request.url === '/v1/challenges') return void response.writeHead(204).end();
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      asked.push({ request, body });
      answer(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

const says =
  (status: number, body: unknown) =>
  (response: ServerResponse): void =>
    void response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));

const errorOf = async (work: Promise<unknown>): Promise<ReportError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isReportError(error)) throw error;
  return error;
};

describe('a report of a visitor', () => {
  it('is sent as it is, without cookies and without saying from where', async () => {
    const { base, asked } = await serve(says(201, { id: 'r1', status: 'received' }));
    for (const root of [base, `${base}/`]) expect(await sendReport(root, report)).to.deep.equal({ id: 'r1' });
    const [{ request, body }] = asked as [Asked];
    expect([request.method, request.url, request.headers['content-type']]).to.deep.equal([
      ...['POST', '/v1/reports', 'application/json'],
    ]);
    expect(JSON.parse(body)).to.deep.equal(report);
    expect(request.headers).not.to.have.any.keys('cookie', 'referer');
    expect(request.headers['accept-language']).to.equal('nl');
  });

  it('that is refused says why, in the words of the hub', async () => {
    const problem = { type: 'https://veerkracht.example/problems/contact-details', detail: 'No phone number.' };
    const { base, asked } = await serve(says(400, problem));
    const error = await errorOf(sendReport(base, report, { language: 'en' }));
    expect([error.fault, error.status, error.detail]).to.deep.equal(['contact-details', 400, 'No phone number.']);
    expect(asked[0]?.request.headers['accept-language']).to.equal('en');
    expect(JSON.stringify([error, error.message])).not.to.include('الهاتف');
  });

  const statuses = { 400: 'invalid', 403: 'refused', 404: 'not-found', 410: 'not-found', 429: 'server', 503: 'server' };
  for (const [status, fault] of Object.entries(statuses)) {
    it(`that is answered with ${status} is a fault: ${fault}, and is not sent again`, async () => {
      const { base, asked } = await serve(says(Number(status), '<html>'));
      expect((await errorOf(sendReport(base, report))).fault).to.equal(fault);
      expect(asked).to.have.length(1);
    });
  }

  it('that nobody answers, or not in time, or not as a hub does, is a fault', async () => {
    const silent = await serve(() => undefined);
    expect((await errorOf(sendReport(silent.base, report, { timeout: 50 }))).fault).to.equal('timeout');
    expect((await errorOf(sendReport('http://127.0.0.1:1', report))).fault).to.equal('offline');
    for (const body of ['<!doctype html>', {}, { id: 7 }, 'null', '']) {
      const { base } = await serve(says(200, body));
      expect((await errorOf(sendReport(base, report))).fault).to.equal('format');
    }
  });

  it('stops at once when told to', async () => {
    const { base } = await serve(() => undefined);
    const stop = new AbortController();
    const sending = sendReport(base, report, { signal: stop.signal }).catch((error: unknown) => error);
    stop.abort();
    expect(await sending).to.have.property('name', 'AbortError');
  });

  it('has a reason with words for it', () => {
    for (const reason of reportReasons) {
      const { nl, en } = reportReasonLabels[reason];
      expect(nl.split(' ').length, nl).to.be.within(2, 12);
      expect(en).not.to.equal(nl);
    }
  });
});
