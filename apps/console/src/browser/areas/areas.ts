import type { frame } from "../words/en/frame.ts";

/*
 * The areas of the console, in the order of its navigation. What stands here is known before anything of an area is loaded:
 * where it is, who may enter, what it is called, and the letter that leads there.
 */

/** One area. */
export interface Area {
  /** Its address, and the beginning of all addresses below it. */
  readonly path: string;
  /** Its name, as a message of the frame. */
  readonly name: keyof typeof frame;
  /** What a person must hold to be shown it; absent for what is everybody's who is signed in. */
  readonly permission?: string;
  /** What lets somebody make its things who may not see them all. */
  readonly makes?: string;
  /** After `g`. */
  readonly letter: string;
}

/** What everybody has who is signed in. */
export const ownAreas: readonly Area[] = [
  { path: "/directory", name: "directory", letter: "d" },
  { path: "/installed", name: "installed", letter: "m" },
];

/** What is done in an organisation. Their addresses come after that of the organisation. */
export const organisationAreas: readonly Area[] = [
  { path: "/apps", name: "build", permission: "apps:read", letter: "b" },
  { path: "/installed", name: "installedThere", permission: "installations:read", letter: "n" },
  { path: "/requests", name: "requests", permission: "installations:read", letter: "q" },
  { path: "/policy", name: "policy", permission: "policies:read", letter: "l" },
  { path: "/members", name: "members", permission: "members:read", letter: "e" },
  { path: "/roles", name: "roles", permission: "members:read", letter: "u" },
  { path: "/invitations", name: "invitations", permission: "members:read", letter: "w" },
  { path: "/settings", name: "organisationSettings", permission: "organisations:read", letter: "h" },
];

/** The administration of the platform. */
export const platformAreas: readonly Area[] = [
  { path: "/overview", name: "overview", permission: "figures:read", letter: "o" },
  { path: "/people", name: "people", permission: "users:read", letter: "p" },
  {
    path: "/organisations",
    name: "organisations",
    permission: "organisations:read",
    makes: "organisations:write",
    letter: "z",
  },
  { path: "/clients", name: "clients", permission: "clients:read", letter: "c" },
  { path: "/reviews", name: "reviews", permission: "reviews:read", letter: "v" },
  { path: "/apis", name: "apis", permission: "apis:read", letter: "r" },
  { path: "/sessions", name: "sessions", permission: "sessions:read", letter: "s" },
  { path: "/inspector", name: "inspector", permission: "grants:read", letter: "i" },
  { path: "/keys", name: "keys", permission: "keys:read", letter: "k" },
  { path: "/audit", name: "audit", permission: "audit:read", letter: "a" },
  { path: "/settings", name: "settings", permission: "settings:read", letter: "t" },
];

/*
 * Below the address of an area stand its things, by ids that may be any word: `/clients/import` is the client of that name. What
 * makes things stands before it: `/import/clients`. A test of the router looks after that.
 */
const making = /^\/(?:new|import)(?=\/)/;

/** Where an organisation is, by its slug. */
export function organisationPath(slug: string): string {
  return `/organisations/${encodeURIComponent(slug)}`;
}

/** The organisation of an address, by its slug, and what comes after it. */
export function organisationOf(
  address: string,
): { readonly slug: string; readonly rest: string } | undefined {
  const [, slug, rest] = /^\/organisations\/([^/]+)(\/.+)$/.exec(address) ?? [];
  return slug === undefined || rest === undefined ? undefined : { slug: decodeURIComponent(slug), rest };
}

/** The area of an address, by the longest path it begins with. */
export function areaOf(address: string): Area | undefined {
  const there = organisationOf(address);
  const path = (there?.rest ?? address).replace(making, "");
  return (there === undefined ? [...ownAreas, ...platformAreas] : organisationAreas)
    .filter((area) => path === area.path || path.startsWith(`${area.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}

/** Where the area of an address begins. */
export function areaAddress(address: string): string | undefined {
  const area = areaOf(address);
  const there = organisationOf(address);
  return area && (there === undefined ? "" : organisationPath(there.slug)) + area.path;
}

/** Whether somebody who may do these things may be at an address: its area is open to them, or they may make something of it. */
export function isOpenAt(may: (permission: string) => boolean, address: string): boolean {
  const area = areaOf(address);
  if (area === undefined || isOpenTo(may, area)) return true;
  return area.makes !== undefined && making.test(organisationOf(address)?.rest ?? address) && may(area.makes);
}

/** Whether somebody who may do these things is shown it. */
export function isOpenTo(may: (permission: string) => boolean, { permission }: Area): boolean {
  return permission === undefined || may(permission);
}
