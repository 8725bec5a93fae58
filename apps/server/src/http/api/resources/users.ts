import * as api from "@grantway/api";
import {
  createUser,
  deleteUser,
  listUsers,
  makePasswordLink,
  type OwnedAlone,
  type RegisteredUser,
  setPassword,
  showUser,
  signOutUser,
  type UserChange,
  updateUser,
} from "@grantway/identity";
import type { z } from "zod";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, changedMeanwhile, invalid, notFound, taken } from "../refusal.ts";

/** `/users`. */
export const userHandlers = [
  handle(api.listUsers, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listUsers, pageRequest(query)), userBody),
  })),

  handle(api.showUser, async ({ perform, params: { id: name } }) => {
    const user = await perform(showUser, { name });
    if (user === undefined) throw notFound("person", name);
    return { status: 200, body: userBody(user) };
  }),

  handle(api.createUser, async ({ perform, body }) => {
    const made = await perform(createUser, body);
    if (made.outcome === "invalid") throw invalid(made.problems);
    if (made.outcome !== "created") throw refusalOf(made.outcome);
    const { user } = made;
    return { status: 201, body: userBody(user), location: `/users/${encodeURIComponent(user.id)}` };
  }),

  handle(api.updateUser, async ({ perform, params: { id }, body, revision }) => {
    const answer = await perform(updateUser, { id, revision, changes: changesOf(body) });
    if (answer.outcome === "invalid") throw invalid(answer.problems);
    if (answer.outcome === "unknown") throw notFound("person", id);
    if (answer.outcome === "conflict") {
      throw changedMeanwhile(answer, shown(await perform(showUser, { name: id })));
    }
    if (answer.outcome !== "updated") throw refusalOf(answer.outcome);
    return { status: 200, body: userBody(answer.user) };
  }),

  handle(api.setPassword, async ({ perform, params: { id }, body: { password } }) => {
    const answer = await perform(setPassword, { id, password });
    if (answer.outcome === "invalid") throw invalid(answer.problems);
    if (answer.outcome === "unknown") throw notFound("person", id);
    if (answer.outcome !== "set") throw refusalOf(answer.outcome);
    return { status: 204 };
  }),

  handle(api.makePasswordLink, async ({ perform, params: { id }, context: { issuer } }) => {
    const made = await perform(makePasswordLink, { id });
    if (made.outcome === "unknown") throw notFound("person", id);
    if (made.outcome !== "made") throw refusalOf(made.outcome);
    const { token, expiresAt } = made;
    return {
      status: 201,
      body: { link: `${issuer}/password/${token}`, expiresAt: isoInstant(expiresAt) },
    };
  }),

  handle(api.signOutUser, async ({ perform, params: { id } }) => {
    if ((await perform(signOutUser, { id })) === "unknown") throw notFound("person", id);
    return { status: 204 };
  }),

  handle(api.deleteUser, async ({ perform, params: { id }, revision }) => {
    const answer = await perform(deleteUser, { id, revision });
    if (answer.outcome === "unknown") throw notFound("person", id);
    if (answer.outcome === "conflict") {
      throw changedMeanwhile(answer, shown(await perform(showUser, { name: id })));
    }
    if (answer.outcome === "sole-owner") throw soleOwner(answer.organisations);
    if (answer.outcome !== "deleted") throw refusalOf(answer.outcome);
    return { status: 204 };
  }),
];

const refusals = {
  "beyond-caller": ["beyond-caller", "The person may do, or would be able to do, what the caller may not."],
  "last-admin": ["not-possible", "This is the last active administrator; make another one first."],
  suspended: ["not-possible", "The person is suspended, and could not use it; activate them first."],
  busy: ["unavailable", "Too many passwords are being hashed now; try again in a moment."],
  "not-first": ["taken", "Somebody has an account already."],
} as const;

/** Somebody has to say what becomes of these first. */
function soleOwner(organisations: readonly OwnedAlone[]): ApiRefusal {
  const names = organisations.map(({ name, slug }) => `${name} (${slug})`).join(", ");
  return new ApiRefusal(
    "not-possible",
    `Nobody else owns ${names}. Make somebody else an owner, or plan to delete it, first.`,
  );
}

function refusalOf(outcome: keyof typeof refusals | "username-taken" | "email-taken"): ApiRefusal {
  if (outcome === "username-taken") return taken("username", "Somebody has this username already.");
  if (outcome === "email-taken") return taken("email", "Somebody has this email address already.");
  const [problem, detail] = refusals[outcome];
  return new ApiRefusal(problem, detail);
}

/** What `null` puts back is what it is where nothing is said of it. */
function changesOf({
  emailVerified,
  role,
  groups,
  status,
  ...said
}: z.output<typeof api.updateUser.body>): UserChange {
  return {
    ...said,
    emailVerified: restored(emailVerified, false),
    role: restored(role, "user"),
    groups: restored(groups, []),
    status: restored(status, "active"),
  };
}

function restored<Value>(value: Value | null | undefined, usual: Value): Value | undefined {
  return value === null ? usual : value;
}

function shown(user: RegisteredUser | undefined) {
  return user && userBody(user);
}

function userBody({ createdAt, updatedAt, groups, ...user }: RegisteredUser) {
  return {
    ...user,
    groups: [...groups],
    createdAt: isoInstant(createdAt),
    updatedAt: isoInstant(updatedAt),
  };
}
