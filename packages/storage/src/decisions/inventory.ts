import type {
  Attribution,
  Inventory,
  InventoryChange,
  InventoryMoment,
  InventoryStep,
  Reaching,
} from "@grantway/protocol";
import type { Cells } from "../rows/cells.ts";
import { catalogueRegistry } from "./catalogue-registry.ts";
import { isThere } from "./client-owner.ts";
import { clientRegistry, roomForSecret } from "./client-registry.ts";
import { type Decision, type PortDecisions, rows } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const read =
  "SELECT r.name, r.revision FROM revisions r WHERE r.name IN ('catalogue', 'clients') ORDER BY r.name";

const sql = statements("inventory", {
  read,
  // Whoever changes a client, an API or a scope waits from here on until this transaction is over.
  lock: (d) => `${read} ${d.forUpdate("r")}`,
});

function* moment(): Decision<InventoryMoment> {
  return momentOf(yield* rows(sql.read));
}

function* change(
  { name, steps }: InventoryChange,
  expected: InventoryMoment,
  attribution: Attribution,
): Decision<"changed" | "moved-on"> {
  // Whoever declares an instance reaches all of it.
  const by: Reaching = { ...attribution, whose: "everybody" };
  const now = momentOf(yield* rows(sql.lock));
  if (now.clients !== expected.clients || now.catalogue !== expected.catalogue) return "moved-on";
  for (const step of steps) {
    if ("client" in step && !(yield* isThere(step.client.owner))) return "moved-on";
    // Secrets come and go without another moment.
    if (step.step === "add-secret" && (yield* roomForSecret(step.id, by)) !== "room") return "moved-on";
  }
  for (const step of steps) {
    const outcome = yield* take(step, by);
    // Steps that fit the moment can be taken. If not, whoever worked them out is wrong, and none may stay.
    if (typeof outcome !== "string" || !taken.has(outcome)) {
      throw new Error(`${step.step} of ${name} came to ${JSON.stringify(outcome)}`);
    }
  }
  yield* record(by, {
    action: "declaration.applied",
    target: `declaration:${name}`,
    detail: inNumbers(steps),
  });
  return "changed";
}

const taken: ReadonlySet<string> = new Set(["created", "updated", "deleted", "added"]);

function take(step: InventoryStep, by: Reaching): Decision<unknown> {
  const [catalogue, clients] = [catalogueRegistry.writes, clientRegistry.writes];
  switch (step.step) {
    case "create-api":
      return catalogue.createApi(step.api, by);
    case "update-api":
      return catalogue.updateApi(step.api, step.revision, by);
    case "delete-api":
      return catalogue.deleteApi(step.audience, step.revision, by);
    case "create-scope":
      return catalogue.createScope(step.scope, by);
    case "update-scope":
      return catalogue.updateScope(step.scope, step.revision, by);
    case "delete-scope":
      return catalogue.deleteScope(step.key, step.revision, by);
    case "create-client":
      return clients.create(step.client, by);
    case "update-client":
      return clients.update(step.client, step.revision, by);
    case "add-secret":
      return clients.addSecret(step.id, step.secret, step.othersExpireAt, by);
    case "delete-client":
      return clients.delete(step.id, step.revision, by);
  }
}

/** `2 created, 1 updated`: what the records of the steps say in full. */
function inNumbers(steps: readonly InventoryStep[]): string {
  const verbs = { create: "created", update: "updated", add: "secrets added", delete: "deleted" };
  return Object.entries(verbs)
    .map(([verb, words]) => [steps.filter(({ step }) => step.startsWith(`${verb}-`)).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");
}

function momentOf(found: readonly Cells[]): InventoryMoment {
  const [[, catalogue] = [], [, clients] = []] = found;
  return { catalogue: Number(catalogue), clients: Number(clients) };
}

/** {@link Inventory}. */
export const inventory = {
  reads: { moment },
  writes: { change },
} satisfies PortDecisions<Inventory>;
