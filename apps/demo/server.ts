/**
 * Two municipal pages as a plain web server would host them: static files, a strict Content-Security-Policy, and
 * the hub behind `/hsds` (for `?bron=api`) and `/v1`, with an issuer of tokens for editors. PORT chooses the port; `HUB=off` leaves the hub out.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { startHub, startIssuer, type RunningHub } from './start-hub.ts';

const here = import.meta.dirname;

type Mounts = readonly (readonly [prefix: string, folder: string])[];
const mountsOf = (data: string): Mounts => [
  ['/veerkracht/', join(here, '../../packages/embed/dist')],
  ['/data/', data],
  ['/', join(here, 'public')],
];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.jws': 'application/jose; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** No inline anything, nothing from elsewhere: what a careful municipality asks. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const fileOf = (mounts: Mounts, path: string): string | undefined => {
  const [prefix, folder] = mounts.find(([start]) => path.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) return undefined;
  const file = normalize(join(folder, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : ''));
  return file === folder || file.startsWith(folder + sep) ? file : undefined;
};

const decode = (path: string): string | undefined => {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
};

const answer = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
};

interface Ground {
  readonly mounts: Mounts;
  /** Address of the local issuer. */
  readonly issuer: string | undefined;
}

/**
 * A page of a municipality names the key it trusts, and where its receivers sign in. Those of the demonstration are
 * new on every machine, so the page has a mark in their place.
 */
const completed = async (file: string, { mounts, issuer = '' }: Ground): Promise<string> => {
  const page = await readFile(file, 'utf8');
  if (!/SIGNER|ISSUER/.test(page)) return page;
  const kid = await readFile(fileOf(mounts, '/data/signer.txt') ?? '', 'utf8').catch(() => '');
  return page.replaceAll('SIGNER', kid.trim()).replaceAll('ISSUER', issuer);
};

/** Only a page where one signs in may ask the issuer. */
const policyOf = (page: string, issuer: string | undefined): string =>
  issuer !== undefined && page.includes(issuer)
    ? policy.replace("connect-src 'self'", `connect-src 'self' ${issuer}`)
    : policy;

const serveFile = async (
  ground: Ground,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const file = fileOf(ground.mounts, path);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || found === undefined) return answer(response, 404, 'Deze pagina is er niet.');
  if (found.isDirectory()) {
    response.writeHead(308, { ...headers, location: `${path}/` }).end();
    return;
  }
  const etag = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...headers, etag }).end();
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  if (extname(file) === '.html') {
    const page = await completed(file, ground);
    const own = { 'content-security-policy': policyOf(page, ground.issuer), 'content-type': type };
    response.writeHead(200, { ...headers, ...own, 'content-length': Buffer.byteLength(page) });
    response.end(request.method === 'HEAD' ? undefined : page);
    return;
  }
  response.writeHead(200, { ...headers, etag, 'content-type': type, 'content-length': found.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
};

const isOfHub = (path: string): boolean => /^\/(hsds|v1)(\/|$)/.test(path);

const passOn = (hub: RunningHub, request: IncomingMessage, response: ServerResponse): void => {
  const upstream = httpRequest(new URL(request.url ?? '/', hub.url), {
    method: request.method,
    headers: { ...request.headers, host: new URL(hub.url).host },
  });
  upstream.on('response', (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  upstream.on('error', () =>
    response.headersSent ? response.destroy() : answer(response, 502, 'De hub antwoordt niet.'),
  );
  request.pipe(upstream);
};

export interface DemoOptions {
  readonly hub?: RunningHub | undefined;
  /** Address of the local issuer, for the inbox. */
  readonly issuer?: string | undefined;
  /** Folder with `directory.json`. */
  readonly data?: string;
}

export const createDemoServer = ({ hub, issuer, data = join(here, 'dist/data') }: DemoOptions) => {
  const ground = { mounts: mountsOf(data), issuer };
  return createServer((request, response) => {
    const path = decode((request.url ?? '/').split(/[?#]/)[0] ?? '/');
    if (path === undefined) return answer(response, 400, 'Dit adres klopt niet.');
    if (isOfHub(path)) {
      return hub ? passOn(hub, request, response) : answer(response, 503, 'De hub staat uit.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'Dit kan hier niet.');
    void serveFile(ground, path, request, response).catch(() => response.destroy());
  });
};

if (import.meta.main) {
  const port = Number(process.env['PORT'] ?? 4300);
  const isOff = process.env['HUB'] === 'off';
  // Whoever has an identity provider says so; the hub trusts none of this machine in production.
  const isAlone = !process.env['OIDC_ISSUER'] && process.env['NODE_ENV'] !== 'production';
  const issuer = isOff || !isAlone ? undefined : await startIssuer();
  const directory = join(here, 'dist/data/directory.json');
  const starting = isOff
    ? undefined
    : startHub(directory, { publicUrl: `http://localhost:${port}`, issuer, keys: join(here, 'dist/data') });
  const hub = await starting?.catch(async (error: unknown) => {
    await issuer?.stop();
    throw error;
  });
  const server = createDemoServer({ hub, issuer: issuer?.issuer });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    process.stderr.write(
      taken ? `Port ${port} is in use. Choose another: PORT=4400 npm start\n` : `${error.message}\n`,
    );
    void Promise.all([hub?.stop(), issuer?.stop()]).finally(() => process.exit(1));
  });
  server.listen(port, () => {
    const address = `http://localhost:${port}/`;
    process.stdout.write(
      [
        `Dordrecht:  ${address}gemeente/dordrecht/`,
        `Haarlem:    ${address}gemeente/haarlem/`,
        ...(hub ? [`Over de API: ${address}gemeente/dordrecht/?bron=api`, `HSDS-API:   ${address}hsds/`] : []),
        ...(issuer
          ? [
              `Redactie:   ${address}v1/openapi.json`,
              `  token:    curl -X POST ${issuer.issuer}/tokens/redacteur-dordrecht   (of ${issuer.names.slice(2).join(', ')})`,
            ]
          : []),
        `Veerkracht: ${address}`,
        '',
      ].join('\n'),
    );
  });
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
    void Promise.all([hub?.stop(), issuer?.stop()]).finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
