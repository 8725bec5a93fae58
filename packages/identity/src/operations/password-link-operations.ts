import { operation } from "@grantway/protocol/operation-rules";
import type { Entropy, Hashing, Instant, Milliseconds } from "@grantway/protocol";
import { newPasswordLink } from "../password-by-link.ts";
import type { PasswordLinks } from "../ports/password-links.ts";
import type { UserDirectory } from "../ports/user-directory.ts";
import { reaches } from "../roles/roles.ts";

interface PasswordLinkPorts {
  readonly userDirectory: Pick<UserDirectory, "find">;
  readonly passwordLinks: Pick<PasswordLinks, "make">;
  readonly entropy: Pick<Entropy, "secret">;
  readonly hashing: Pick<Hashing, "sha256">;
  /** How long a link is good. */
  readonly passwordLinkLifetime: Milliseconds;
}

/**
 * Makes a one-time link by which the person sets their password, in place of the one they had. `beyond-caller` says that the
 * person may do what the caller may not.
 */
export const makePasswordLink = operation({
  name: "users.make-password-link",
  permission: "passwords:write",
  audit: "user.password-link-made",
  async run(
    { userDirectory, passwordLinks, passwordLinkLifetime, ...making }: PasswordLinkPorts,
    { id: userId }: { readonly id: string },
    by,
    held,
  ): Promise<
    | {
        readonly outcome: "made";
        /** The last part of the address, which nobody can be told again. */
        readonly token: string;
        readonly expiresAt: Instant;
      }
    | { readonly outcome: "unknown" | "beyond-caller" | "suspended" }
  > {
    const user = await userDirectory.find(userId);
    if (user?.id !== userId) return { outcome: "unknown" };
    if (!reaches(held, user.role)) return { outcome: "beyond-caller" };
    if (user.status === "suspended") return { outcome: "suspended" };
    const { token, tokenHash } = newPasswordLink(making);
    const expiresAt = by.at + passwordLinkLifetime;
    const outcome = await passwordLinks.make({ userId, tokenHash, expiresAt }, by);
    return outcome === "made" ? { outcome, token, expiresAt } : { outcome };
  },
});
