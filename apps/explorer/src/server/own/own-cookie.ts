import { createSealing } from "@grantway/bff";
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

/** Sealed with these keys, the first of which seals. @param secure - whether browsers reach us by https. */
export function createOwnCookie({
  keys,
  secure,
}: {
  readonly keys: readonly string[];
  readonly secure: boolean;
}): OwnCookie {
  const seal = createSealing(keys)("explorer own apis 1");
  // Browsers take the prefix from an origin they trust alone: https, and this machine.
  const name = `${secure ? "__Host-" : ""}grantway-explorer-own`;
  return {
    read(header) {
      const pair = header?.split(";").find((one) => one.trimStart().startsWith(`${name}=`));
      const opened = seal.open(pair?.trim().slice(name.length + 1) ?? "");
      return "refused" in opened ? [] : (JSON.parse(opened.text) as readonly OwnApi[]);
    },
    write(apis) {
      const value = apis.length === 0 ? "" : seal.seal(JSON.stringify(apis));
      if (value.length > longest) return undefined;
      const age = apis.length === 0 ? 0 : lifetime;
      return `${name}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
    },
  };
}
