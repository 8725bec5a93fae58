import { nothing, operation } from "../operation.ts";
import { instant, name, oneOf, revision, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const of = { organisation: name("The organisation, by id.") };
const params = z.strictObject(of);

const answer = oneOf(["allow", "request", "deny"]);

const match = z.strictObject({
  publisher: oneOf(["ours", "verified", "unverified"]).exactOptional(),
  apps: z.array(text(200)).max(1000).exactOptional().meta({ description: "These apps, by id." }),
  risk: oneOf(["low", "medium", "high"])
    .exactOptional()
    .meta({ description: "Apps that ask for this at most." }),
  actsAs: oneOf(["app", "person"]).exactOptional(),
  who: z.array(text(200)).max(1000).exactOptional().meta({ description: "People of these roles." }),
});

const rules = z
  .array(z.strictObject({ match, answer }))
  .max(1000)
  .meta({ description: "The first that matches decides." });

const policy = z.strictObject({
  rules,
  otherwise: answer.meta({ description: "What is said to everything that no rule matches." }),
});

const directory = oneOf(["all-but-hidden", "only-shown"]).meta({
  description:
    "Whether members are shown all apps that are not hidden, or only those that are shown to them.",
});

const decided = z
  .object({
    policy,
    directory,
    apps: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .meta({ description: "What the apps are called that it names." }),
    revision,
  })
  .meta({ id: "ConsentPolicy" });

/** Shows it. */
export const showPolicy = operation({
  name: "policies.show",
  method: "GET",
  path: "/organisations/{organisation}/policy",
  permission: "policies:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show which apps members may install",
  params,
  answers: { 200: decided },
  problems: ["not-found"],
});

/** Decides it anew. */
export const updatePolicy = operation({
  name: "policies.update",
  method: "PUT",
  path: "/organisations/{organisation}/policy",
  permission: "policies:write",
  inOrganisations: true,
  audit: "policy.updated",
  summary: "Decide which apps members may install",
  revision: true,
  params,
  body: z.strictObject({ policy, directory }),
  answers: { 200: decided },
  problems: [],
});

const wish = z.object({
  app: z.string(),
  appName: z.string().exactOptional(),
  person: z.string(),
  personName: z.string().exactOptional().meta({ description: "Absent for somebody who was deleted." }),
  publisher: oneOf(["ours", "verified", "unverified"]),
  risk: oneOf(["low", "medium", "high"]),
  actsAs: oneOf(["app", "person"]),
  role: z.string(),
  decides: z.boolean(),
  at: instant,
  happened: oneOf(["installed", "approved", "denied", "waiting", "withdrawn", "blocked"]),
});

const counted = z.object({ allow: z.int(), request: z.int(), deny: z.int() });

/** Tries another one with what was wanted lately. */
export const simulatePolicy = operation({
  name: "policies.simulate",
  method: "POST",
  path: "/organisations/{organisation}/policy/simulation",
  permission: "policies:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Try another policy with the last 30 days",
  params,
  body: z.strictObject({ policy }),
  answers: {
    200: z
      .object({
        wishes: z.int(),
        before: counted,
        after: counted,
        differences: z.array(
          z.object({
            from: answer,
            to: answer,
            wishes: z.int(),
            ended: z.object({
              installed: z.int(),
              approved: z.int(),
              denied: z.int(),
              waiting: z.int(),
              withdrawn: z.int(),
              blocked: z.int(),
            }),
            examples: z.array(wish),
          }),
        ),
      })
      .meta({ id: "PolicySimulation" }),
  },
  problems: ["not-found"],
});

/** Shows or hides an app. */
export const curateDirectory = operation({
  name: "policies.curate",
  method: "PUT",
  path: "/organisations/{organisation}/directory/{app}",
  permission: "policies:write",
  inOrganisations: true,
  audit: "policy.updated",
  summary: "Show or hide an app of the directory",
  params: z.strictObject({ ...of, app: name("The app, by id.") }),
  body: z.strictObject({
    choice: oneOf(["shown", "hidden", "unsaid"]).meta({ description: "`unsaid` takes back what was said." }),
  }),
  answers: { 204: nothing },
  problems: ["not-found"],
});
