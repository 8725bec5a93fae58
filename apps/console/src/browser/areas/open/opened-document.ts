/*
 * The policy that lets a frame hold an app's origin comes with the document. Whoever goes to the page of an app from another page of
 * the console has the document of that other page, and loads this one anew.
 */

/** Whether the document was loaded for the page at this path. @param loaded - the address it was loaded by. */
export function isDocumentOf(loaded: string, path: string): boolean {
  const { pathname } = new URL(loaded, "http://instance.invalid");
  return withoutSlash(pathname) === withoutSlash(path);
}

/** The address by which this document was loaded, whatever the address bar says by now. */
export function loadedAddress(): string {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation?.name ?? location.href;
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, "");
}
