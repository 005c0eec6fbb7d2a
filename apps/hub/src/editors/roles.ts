import { everywhere } from '../directory/rows.ts';
import { isObject, isUuid } from '../directory/tidy.ts';

/** From least to most; each may do what those before it may. */
export const roleNames = ['reader', 'editor', 'publisher'] as const;
export type RoleName = (typeof roleNames)[number];

/** What somebody may do for one municipality (`GM0505`), or for national records (`NL`). */
export interface Role {
  readonly municipality: string;
  readonly role: RoleName;
}

/** The claim of a token in which the roles stand: `[{ "municipality": "GM0505", "role": "editor" }]`. */
export const rolesClaim = 'veerkracht_roles';

/** Stands for the records of the whole country, and those of nobody. */
export const national = 'NL';

const isRoleName = (value: unknown): value is RoleName => roleNames.some((name) => name === value);
const isMunicipality = (value: unknown): value is string => typeof value === 'string' && /^(GM\d{4}|NL)$/.test(value);

/** What is not exactly a role gives no right. */
export const rolesOf = (claim: unknown): readonly Role[] =>
  (Array.isArray(claim) ? claim : []).flatMap((one: unknown): Role[] => {
    if (!isObject(one)) return [];
    const { municipality, role } = one;
    return isMunicipality(municipality) && isRoleName(role) ? [{ municipality, role }] : [];
  });

/** Whoever receives referrals: `{ "organisation": "<its id in the directory>", "role": "receiver" }`. */
export const organisationsOf = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? claim : []).flatMap((one: unknown) => {
    if (!isObject(one) || one['role'] !== 'receiver' || !isUuid(one['organisation'])) return [];
    return [one['organisation'].toLowerCase()];
  });

/** To whom a record belongs: the municipalities that it names as its areas. A national one belongs to none of them. */
export const ownersOf = (municipalities: readonly string[]): readonly string[] =>
  municipalities.length === 0 || municipalities.includes(everywhere) ? [national] : municipalities;

const rank = (role: RoleName): number => roleNames.indexOf(role);

/** The municipalities for which these roles are enough. */
export const scopesOf = (roles: readonly Role[], least: RoleName): readonly string[] => [
  ...new Set(roles.filter(({ role }) => rank(role) >= rank(least)).map(({ municipality }) => municipality)),
];

/** The strongest of the roles that is enough for a record of these owners. */
export const grantedBy = (roles: readonly Role[], least: RoleName, owners: readonly string[]): Role | undefined =>
  roles
    .filter(({ role, municipality }) => rank(role) >= rank(least) && owners.includes(municipality))
    .sort((left, right) => rank(right.role) - rank(left.role))[0];

/** Who did it, as a log may say it: the role, never the person. */
export const named = ({ role, municipality }: Role): string => `${role} ${municipality}`;
