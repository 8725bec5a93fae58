import type { LinkProps } from "@tanstack/react-router";

/** Where the page of a thing is, by what the audit calls it (`user:<id>`); `undefined` where it has none. */
export function linkOf(mentioned: string): LinkProps | undefined {
  const at = mentioned.indexOf(":");
  const [kind, id] = [mentioned.slice(0, at), mentioned.slice(at + 1)];
  if (kind === "user") return { to: "/people/$id", params: { id } };
  return kind === "client" ? { to: "/clients/$id", params: { id } } : undefined;
}
