import { createSealing } from "@grantway/bff";
import { cookieNames } from "../cookie-names.ts";
import type { OwnApi } from "./own-api.ts";

/** A browser keeps cookies of four thousand bytes, and a server reads a few of them. */
const longest = 3800;

/** Seconds. Browsers keep none longer. */
const lifetime = 400 * 86_400;

/** The APIs of a person, in a cookie of their browser. */
export interface OwnCookie {
  /** What the header `Cookie` of a request holds. Nothing where it holds none, or one that does not open. */
  read(header: string | undefined): readonly OwnApi[];
  /** The header `Set-Cookie` that keeps these; `undefined` where they are too much for one. */
  write(apis: readonly OwnApi[]): string | undefined;
}

/** Sealed with these keys, the first of which seals. @param origin - by which browsers reach us. */
export function createOwnCookie({
  keys,
  origin,
}: {
  readonly keys: readonly string[];
  readonly origin: string;
}): OwnCookie {
  const seal = createSealing(keys)("explorer own apis 1");
  const secure = origin.startsWith("https:");
  const names = cookieNames(origin);
  // Browsers take the prefix from an origin they trust alone: https, and this machine.
  const whole = (name: string) => `${secure ? "__Host-" : ""}${name}`;

  function find(header: string | undefined, name: string): string | undefined {
    const pair = header?.split(";").find((one) => one.trimStart().startsWith(`${whole(name)}=`));
    return pair?.trim().slice(whole(name).length + 1);
  }

  return {
    read(header) {
      // What was added before is read where it was, and stays there: it may be that of the explorer which the name belongs to.
      const before = names.ownBefore === undefined ? undefined : find(header, names.ownBefore);
      const opened = seal.open(find(header, names.own) ?? before ?? "");
      return "refused" in opened ? [] : (JSON.parse(opened.text) as readonly OwnApi[]);
    },
    write(apis) {
      // An empty list is kept where no cookie would mean those from before.
      const none = apis.length === 0 && names.ownBefore === undefined;
      const value = none ? "" : seal.seal(JSON.stringify(apis));
      if (value.length > longest) return undefined;
      const age = none ? 0 : lifetime;
      return `${whole(names.own)}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
    },
  };
}
