/*
 * Our cookies of one request. The header comes from anybody: it is read once, in one pass, and what is not ours is
 * skipped.
 */

/** Our cookies, by name without `__Host-`. */
export type Jar = ReadonlyMap<string, string>;

const secure = "__Host-";

/** Reads those whose names begin with ours and a dot. Of two with one name the first counts. */
export function readJar(header: string | null, name: string): Jar {
  const jar = new Map<string, string>();
  const beginning = `${secure}${name}.`;
  if (header === null || !header.includes(beginning)) return jar;
  for (const pair of header.split(";")) {
    const text = pair.trim();
    if (!text.startsWith(beginning)) continue;
    const end = text.indexOf("=");
    if (end === -1) continue;
    const found = text.slice(secure.length, end);
    if (!jar.has(found)) jar.set(found, text.slice(end + 1));
  }
  return jar;
}

/** The header that sets a cookie. Browsers accept the prefix `__Host-` only with these attributes. */
export function setCookie(name: string, value: string, maxAge: number): string {
  return `${secure}${name}=${value}; Path=/; Max-Age=${maxAge}; Secure; HttpOnly; SameSite=Lax`;
}

/** The header that removes it. */
export function clearCookie(name: string): string {
  return setCookie(name, "", 0);
}

/** Bytes of a cookie in the `Cookie` header of a request. */
export function sizeOf(name: string, value: string): number {
  return secure.length + name.length + value.length + "=; ".length;
}
