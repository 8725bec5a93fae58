import {
  acceptInvitation,
  createInvitation,
  createOrganisation,
  createRole,
  createUser,
  listMembers,
  listRoles,
  showOrganisation,
  showUser,
} from "@grantway/api";
import { organisations, type SampleOrganisation } from "./organisations.ts";
import { colleagues } from "./people.ts";
import { signIn, type SignedIn } from "./signed-in.ts";
import { unlessThere } from "./unless-there.ts";

/*
 * Makes the organisations, as the platform's administrator would by the management API. Nobody is put into one: each of their people
 * accepts an invitation.
 */

/** Makes those that are not there, with their people. @throws ApiProblem */
export async function makeOrganisations(issuer: string, { api }: SignedIn): Promise<void> {
  await Promise.all(
    colleagues.map(({ username, name, email, password }) =>
      unlessThere(api.call(createUser, { body: { username, name, email, password, emailVerified: true } })),
    ),
  );
  await Promise.all(organisations.map(make));

  async function make({ slug, name, owner, roles, members }: SampleOrganisation): Promise<void> {
    const { id: ownedBy } = await api.call(showUser, { params: { id: owner } });
    await unlessThere(api.call(createOrganisation, { body: { slug, name, owner: ownedBy } }));
    const { id } = await api.call(showOrganisation, { params: { organisation: slug } });
    const params = { organisation: id };
    for (const { name: called, permissions, scopes } of roles) {
      const body = {
        name: called,
        permissions: [...permissions],
        scopes: typeof scopes === "string" ? scopes : [...scopes],
      };
      await unlessThere(api.call(createRole, { params, body }));
    }
    const { items: own } = await api.call(listRoles, { params });
    const { items: there } = await api.call(listMembers, { params, query: {} });
    for (const { username, role } of members) {
      if (there.some((member) => member.username === username)) continue;
      const body = { role: own.find((one) => one.name === role)?.id ?? role };
      const { link } = await api.call(createInvitation, { params, body });
      const invited = await signIn(issuer, username);
      await invited.api.call(acceptInvitation, { body: { token: link.slice(link.lastIndexOf("/") + 1) } });
    }
  }
}
