import { nothing, operation } from "../operation.ts";
import { count, organisationParams } from "../schemas/organisation.ts";
import { pageOf, pageQuery, searchQuery, totalQuery } from "../schemas/page.ts";
import { instant, name, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const person = organisationParams.extend({ person: name("The person, by id.") });

const role = text(200).meta({
  description: "`owner`, `admin`, `member`, or a role of the organisation by its id.",
});

const member = z
  .object({
    person: z.string(),
    username: z.string(),
    name: z.string(),
    email: z.string(),
    status: oneOf(["active", "suspended"]).meta({ description: "Of their account." }),
    role: z.string(),
    roleName: z.string().exactOptional().meta({ description: "Of a role that the organisation made." }),
    inherited: z.boolean().meta({
      description:
        "In a sandbox because of what they are in the organisation behind it, which is where that is changed.",
    }),
    joinedAt: instant,
  })
  .meta({ id: "Member" });

/** Lists them by username. */
export const listMembers = operation({
  name: "members.list",
  method: "GET",
  path: "/organisations/{organisation}/members",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "List members",
  params: organisationParams,
  query: z.strictObject({
    ...pageQuery,
    ...searchQuery,
    ...totalQuery,
    role: role.exactOptional(),
  }),
  answers: { 200: pageOf(member) },
  problems: ["not-found"],
});

/** Shows one. */
export const showMember = operation({
  name: "members.show",
  method: "GET",
  path: "/organisations/{organisation}/members/{person}",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Show a member",
  params: person,
  answers: { 200: member },
  problems: ["not-found"],
});

/** Gives one another role. */
export const updateMember = operation({
  name: "members.update",
  method: "PATCH",
  path: "/organisations/{organisation}/members/{person}",
  permission: "members:write",
  inOrganisations: true,
  audit: "membership.updated",
  summary: "Change the role of a member",
  description:
    "Nobody gives a role that may do what they may not, and only an owner makes or unmakes an owner. One owner stays.",
  params: person,
  body: z.strictObject({ role }),
  answers: { 200: member },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

/** Takes one out. */
export const removeMember = operation({
  name: "members.remove",
  method: "DELETE",
  path: "/organisations/{organisation}/members/{person}",
  permission: "members:write",
  inOrganisations: true,
  audit: "membership.ended",
  summary: "Remove a member, or leave",
  description:
    "What they allowed apps there ends with it; what those apps do as themselves goes on. Whoever is a member may remove themselves, whatever their role.",
  params: person,
  answers: { 204: nothing },
  problems: ["not-found", "not-possible", "beyond-caller"],
});

/** Of taking one out. */
export const memberConsequences = operation({
  name: "members.consequences",
  method: "GET",
  path: "/organisations/{organisation}/members/{person}/consequences",
  permission: "members:read",
  inOrganisations: true,
  audit: "nothing",
  summary: "Count what ends with a membership",
  description: "Whoever is a member may count their own, whatever their role.",
  params: person,
  answers: {
    200: z
      .object({
        apps: count("Apps that they allowed something there."),
        requests: count("Open requests of theirs to install."),
        invitations: count("Open invitations of theirs."),
        sandboxes: count("Sandboxes in which they are because of this organisation."),
      })
      .meta({ id: "MemberConsequences" }),
  },
  problems: ["not-found"],
});

/** Hands the organisation over. */
export const transferOwnership = operation({
  name: "members.transfer-ownership",
  method: "POST",
  path: "/organisations/{organisation}/ownership",
  permission: "members:write",
  inOrganisations: true,
  audit: "membership.updated",
  summary: "Hand an organisation over",
  description: "Makes a member an owner, and the owner before them an admin.",
  fresh: true,
  params: organisationParams,
  body: z.strictObject({
    to: text(200).meta({ description: "The member who becomes an owner, a person by id." }),
    from: text(200)
      .exactOptional()
      .meta({ description: "The owner who becomes an admin, by id; whoever asks where nothing is said." }),
  }),
  answers: { 204: nothing },
  problems: ["not-found", "not-possible", "beyond-caller"],
});
