import { operation } from "../operation.ts";
import { flag, oneOf } from "../schemas/values.ts";
import { z } from "../zod.ts";

const words = z.record(z.string(), z.unknown());

/** Apart from reading them, nothing of documents is told here: what is wrong in one is told at its place. */
const asked = {
  documents: z
    .array(z.unknown(), "It must be a list.")
    .min(1, "There must be one at least.")
    .max(10_000, "There can be 10000 at most.")
    .meta({
      description:
        "Values as a file has them, each with `grantway: 1` and lists of `apis` and `clients`. A secret is text here.",
    }),
  prune: flag
    .exactOptional()
    .meta({ description: "Whether to delete records that are not named, of the kinds that are spoken of." }),
};

const difference = z
  .object({
    kind: oneOf(["api", "scope", "client"]),
    action: oneOf(["create", "change", "delete"]),
    id: z.string(),
    fields: z
      .record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() }))
      .meta({ description: "By member, in the words of the documents, as it is and as it will be." }),
    secret: z.literal(true).exactOptional().meta({ description: "The client gets the secret that is said." }),
    heldBy: z
      .int()
      .exactOptional()
      .meta({ description: "Of a deletion: how many clients that stay lose it." }),
    takes: z
      .object({ grants: z.int(), families: z.int().exactOptional(), secrets: z.int().exactOptional() })
      .exactOptional()
      .meta({
        description: "Of a deletion: what it takes along, where that was counted; 10000 or more each.",
      }),
  })
  .meta({ id: "Difference" });

const plan = z
  .object({
    differences: z.array(difference),
    unlisted: z
      .object({ apis: z.array(z.string()), scopes: z.array(z.string()), clients: z.array(z.string()) })
      .meta({ description: "What is not named and left alone." }),
    withoutSecret: z
      .array(z.string())
      .meta({ description: "Clients that prove themselves with a secret and will have none." }),
    fingerprint: z.string().meta({ description: "Names exactly this plan." }),
  })
  .meta({ id: "DeclarationPlan" });

/** Shows the instance as a declaration. */
export const exportDeclaration = operation({
  name: "declarations.export",
  method: "GET",
  path: "/declaration",
  permission: "clients:read",
  audit: "nothing",
  summary: "Show APIs, scopes and clients as a document that can be applied",
  description: "Needs `apis:read` too. No secret is in it.",
  answers: {
    200: z
      .object({ grantway: z.literal(1), apis: z.array(words), clients: z.array(words) })
      .meta({ id: "Declaration" }),
  },
  problems: [],
});

/** Shows what applying the documents would do. */
export const planDeclaration = operation({
  name: "declarations.plan",
  method: "POST",
  path: "/declaration/plan",
  permission: "clients:read",
  audit: "nothing",
  summary: "Show what applying documents would do",
  description: "Needs `apis:read` too. Changes nothing.",
  body: z.strictObject(asked),
  answers: { 200: plan },
  problems: [],
});

/** Brings the instance to what the documents say. */
export const applyDeclaration = operation({
  name: "declarations.apply",
  method: "POST",
  path: "/declaration/apply",
  permission: "clients:write",
  audit: "declaration.applied",
  summary: "Bring APIs, scopes and clients to what documents say",
  description:
    "In one transaction, and only where that is still what the plan of this fingerprint shows; otherwise the problem `conflict` has the plan as it is now as `current`. Needs `clients:read`, `apis:read` and `apis:write` too.",
  fresh: true,
  body: z.strictObject({
    ...asked,
    fingerprint: z.string("It must be text.").max(200, "It must be 200 characters at most."),
  }),
  answers: { 200: plan },
  problems: ["conflict"],
});
