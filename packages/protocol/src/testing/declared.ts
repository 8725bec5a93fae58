import { managementApi } from "../catalogue/management-api.ts";
import type { Records } from "../declaration/records.ts";
import { planDeclared } from "../declaration/plan-declaration.ts";
import { readDeclaration } from "../declaration/read-declaration.ts";
import type { InventoryStep } from "../ports/inventory.ts";
import { features } from "../provider.ts";
import { registerFeatures } from "../register-features.ts";
import { clientChoices } from "../registration/client-choices.ts";
import { stepsOf } from "../declaration/steps-of.ts";
import { aClient, cipher, hashing } from "./world.ts";

/* An instance with one API, two scopes and one client, and what applying documents to it comes to. */

export const choices = clientChoices(registerFeatures(features));

export const builtIn = managementApi("https://id.example");

export const audience = "https://api.example";

export const someRecords: Records = {
  apis: [{ audience, name: "Notes", revision: 3 }],
  scopes: [
    { key: "read", audience, title: "Read notes", risk: "low", access: "see", revision: 4 },
    { key: "write", audience, title: "Write notes", risk: "medium", access: "change", revision: 5 },
  ],
  clients: [{ ...aClient, revision: 6 }],
};

/** What the documents come to; a moment after everything was made. */
export function planOf(documents: readonly unknown[], { records = someRecords, prune = false } = {}) {
  const { declaration, problems } = readDeclaration(documents, choices);
  const reaches = () => true;
  const planned = planDeclared(declaration, records, {
    prune,
    builtIn,
    hashing,
    now: 1_000,
    owners: new Map([["ada", "id-of-ada"]]),
    reaches,
  });
  const all = [...problems, ...("problems" in planned ? planned.problems : [])];
  return all.length > 0 || "problems" in planned ? { problems: all } : { plan: planned.plan };
}

/** How secrets are made in tests: with ids that count. */
export function secretMaking() {
  let ids = 0;
  return {
    entropy: { id: () => `id-${++ids}`, secret: () => "s".repeat(43) },
    hashing,
    crc32: () => 0,
    cipher,
  };
}

/** The records after the steps, as a database has them. */
function afterwards(records: Records, steps: readonly InventoryStep[]): Records {
  return steps.reduce((before, step) => afterStep(before, step), records);
}

function afterStep({ apis, scopes, clients }: Records, step: InventoryStep): Records {
  const now = { apis, scopes, clients };
  switch (step.step) {
    case "create-api":
      return { ...now, apis: [...apis, { ...step.api, revision: 1 }] };
    case "update-api":
      return {
        ...now,
        apis: apis.map((one) =>
          one.audience === step.api.audience ? { ...step.api, revision: one.revision + 1 } : one,
        ),
      };
    case "delete-api":
      return { ...now, apis: apis.filter((one) => one.audience !== step.audience) };
    case "create-scope":
      return { ...now, scopes: [...scopes, { ...step.scope, revision: 1 }] };
    case "update-scope":
      return {
        ...now,
        scopes: scopes.map((one) =>
          one.key === step.scope.key ? { ...step.scope, revision: one.revision + 1 } : one,
        ),
      };
    case "delete-scope":
      return {
        apis,
        scopes: scopes.filter(({ key }) => key !== step.key),
        clients: clients.map((one) => ({ ...one, scopes: one.scopes.filter((scope) => scope !== step.key) })),
      };
    case "create-client":
      return { ...now, clients: [...clients, { ...step.client, revision: 1 }] };
    case "update-client":
      return {
        ...now,
        clients: clients.map((one) =>
          one.id === step.client.id ? { ...one, ...step.client, revision: one.revision + 1 } : one,
        ),
      };
    case "add-secret":
      return {
        ...now,
        clients: clients.map((one) =>
          one.id === step.id ? { ...one, secrets: [...one.secrets, step.secret] } : one,
        ),
      };
    case "delete-client":
      return { ...now, clients: clients.filter(({ id }) => id !== step.id) };
  }
}

/** The records after the documents were applied. @throws where they cannot be */
export function applied(
  documents: readonly unknown[],
  { records = someRecords, prune = false } = {},
): Records {
  const planned = planOf(documents, { records, prune });
  if ("problems" in planned) throw new Error(JSON.stringify(planned.problems));
  return afterwards(records, stepsOf(planned.plan.moves, secretMaking(), 1_000));
}
