import { type ExportedDeclaration, declarationOf } from "../declaration/exported.ts";
import { planDeclared } from "../declaration/plan-declaration.ts";
import type { Difference, Move, Plan, Taken, Unlisted } from "../declaration/plan.ts";
import { readDeclaration } from "../declaration/read-declaration.ts";
import { readRecords } from "../declaration/records.ts";
import { fingerprintOf, stepsOf } from "../declaration/steps-of.ts";
import type { Instant } from "../instant.ts";
import type { InventoryMoment } from "../ports/inventory.ts";
import type { Problem } from "../problem.ts";
import type { ScopeCatalogue } from "../scope.ts";
import type { DeclarationPorts } from "./declaration-ports.ts";
import { operation } from "./operation.ts";
import type { Permission } from "./permission.ts";
import { refuseWithout } from "./refuse-without.ts";
import { withinReach } from "./within-reach.ts";

/** Shows an instance as a declaration of its APIs, scopes and clients. No secret is in it. */
export const exportDeclaration = operation({
  name: "declarations.export",
  permission: "clients:read",
  audit: "nothing",
  async run(ports: DeclarationPorts, _: object, __, held): Promise<ExportedDeclaration> {
    refuseWithout(held, "declarations.export", "apis:read");
    const { records } = await readRecords(ports);
    return declarationOf(records);
  },
});

/** Shows what applying the documents would do. */
export const planDeclaration = operation({
  name: "declarations.plan",
  permission: "clients:read",
  audit: "nothing",
  async run(ports: DeclarationPorts, asked: DeclarationRequest, by, held): Promise<Planned | Invalid> {
    refuseWithout(held, "declarations.plan", "apis:read");
    const work = await workOut(ports, asked, { now: by.at, held });
    return "problems" in work ? { outcome: "invalid", ...work } : { outcome: "planned", ...work.shown };
  },
});

/**
 * Brings the instance to what the documents say, in one transaction, if that is still what whoever asks was shown. `moved-on`:
 * somebody changed something meanwhile, and this is what applying would do now. Nothing was done then.
 */
export const applyDeclaration = operation({
  name: "declarations.apply",
  permission: "clients:write",
  audit: "declaration.applied",
  async run(
    ports: DeclarationPorts,
    { fingerprint, ...asked }: DeclarationRequest & { readonly fingerprint: string },
    by,
    held,
  ): Promise<({ readonly outcome: "applied" | "moved-on" } & Shown) | Invalid> {
    for (const permission of ["clients:read", "apis:read", "apis:write"] as const) {
      refuseWithout(held, "declarations.apply", permission);
    }
    for (let left = attempts; ; left--) {
      const work = await workOut(ports, asked, { now: by.at, held });
      if ("problems" in work) return { outcome: "invalid", ...work };
      const { shown, plan, moment } = work;
      if (shown.fingerprint !== fingerprint || left === 0) return { outcome: "moved-on", ...shown };
      if (plan.moves.length === 0) return { outcome: "applied", ...shown };
      const steps = stepsOf(plan.moves, ports, by.at);
      // Somebody may have changed what this is not about: then the same is worked out once more, and done.
      const outcome = await ports.inventory.change({ name: fingerprint, steps }, moment, by);
      if (outcome === "changed") return { outcome: "applied", ...shown };
    }
  },
});

/** Each is lost only to somebody who changed something else at the same moment. */
const attempts = 10;

/** Values of documents, to be made true. */
export interface DeclarationRequest {
  /** As JSON has them; see `readDeclaration`. A secret is text here, wherever it came from. */
  readonly documents: readonly unknown[];
  /** Deletes records that no document names, of the kinds that the documents speak of. */
  readonly prune: boolean;
}

/** What a person is shown of a plan. */
export interface Shown extends Pick<Plan, "withoutSecret"> {
  readonly differences: readonly Difference[];
  readonly unlisted: Unlisted;
  /** Names exactly this plan. */
  readonly fingerprint: string;
}

interface Planned extends Shown {
  readonly outcome: "planned";
}

interface Invalid {
  readonly outcome: "invalid";
  /** Each begins with the place of its document, and goes on in the names of the document. */
  readonly problems: readonly Problem[];
}

async function workOut(
  ports: DeclarationPorts,
  { documents, prune }: DeclarationRequest,
  { now, held }: { readonly now: Instant; readonly held: ReadonlySet<Permission> },
): Promise<
  | { readonly plan: Plan; readonly shown: Shown; readonly moment: InventoryMoment }
  | { readonly problems: readonly Problem[] }
> {
  const { declaration, problems } = readDeclaration(documents, ports.choices);
  const { records, moment } = await readRecords(ports);
  const { builtIn, hashing } = ports;
  const reaches = (scopes: readonly string[], catalogue: ScopeCatalogue) =>
    withinReach(held, scopes, { catalogue, builtIn });
  const named = declaration.clients?.flatMap(({ value: { owner } }) => owner ?? []);
  const owners = await ports.names.called(named ?? []);
  const planned = planDeclared(declaration, records, { prune, builtIn, hashing, now, owners, reaches });
  const all = [...problems, ...("problems" in planned ? planned.problems : [])];
  if (all.length > 0 || "problems" in planned) return { problems: all };
  const { plan } = planned;
  const { moves, unlisted, withoutSecret } = plan;
  const differences = await counted(moves, ports, now);
  const fingerprint = fingerprintOf(moves, (text) => hashing.sha256(text));
  return { plan, moment, shown: { differences, unlisted, withoutSecret, fingerprint } };
}

/** Of more deletions nobody reads the numbers. */
const mostCounted = 100;

/** The differences, the first deletions among them with what they take along. */
async function counted(
  moves: readonly Move[],
  { consequences }: Pick<DeclarationPorts, "consequences">,
  now: Instant,
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  let left = mostCounted;
  for (const { difference } of moves) {
    const { action, id, kind } = difference;
    const isCounted = action === "delete" && kind !== "api" && left-- > 0;
    const takes = isCounted ? await takenWith(kind, id) : undefined;
    differences.push(takes === undefined ? difference : Object.assign({}, difference, { takes }));
  }
  return differences;

  async function takenWith(kind: Difference["kind"], id: string): Promise<Taken> {
    if (kind === "client") return consequences.ofClient(id, now);
    const { grants } = await consequences.ofScope(id);
    return { grants };
  }
}
