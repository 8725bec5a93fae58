import type { Attribution } from "@grantway/protocol";
import { foldCase } from "../../fold-case.ts";
import { type Decision, one } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";

const sql = statements("sandbox", {
  of: `SELECT id, slug, name FROM organisations WHERE sandbox_of = $publisher AND status = 'active' ORDER BY id LIMIT 1`,
  isTaken: "SELECT 1 FROM organisations WHERE slug = $slug",
  insert: `INSERT INTO organisations (id, slug, name, name_key, kind, sandbox_of, status, created_at, revision)
    VALUES ($id, $slug, $name, $name_key, 'sandbox', $publisher, 'active', $at, 1)`,
  insertOwner: `INSERT INTO memberships (organisation_id, user_id, role, joined_at)
    SELECT $id, m.user_id, 'owner', $at FROM memberships m WHERE m.organisation_id = $publisher AND m.user_id = $person`,
});

/** The organisation a sandbox is for. Its row is locked, so that it gets one however many ask at once. */
export interface SandboxOwner {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** The sandbox of a publisher; made, with this person of the publisher as its owner, where there is none. */
export function* sandboxOf(
  publisher: SandboxOwner,
  making: { readonly id: string; readonly person: string | undefined },
  by: Attribution,
): Decision<SandboxOwner & { readonly made: boolean }> {
  const there = yield* one(sql.of, { publisher: publisher.id });
  if (there !== undefined) {
    const [id, slug, name] = there as [string, string, string];
    return { id, slug, name, made: false };
  }
  const name = `${publisher.name} (sandbox)`;
  const wanted = `${publisher.slug}-sandbox`;
  const isTaken = (yield* one(sql.isTaken, { slug: wanted })) !== undefined;
  const slug = isTaken ? `${wanted}-${making.id.slice(-8)}` : wanted;
  const { id } = making;
  yield* one(sql.insert, { id, slug, name, name_key: foldCase(name), publisher: publisher.id, at: by.at });
  yield* record(by, {
    action: "organisation.created",
    target: `organisation:${id}`,
    revision: 1,
    changes: {
      slug: { to: slug },
      name: { to: name },
      kind: { to: "sandbox" },
      sandboxOf: { to: publisher.id },
    },
  });
  if (making.person !== undefined) {
    yield* one(sql.insertOwner, { id, person: making.person, publisher: publisher.id, at: by.at });
    yield* record(by, {
      action: "membership.created",
      target: `membership:${id}:${making.person}`,
      changes: { role: { to: "owner" } },
    });
  }
  return { id, slug, name, made: true };
}
