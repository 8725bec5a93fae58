import * as api from "@grantway/api";
import {
  changeMemberRole,
  listMembers,
  type Member,
  memberConsequences,
  removeMember,
  showMember,
  transferOwnership,
} from "@grantway/platform";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { notFound } from "../refusal.ts";
import { allowedThere, refusedMember } from "./organisation-refusals.ts";

/** `/organisations/{organisation}/members`. */
export const memberHandlers = [
  handle(api.listMembers, async ({ perform, params: { organisation }, query }) => {
    const reading = perform(listMembers, { ...pageRequest(query), organisation });
    const page = reading.then((answer) => allowedThere(answer, organisation, "members:read"));
    return { status: 200, body: await pageAnswer(page, memberBody) };
  }),

  handle(api.showMember, async ({ perform, params }) => {
    const member = await perform(showMember, params);
    if (member === "unknown") throw notFound("member", params.person);
    return { status: 200, body: memberBody(allowedThere(member, params.organisation, "members:read")) };
  }),

  handle(api.updateMember, async ({ perform, params, body: { role } }) => {
    const answer = await perform(changeMemberRole, { ...params, role });
    if (answer.outcome !== "changed") throw refusedMember(answer.outcome, params);
    return { status: 200, body: memberBody(answer.member) };
  }),

  handle(api.removeMember, async ({ perform, params }) => {
    const outcome = await perform(removeMember, params);
    if (outcome !== "removed") throw refusedMember(outcome, params);
    return { status: 204 };
  }),

  handle(api.memberConsequences, async ({ perform, params }) => {
    const counted = await perform(memberConsequences, params);
    if (counted === "not-member") throw notFound("member", params.person);
    return { status: 200, body: allowedThere(counted, params.organisation, "members:read") };
  }),

  handle(api.transferOwnership, async ({ perform, params: { organisation }, body: { to, from } }) => {
    const asked = { organisation, to, ...(from === undefined ? {} : { from }) };
    const outcome = await perform(transferOwnership, asked);
    if (outcome !== "transferred") throw refusedMember(outcome, { organisation, person: to });
    return { status: 204 };
  }),
];

function memberBody({ organisation: _organisation, joinedAt, ...member }: Member) {
  return { ...member, joinedAt: isoInstant(joinedAt) };
}
