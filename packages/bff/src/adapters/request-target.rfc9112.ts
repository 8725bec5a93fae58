/**
 * The target of a request from its path on. A server has to take the absolute form, which some proxies send it, too; what is before the
 * path is cut off, and nothing is decoded or resolved.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2 | RFC 9112 §3.2.2}
 */
export function originForm(target: string): string {
  return target.startsWith("/") ? target : target.replace(/^https?:\/\/[^/?#]*(?=\/)/i, "");
}
