import { nothing, operation } from "../operation.ts";
import { count, organisation, organisationParams } from "../schemas/organisation.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const params = organisationParams;

const names = {
  name: text(300).meta({ description: "What people read." }),
  slug: text(200).meta({
    description: "In addresses. No two organisations share one, also after one was deleted.",
  }),
} as const;

/** Lists them by name. */
export const listOrganisations = operation({
  name: "organisations.list",
  method: "GET",
  path: "/organisations",
  permission: "organisations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List organisations",
  description: "All, or for who may not see all, those in which they are a member.",
  query: z.strictObject({
    ...pageQuery,
    ...searchQuery,
    ...totalQuery,
    kind: organisation.shape.kind.exactOptional(),
    status: organisation.shape.status.exactOptional(),
    sandboxOf: text(200).exactOptional().meta({ description: "Sandboxes of this one, by id." }),
  }),
  answers: { 200: pageOf(organisation) },
  problems: [],
});

/** Shows one. */
export const showOrganisation = operation({
  name: "organisations.show",
  method: "GET",
  path: "/organisations/{organisation}",
  permission: "organisations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show an organisation",
  description: "By id or slug.",
  params,
  answers: { 200: organisation },
  problems: ["not-found"],
});

/** Makes one. */
export const createOrganisation = operation({
  name: "organisations.create",
  method: "POST",
  path: "/organisations",
  permission: "organisations:write",
  ownPermission: "own-organisations:write",
  audit: "organisation.created",
  summary: "Make an organisation",
  description: "Whoever makes one owns it, unless somebody who may make all says whose it is.",
  idempotent: true,
  body: z.strictObject({
    ...names,
    owner: text(200).exactOptional().meta({ description: "Its first owner, a person by id." }),
  }),
  answers: { 201: organisation },
  problems: ["taken"],
});

/** Makes a sandbox of a live one. */
export const createSandbox = operation({
  name: "organisations.create-sandbox",
  method: "POST",
  path: "/organisations/{organisation}/sandboxes",
  permission: "apps:write",
  inOrganisations: true,
  audit: "organisation.created",
  summary: "Make a sandbox",
  description:
    "For the test clients of its apps; up to five. Whoever may change apps of the organisation owns it, whoever may see them is a member.",
  idempotent: true,
  params,
  body: z.strictObject(names),
  answers: { 201: organisation },
  problems: ["not-found", "not-possible", "taken"],
});

/** Changes what is said and leaves the rest. */
export const updateOrganisation = operation({
  name: "organisations.update",
  method: "PATCH",
  path: "/organisations/{organisation}",
  permission: "organisations:write",
  inOrganisations: true,
  audit: "organisation.updated",
  summary: "Change an organisation",
  revision: true,
  params,
  body: z.strictObject({ name: names.name.exactOptional(), slug: names.slug.exactOptional() }),
  answers: { 200: organisation },
  problems: ["taken"],
});

/** Stops everything of one at once. */
export const suspendOrganisation = operation({
  name: "organisations.suspend",
  method: "POST",
  path: "/organisations/{organisation}/suspension",
  permission: "organisations:write",
  audit: "organisation.suspended",
  summary: "Suspend an organisation",
  description: "Nothing of it can be used until it is resumed. Only the platform does.",
  params,
  answers: { 204: nothing },
  problems: ["not-found"],
});

/** Takes that back. */
export const resumeOrganisation = operation({
  name: "organisations.resume",
  method: "DELETE",
  path: "/organisations/{organisation}/suspension",
  permission: "organisations:write",
  audit: "organisation.resumed",
  summary: "Resume an organisation",
  params,
  answers: { 204: nothing },
  problems: ["not-found"],
});

/** Of deleting one. */
export const organisationConsequences = operation({
  name: "organisations.consequences",
  method: "GET",
  path: "/organisations/{organisation}/consequences",
  permission: "organisations:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Count what ends with an organisation",
  params,
  answers: {
    200: z
      .object({
        members: count("Members."),
        installations: count("Apps that are installed there."),
        grants: count("What people and apps were allowed there."),
        sandboxes: count("Its sandboxes, which go with it."),
        apps: count("Apps that it publishes."),
        installedElsewhere: count(
          "Where others have installed those; while there are any, only the platform deletes it.",
        ),
      })
      .meta({ id: "OrganisationConsequences" }),
  },
  problems: ["not-found"],
});

/** Says when one is deleted. */
export const planDeletion = operation({
  name: "organisations.plan-deletion",
  method: "POST",
  path: "/organisations/{organisation}/deletion",
  permission: "organisations:write",
  inOrganisations: true,
  audit: "organisation.deletion-planned",
  summary: "Plan the deletion of an organisation",
  description:
    "Until then nothing of it can be used, and it can be taken back. An owner does so, or the platform; one whose released apps are installed elsewhere only the platform deletes.",
  fresh: true,
  revision: true,
  params,
  body: z.strictObject({
    days: z.int("It must be a whole number of days.").min(0).max(365).exactOptional().meta({
      description:
        "Days until it is gone, 30 where nothing is said; 0 only by the platform, or for a sandbox.",
    }),
  }),
  answers: { 200: organisation },
  problems: ["not-possible"],
});

/** Takes it back. */
export const cancelDeletion = operation({
  name: "organisations.cancel-deletion",
  method: "DELETE",
  path: "/organisations/{organisation}/deletion",
  permission: "organisations:write",
  inOrganisations: true,
  audit: "organisation.deletion-cancelled",
  summary: "Cancel the deletion of an organisation",
  params,
  answers: { 204: nothing },
  problems: ["not-found", "not-possible"],
});
