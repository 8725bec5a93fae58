/**
 * Where a person was before they sent a small form: a page of ours, whatever the form says, so that nobody can send them
 * elsewhere with it.
 *
 * @param back - a path with its query, as the form said it.
 * @param base - path of the issuer, without trailing slash.
 */
export function wayBack(back: string | undefined, base: string): string {
  const here = "https://here.invalid";
  const url = URL.parse(back ?? "", here);
  if (url === null || url.origin !== here || !`${url.pathname}/`.startsWith(`${base}/`)) return `${base}/`;
  // A path that begins with two slashes names a host.
  return url.pathname.startsWith("//") ? `${base}/` : url.pathname + url.search;
}
