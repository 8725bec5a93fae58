import type { Revised } from "@grantway/protocol";
import type { UserDirectory } from "./ports/user-directory.ts";
import type { User } from "./ports/users.ts";

/** The person of this id, and nobody who only calls themselves by it. */
export async function findById(
  userDirectory: Pick<UserDirectory, "find">,
  id: string,
): Promise<(User & Revised) | undefined> {
  const found = await userDirectory.find(id);
  return found?.id === id ? found : undefined;
}
