/**
 * The address an API names, whole, if it lies within the API; `undefined` if it leads anywhere else. Many an API behind a proxy
 * writes `http:` where it is asked by `https:`: that is the same place, and asked as the API is.
 *
 * @param named - absolute, or relative to `from`.
 * @param base - the address that all of the API lies below.
 */
export function withinBase(named: string, from: string, base: string): URL | undefined {
  if (!URL.canParse(named, from) || !URL.canParse(base)) return undefined;
  const home = new URL(base);
  const url = sameScheme(new URL(named, from), home);
  const isHere = url.origin === home.origin && url.username === "" && url.password === "";
  return isHere && isBelow(url.pathname, home.pathname) && !climbs(url.pathname) ? url : undefined;
}

function sameScheme(url: URL, home: URL): URL {
  const isTold = url.protocol === "http:" && home.protocol === "https:" && url.port === "";
  if (isTold && url.hostname === home.hostname) url.protocol = "https:";
  return url;
}

function isBelow(path: string, home: string): boolean {
  return path === home || path.startsWith(home.endsWith("/") ? home : `${home}/`);
}

/** Whether a path would lead upward once somebody on the way takes its percent signs for what they stand for. */
function climbs(path: string): boolean {
  let plain = path;
  for (let times = 0; times < 3; times += 1) {
    if (plain.split(/[/\\]/).includes("..")) return true;
    plain = plain.replaceAll(/%(2e|2f|5c|25)/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return plain.split(/[/\\]/).includes("..");
}
