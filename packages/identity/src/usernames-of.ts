import type { Users } from "./ports/users.ts";

/** What people are called, by id, asked once each: for lists whose rows name people by id. */
export async function usernamesOf(
  users: Pick<Users, "find">,
  rows: readonly { readonly userId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(rows.map(({ userId }) => userId))) {
    names.set(id, (await users.find(id))?.username ?? "");
  }
  return names;
}
