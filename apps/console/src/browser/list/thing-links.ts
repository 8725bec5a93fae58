import type { LinkProps } from "@tanstack/react-router";

/** Where the page of a thing is, by what the audit calls it (`user:<id>`); `undefined` where it has none. */
export function linkOf(mentioned: string): LinkProps | undefined {
  const at = mentioned.indexOf(":");
  const [kind, id] = [mentioned.slice(0, at), mentioned.slice(at + 1)];
  switch (kind) {
    case "user":
      return { to: "/people/$id", params: { id } };
    case "client":
      return { to: "/clients/$id", params: { id } };
    case "api":
      return { to: "/apis/$audience", params: { audience: id } };
    case "organisation":
      return { to: "/organisations/$organisation", params: { organisation: id } };
    // Of the palette alone: an app as the directory shows it, by its slug.
    case "listed":
      return { to: "/directory/$slug", params: { slug: id } };
    default:
      return undefined;
  }
}
