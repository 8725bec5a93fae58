import { BffProblem } from "../answers/problem.ts";

/** It travels in a cookie. */
const longest = 1024;

/**
 * Where a person lands after signing in: a path of this origin with query and fragment, as it was given.
 *
 * @throws {BffProblem} `bad-request` for anything that could lead elsewhere: another origin, `//host`, `/\host`, a
 *   scheme, a control character that browsers drop; or for one of our own routes
 */
export function returnTo(given: string | null, { origin, path, home }: Place): string {
  if (given === null || given === "") return home;
  const url = /^\/(?![/\\])[!-[\]-~\u0080-\u{10ffff}]*$/u.test(given) ? URL.parse(given, origin) : null;
  // Of `/..//host` the dots go, and what is left would be another host.
  const leads = url?.origin === origin && !url.pathname.startsWith("//");
  const isOurs = `${url?.pathname}/`.startsWith(`${path}/`);
  if (url !== null && leads && !isOurs && given.length <= longest)
    return url.pathname + url.search + url.hash;
  throw new BffProblem(
    "bad-request",
    `return_to must be a path of this site, such as /orders?page=2, of at most ${longest} characters.`,
  );
}

/** Where this app is, and what is ours in it. */
export interface Place {
  readonly origin: string;
  readonly path: string;
  readonly home: string;
}
