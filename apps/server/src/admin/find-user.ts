import type { User } from "@grantway/identity";
import type { Revised } from "@grantway/protocol";
import { notFound } from "./failure.ts";
import type { Instance } from "./instance.ts";

/** The person of this id, username or email address. @throws {CommandError} `not_found` */
export async function findUser({ storage }: Instance, name: string): Promise<User & Revised> {
  const user = await storage.identity.userDirectory.find(name);
  if (user === undefined) throw notFound("user", name);
  return user;
}

/** What people are called, asked once each: for lists whose rows name people by id. */
export async function usernamesOf(
  { storage }: Instance,
  rows: readonly { readonly userId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(rows.map(({ userId }) => userId))) {
    names.set(id, (await storage.identity.users.find(id))?.username ?? "");
  }
  return names;
}
