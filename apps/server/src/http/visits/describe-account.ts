import type { Users } from "@grantway/identity";
import type { SignedInUser } from "@grantway/protocol";
import type { Account } from "../layout/layout.ts";

/**
 * Who is signed in, as the bar shows it.
 *
 * @param form - of the button that switches accounts.
 */
export async function describeAccount(
  users: Pick<Users, "find">,
  user: SignedInUser,
  form: { readonly csrf: string; readonly request?: string | undefined },
): Promise<(Account & { readonly email: string }) | undefined> {
  const found = await users.find(user.userId);
  return found && { name: found.name, username: found.username, email: found.email, switchAccount: form };
}
