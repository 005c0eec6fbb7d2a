import { sealedTypes } from '@veerkracht/spec/referral';
import { createHubClient, readAnswer } from './hub-client.ts';
import type { HubOptions } from './hub-client.ts';
import { open } from './open.ts';
import type { OpeningKey } from './open.ts';

export interface SignUpInboxOptions extends HubOptions {
  /** Access token of the organisation, or how to get one. */
  readonly token: string | (() => Promise<string>);
  readonly keys: readonly OpeningKey[];
}

/** Somebody who wants to take part. Without a name it could not be opened: then say so, and do not leave it out. */
export interface SignedUpPerson {
  readonly id: string;
  readonly seriesId: string;
  readonly seriesName: string;
  readonly serviceId: string;
  readonly state: 'place' | 'waiting' | 'interest';
  /** ISO 8601 in UTC. */
  readonly since: string;
  readonly language?: string;
  readonly name?: string;
  /** One phone number or mail address. */
  readonly reach?: string;
}

type StoredSignUp = Omit<SignedUpPerson, 'name' | 'reach'> & { readonly sealed: unknown };

const perPage = 200;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Who signed up for the groups of an organisation, group by group in the order in which they did; opened here. */
export const createSignUpInbox = ({ token, keys, ...options }: SignUpInboxOptions) => {
  const http = createHubClient(options);
  const opened = async ({ sealed, ...known }: StoredSignUp): Promise<SignedUpPerson> => {
    const expected = { typ: sealedTypes.signUp, ref: known.seriesId };
    const content = await open(JSON.stringify(sealed), keys, expected).then(
      ({ content: said }) => said as { readonly name?: unknown; readonly reach?: unknown },
      () => ({ name: undefined, reach: undefined }),
    );
    const [name, reach] = [text(content.name), text(content.reach)];
    return { ...known, ...(name !== undefined && { name }), ...(reach !== undefined && { reach }) };
  };
  return {
    /** @throws ReferralError */
    list: async (): Promise<readonly SignedUpPerson[]> => {
      const headers = { authorization: `Bearer ${typeof token === 'string' ? token : await token()}` };
      const all: SignedUpPerson[] = [];
      for (let page = 1; ; page += 1) {
        const path = `/v1/sign-ups?perPage=${perPage}&page=${page}`;
        const { items, total } = await readAnswer<{ readonly items: readonly StoredSignUp[]; readonly total: number }>(
          await http(path, { headers }),
        );
        all.push(...(await Promise.all(items.map(opened))));
        if (items.length === 0 || all.length >= total) return all;
      }
    },
  };
};
