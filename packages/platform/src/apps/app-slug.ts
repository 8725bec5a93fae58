import { type Problem, problemAt } from "@grantway/protocol";

/*
 * The name of an app in addresses. It is shorter than an id, so that an app can be named by either and none is taken for the
 * other.
 */

const most = 32;
const form = /^[a-z](?:-?[a-z0-9])*$/;

/** What is wrong with a slug that somebody chose. */
export function slugProblems(slug: string): readonly Problem[] {
  if (slug.length >= 2 && slug.length <= most && form.test(slug)) return [];
  const problem = `The slug must be 2 to ${most} lower-case letters, digits and single hyphens, and begin with a letter.`;
  return [problemAt("slug", problem, "app-slug", { least: 2, most })];
}

/** A slug out of a name, whatever the name is: what cannot stand in one is left out. */
export function slugOf(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const joined = words
    .join("-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 24)
    .replace(/-+$/, "");
  return joined.length < 2 ? "app" : joined;
}
