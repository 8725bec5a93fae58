import type { NewOrganisation } from "@grantway/platform";
import type { Attribution } from "@grantway/protocol";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { isSlugTaken } from "./insert-organisation.ts";
import { insertSandbox } from "./sandboxes.ts";

const sql = statements("sandbox", {
  of: `SELECT id, slug, name FROM organisations
    WHERE sandbox_of = $publisher AND status = 'active' ORDER BY id LIMIT 1`,
});

/**
 * The sandbox of a publisher, whose row is locked so that it gets one however many ask at once; made, of this id, where there is
 * none.
 */
export function* sandboxOf(
  publisher: NewOrganisation,
  id: string,
  by: Attribution,
): Decision<NewOrganisation & { readonly made: boolean }> {
  const there = yield* one(sql.of, { publisher: publisher.id });
  if (there !== undefined) {
    const [found, slug, name] = there as [string, string, string];
    return { id: found, slug, name, made: false };
  }
  const name = `${publisher.name} (sandbox)`;
  // A slug is at most 63 characters, and the end of an id is another's by no chance that matters.
  const wanted = `${publisher.slug.slice(0, 46)}-sandbox`;
  const slug = (yield* isSlugTaken(wanted)) ? `${wanted}-${id.slice(-8)}` : wanted;
  yield* insertSandbox({ id, slug, name, of: publisher.id }, by);
  return { id, slug, name, made: true };
}
