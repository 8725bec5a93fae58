import * as contract from "@grantway/api";
import {
  createUser,
  deleteUser,
  endSession,
  listSessions,
  listUsers,
  makePasswordLink,
  type RegisteredUser,
  setPassword,
  showUser,
  signOutUser,
  updateUser,
} from "@grantway/identity";
import { conflictOf, face, invalidOf, meaning } from "./face.ts";

/*
 * People and their sessions. What is refused because of somebody else (a name that is taken, the last administrator) has its
 * sentence from the server.
 */

const unknown = () => ({ outcome: "unknown" as const });

/** People and their sessions. */
export const peopleFaces = [
  face(listUsers, async (api, { after, ...query }) => {
    const page = await api.call(contract.listUsers, { query: { ...query, cursor: after } });
    return { ...page, items: page.items.map(userOf) };
  }),

  face(showUser, async (api, { name }) =>
    meaning(api.call(contract.showUser, { params: { id: name } }).then(userOf), {
      "not-found": () => undefined,
    }),
  ),

  face(createUser, async (api, { groups, ...account }) => {
    const body = said({ ...account, groups: groups && [...groups] });
    return meaning(
      api
        .call(contract.createUser, { body: body as contract.Input<typeof contract.createUser>["body"] })
        .then((user) => ({ outcome: "created" as const, user: userOf(user) })),
      { invalid: invalidOf },
    );
  }),

  face(updateUser, async (api, { id, revision, changes: { groups, ...changes } }) => {
    const body = said({ ...changes, groups: groups && [...groups] });
    return meaning(
      api
        .call(contract.updateUser, { params: { id }, revision, body })
        .then((user) => ({ outcome: "updated" as const, user: userOf(user) })),
      { invalid: invalidOf, conflict: conflictOf, "not-found": unknown },
    );
  }),

  face(deleteUser, async (api, { id, revision }) =>
    meaning(
      api
        .call(contract.deleteUser, { params: { id }, revision })
        .then(() => ({ outcome: "deleted" as const })),
      { conflict: conflictOf, "not-found": unknown },
    ),
  ),

  face(setPassword, async (api, { id, password }) =>
    meaning(
      api
        .call(contract.setPassword, { params: { id }, body: { password } })
        .then(() => ({ outcome: "set" as const })),
      { invalid: invalidOf, "not-found": unknown },
    ),
  ),

  face(makePasswordLink, async (api, { id }) =>
    meaning(
      api.call(contract.makePasswordLink, { params: { id } }).then(({ link, expiresAt }) => ({
        outcome: "made" as const,
        token: link.slice(link.lastIndexOf("/") + 1),
        expiresAt: Date.parse(expiresAt),
      })),
      { "not-found": unknown },
    ),
  ),

  face(signOutUser, async (api, { id }) =>
    meaning(
      api.call(contract.signOutUser, { params: { id } }).then(() => "signed-out" as const),
      { "not-found": () => "unknown" as const },
    ),
  ),

  face(listSessions, async (api, { after, ...query }) => {
    const page = await api.call(contract.listSessions, { query: { ...query, cursor: after } });
    return {
      ...page,
      items: page.items.map(({ id: sid, authenticatedAt, expiresAt, ...session }) =>
        Object.assign(session, {
          sid,
          authenticatedAt: Date.parse(authenticatedAt),
          expiresAt: Date.parse(expiresAt),
          // How often the person's access was ended, which no command shows.
          epoch: 0,
        }),
      ),
    };
  }),

  face(endSession, async (api, { sid }) =>
    meaning(
      api.call(contract.endSession, { params: { id: sid } }).then(() => "ended" as const),
      { "not-found": () => "unknown" as const },
    ),
  ),
];

/** What JSON would leave out anyway. */
function said<Members extends object>(members: Members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    -readonly [Name in keyof Members]?: Exclude<Members[Name], undefined>;
  };
}

function userOf({
  createdAt,
  updatedAt,
  ...user
}: contract.Output<typeof contract.showUser>): RegisteredUser {
  return Object.assign(user, { createdAt: Date.parse(createdAt), updatedAt: Date.parse(updatedAt) });
}
