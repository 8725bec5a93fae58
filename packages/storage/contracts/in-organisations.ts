import { type Caller, operator as machine, type Permission, permissions } from "@grantway/protocol";
import { aMember, anApp, anOrganisation, aYes, withScopes } from "./an-app.ts";
import type { World } from "./on-each-adapter.ts";
import { newId } from "./people-and-clients.ts";

/** A person in our own pages, without any permission on the platform. */
export function person(id: string): Caller {
  return {
    actor: `user:${id}`,
    person: id,
    permissions: new Set<Permission>(),
    inOrganisations: new Set<Permission>(permissions),
  };
}

/** The platform. */
export const platform: Caller = machine;

/** A slug that nobody has. */
export const aSlug = () => `s-${newId().slice(-12)}`;

/** An organisation with people of these roles, each as whoever asks. */
export async function peopled<const Roles extends readonly string[]>(world: World, ...roles: Roles) {
  const id = await anOrganisation(world);
  const people = [];
  for (const role of roles) people.push(await aMember(world, { [id]: role }));
  return {
    id,
    people: people as { readonly [At in keyof Roles]: Awaited<ReturnType<typeof aMember>> },
    as: people.map((one) => person(one.id)) as unknown as { readonly [At in keyof Roles]: Caller },
  };
}

let scopesOf: WeakMap<World, Promise<void>> | undefined;

/** An app that this person of an organisation uses there, and which acts as itself there too. */
export async function installedBy(world: World, organisation: string, user: { readonly id: string }) {
  scopesOf ??= new WeakMap();
  const made = scopesOf.get(world) ?? withScopes(world);
  scopesOf.set(world, made);
  await made;
  const app = await anApp(world);
  const answer = await world.storage.protocol.appAccess.allow(aYes(app, user, { organisation }));
  if (answer.outcome !== "allowed") throw new Error(`it was ${answer.outcome}`);
  return { app, installation: answer.installation, grant: answer.grant };
}
