/*
 * Where this page is served. Its own files know: they lie below `<path of the issuer>/console/assets/`, whatever the path
 * of the issuer is.
 */
const { pathname } = new URL(import.meta.url);

/** The path of the issuer, without trailing slash: empty for most. */
export const issuerPath = pathname.slice(0, pathname.lastIndexOf("/console/"));

/** The issuer: what clients are told to trust. */
export function issuerOf({ origin }: Pick<Location, "origin">): string {
  return origin + issuerPath;
}

/** The path of the console, which every address of it begins with. */
export const consolePath = `${issuerPath}/console`;
