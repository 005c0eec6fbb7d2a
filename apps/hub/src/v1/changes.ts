import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Database } from '../db/database.ts';
import { every, sql } from '../db/sql.ts';
import { inMunicipality, modifiedAfter } from '../hsds/filters.ts';
import { answerText } from '../http/answer.ts';
import { queryOf, readParameters } from '../http/asked.ts';
import type { Values } from '../http/parameters.ts';
import { changesParameters } from './changes-parameters.ts';

/** One change, as a feed reader shows it. */
interface Change {
  readonly id: string;
  readonly name: string;
  readonly last_modified: Date;
  readonly is_gone: boolean;
  readonly status: string;
  readonly successor: string | null;
}

const most = 200;

const changesOf = (database: Database, asked: Values<typeof changesParameters>): Promise<readonly Change[]> =>
  database.read((session) =>
    session.query<Change>(sql`
      select id, last_modified, is_gone, minimal::jsonb ->> 'name' as name, minimal::jsonb ->> 'status' as status,
        body::jsonb #>> '{service_relation,0,service_id}' as successor
      from changed_service where ${every([
        sql`shown`,
        ...modifiedAfter(asked.modifiedAfter),
        ...inMunicipality(asked.municipality),
      ])}
      order by last_modified desc, id limit ${most}`),
  );

const isOver = ({ is_gone, status }: Change): boolean => is_gone || status === 'defunct';
const said = (change: Change): string => {
  if (!isOver(change)) return 'Nieuw of gewijzigd.';
  return change.successor === null ? 'Vervallen.' : 'Vervallen. Er is een opvolger.';
};

interface Addresses {
  readonly feed: string;
  readonly service: (id: string) => string;
}

/** What changed points to the successor of what is gone: the old address leads nowhere. */
const linkOf = (change: Change, { service }: Addresses): string =>
  service(isOver(change) && change.successor !== null ? change.successor : change.id);

const title = 'Wijzigingen in de gids';

const jsonFeed = (changes: readonly Change[], addresses: Addresses): string =>
  JSON.stringify({
    ...{ version: 'https://jsonfeed.org/version/1.1', title, language: 'nl', feed_url: addresses.feed },
    items: changes.map((change) => ({
      id: `urn:uuid:${change.id}:${change.last_modified.toISOString()}`,
      ...{ url: linkOf(change, addresses), title: change.name, content_text: said(change), language: 'nl' },
      ...{ date_modified: change.last_modified.toISOString(), tags: [isOver(change) ? 'removed' : 'changed'] },
    })),
  });

/** Also without what XML 1.0 cannot hold, not even escaped (its production `Char`). */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const atomEntry = (change: Change, addresses: Addresses): string => `<entry>
<id>urn:uuid:${change.id}</id>
<title>${xml(change.name)}</title>
<updated>${change.last_modified.toISOString()}</updated>
<link href="${xml(linkOf(change, addresses))}"/>
<category term="${isOver(change) ? 'removed' : 'changed'}"/>
<summary>${said(change)}</summary>
</entry>`;

const atomFeed = (changes: readonly Change[], addresses: Addresses): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${xml(addresses.feed)}</id>
<title>${title}</title>
<updated>${(changes[0]?.last_modified ?? new Date(0)).toISOString()}</updated>
<author><name>Veerkracht hub</name></author>
<link rel="self" href="${xml(addresses.feed)}"/>
${changes.map((change) => atomEntry(change, addresses)).join('\n')}
</feed>
`;

const wantsAtom = (c: Context, format: 'json' | 'atom' | undefined): boolean =>
  format === undefined ? /application\/atom\+xml/i.test(c.req.header('Accept') ?? '') : format === 'atom';

/** What changed last, for feed readers. */
export const changesRoutes = (database: Database, publicUrl?: string): Hono => {
  const app = new Hono();
  app.get('/changes', async (c) => {
    const asked = readParameters(queryOf(c), changesParameters) as Values<typeof changesParameters>;
    const base = publicUrl ?? c.req.url;
    const addresses: Addresses = {
      feed: new URL('/v1/changes', base).href,
      service: (id) => new URL(`/hsds/services/${id}`, base).href,
    };
    const changes = await changesOf(database, asked);
    c.header('Vary', 'Accept');
    return wantsAtom(c, asked.format?.[0])
      ? answerText(c, atomFeed(changes, addresses), 'application/atom+xml; charset=utf-8')
      : answerText(c, jsonFeed(changes, addresses), 'application/feed+json; charset=utf-8');
  });
  return app;
};
