/** Keeps webhooks from reaching what only the hub can reach: other machines of its own network (SSRF). @module */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Private, loopback, link-local, shared, documentation, multicast and what hides an IPv4 address in IPv6. */
const refused = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/3', '::/96', '64:ff9b::/32', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'],
  ...['3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/9', 'fec0::/10', 'ff00::/8'],
];

const kindOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), kindOf(address));
  }
  return list;
};

/** Node counts `::ffff:127.0.0.1` as the IPv4 address in it. */
const isIn = (list: BlockList, address: string): boolean => list.check(address, kindOf(address));

export interface Place {
  readonly address: string;
  readonly family: 4 | 6;
}

export type Resolve = (host: string) => Promise<readonly Place[]>;

/** The operator allowed nothing like this. */
export class PlaceRefused extends Error {
  override readonly name = 'PlaceRefused';
}

const resolveAll: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/**
 * Finds where an address leads and gives that one place, so that it cannot become another between looking and
 * connecting. All of its places have to be good. Plain http only into the networks that the operator named.
 */
export const createGuard = (networks: readonly string[], resolve: Resolve = resolveAll) => {
  const [ours, closed] = [listOf(networks), listOf(refused)];
  return async (url: URL): Promise<Place> => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    const places = family === 0 ? await resolve(host) : [{ address: host, family: family === 6 ? 6 : 4 } as const];
    const isOurs = places.every(({ address }) => isIn(ours, address));
    const isOpen = places.every(({ address }) => !isIn(closed, address));
    const [place] = places;
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isOurs);
    if (place === undefined || !isSafe || !(isOurs || isOpen) || url.username || url.password) throw new PlaceRefused();
    return place;
  };
};
export type Guard = ReturnType<typeof createGuard>;
