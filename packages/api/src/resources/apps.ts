import { nothing, operation } from "../operation.ts";
import { app, listedVersion } from "../schemas/app.ts";
import { optional } from "../schemas/members.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { name, oneOf, text, texts } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = z.strictObject({ app: name("The app, by id; where it is only shown, by slug as well.") });
const reason = text(10_000);

const count = (what: string) =>
  z
    .int()
    .min(0)
    .meta({ description: `${what} Counted up to 10,000, which says as many or more.` });

const listed = app
  .extend({
    openReports: z
      .int()
      .exactOptional()
      .meta({ description: "How many reports of it are open; told to those who review." }),
  })
  .meta({ id: "ListedApp" });

/** Lists them by name. */
export const listApps = operation({
  name: "apps.list",
  method: "GET",
  path: "/apps",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List apps",
  description: "Of every organisation in which the caller may see its apps.",
  query: z.strictObject({
    ...pageQuery,
    ...searchQuery,
    ...totalQuery,
    publisher: text(200).exactOptional().meta({ description: "Of this organisation, by id." }),
    status: oneOf(["draft", "active", "suspended", "deleted"])
      .exactOptional()
      .meta({ description: "Without it all but those that are deleted." }),
    visibility: oneOf(["private", "unlisted", "public"]).exactOptional(),
  }),
  answers: { 200: pageOf(listed) },
  problems: [],
});

/** Makes one from a template. */
export const createApp = operation({
  name: "apps.create",
  method: "POST",
  path: "/organisations/{organisation}/apps",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.created",
  summary: "Make an app",
  description:
    "With a client that works in the sandbox of its publisher, that sandbox where there is none yet, and a draft of its first version. The secret is told in this answer and never again.",
  idempotent: true,
  params: z.strictObject({ organisation: name("The publisher, by id or slug.") }),
  body: z.strictObject({
    template: oneOf(["server", "browser", "native", "machine", "agent"]).meta({
      description:
        "How its client proves itself and where it runs: on a server with a secret, in the page, on a device, with nobody before it, or for people who asked it to.",
    }),
    name: text(500).meta({ description: "What people read." }),
    ...optional({
      slug: text(200).meta({ description: "Made out of the name where nothing is said." }),
      redirectUris: texts(200).meta({
        description: "Of the test client; `http://localhost:3000/callback` where nothing is said.",
      }),
    }),
  }),
  answers: {
    201: z
      .object({
        app,
        version: listedVersion,
        client: z.object({
          id: z.string().meta({ description: "`client_id` of the test client." }),
          secret: z
            .string()
            .exactOptional()
            .meta({ description: "Which nobody can be told again; absent for a public client." }),
        }),
        sandbox: z
          .object({ id: z.string(), slug: z.string(), name: z.string(), made: z.boolean() })
          .meta({ description: "Where test clients work; `made` for this app." }),
      })
      .meta({ id: "CreatedApp" }),
  },
  problems: ["not-found", "taken", "not-possible"],
});

/** Shows one. */
export const showApp = operation({
  name: "apps.show",
  method: "GET",
  path: "/apps/{app}",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show an app",
  params,
  answers: { 200: app },
  problems: ["not-found"],
});

/** Changes who finds it, and its slug. */
export const updateApp = operation({
  name: "apps.update",
  method: "PATCH",
  path: "/apps/{app}",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.updated",
  summary: "Change who finds an app",
  description:
    "The slug can be changed until the first release. A released app becomes public once the version that is installed has been reviewed.",
  revision: true,
  params,
  body: z.strictObject(optional({ visibility: oneOf(["private", "unlisted", "public"]), slug: text(200) })),
  answers: { 200: app },
  problems: ["taken", "not-possible"],
});

/** Hands it over. */
export const transferApp = operation({
  name: "apps.transfer",
  method: "POST",
  path: "/apps/{app}/transfer",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.transferred",
  summary: "Hand an app over to another organisation",
  description: "In which the caller may publish apps too.",
  fresh: true,
  revision: true,
  params,
  body: z.strictObject({
    organisation: text(200).meta({ description: "The new publisher, by id or slug." }),
  }),
  answers: { 204: nothing },
  problems: ["not-possible"],
});

/** Deletes one. */
export const deleteApp = operation({
  name: "apps.delete",
  method: "DELETE",
  path: "/apps/{app}",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.deleted",
  summary: "Delete an app",
  description:
    "It is uninstalled everywhere, and everything it was given ends at once. Its slug is never given again.",
  fresh: true,
  revision: true,
  params,
  answers: { 204: nothing },
  problems: [],
});

/** What stops or ends with it. */
export const appConsequences = operation({
  name: "apps.consequences",
  method: "GET",
  path: "/apps/{app}/consequences",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Count what stops with an app",
  description: "It stops while the app is suspended, and ends when it is deleted.",
  params,
  answers: {
    200: z
      .object({
        installations: count("Where it is installed."),
        organisations: count("Of those, organisations."),
        people: count("Of those, people who use it for themselves."),
        grants: count("What people and organisations allowed it."),
        families: count("Token families that can be used."),
        clients: count("Clients of it."),
      })
      .meta({ id: "AppConsequences" }),
  },
  problems: ["not-found"],
});

/** Stops it for its publisher. */
export const suspendApp = operation({
  name: "apps.suspend",
  method: "POST",
  path: "/apps/{app}/suspend",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.suspended",
  summary: "Suspend an app of one's own",
  description: "Nothing it was given works until it is resumed. A suspension by the platform is beside it.",
  params,
  body: z.strictObject(optional({ reason })),
  answers: { 200: app },
  problems: ["not-found", "not-possible"],
});

/** Takes the publisher's suspension back. */
export const resumeApp = operation({
  name: "apps.resume",
  method: "POST",
  path: "/apps/{app}/resume",
  permission: "apps:write",
  inOrganisations: true,
  audit: "app.resumed",
  summary: "Resume an app of one's own",
  description: "An app that the platform suspended stays so.",
  params,
  answers: { 200: app },
  problems: ["not-found", "not-possible"],
});

/** Stops it for the platform. */
export const blockApp = operation({
  name: "apps.block",
  method: "POST",
  path: "/apps/{app}/block",
  permission: "reviews:write",
  audit: "app.suspended",
  summary: "Suspend an app for the platform",
  description: "Nothing it was given works until the platform resumes it, whatever its publisher does.",
  fresh: true,
  params,
  body: z.strictObject({ reason: reason.meta({ description: "What its developers read." }) }),
  answers: { 200: app },
  problems: ["not-found", "not-possible"],
});

/** Takes the platform's suspension back. */
export const unblockApp = operation({
  name: "apps.unblock",
  method: "POST",
  path: "/apps/{app}/unblock",
  permission: "reviews:write",
  audit: "app.resumed",
  summary: "Take the platform's suspension of an app back",
  params,
  answers: { 200: app },
  problems: ["not-found", "not-possible"],
});
