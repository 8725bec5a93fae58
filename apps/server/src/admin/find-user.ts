import type { RegisteredUser } from "@grantway/identity";
import { showUser } from "@grantway/identity/operations";
import { notFound } from "./failure.ts";
import type { Instance } from "./instance.ts";

/** The person of this id, username or email address. @throws {CommandError} `not_found` */
export async function findUser(instance: Instance, name: string): Promise<RegisteredUser> {
  const user = await instance.perform(showUser, { name });
  if (user === undefined) throw notFound("user", name);
  return user;
}
