import type { PasswordLinks } from "../ports/password-links.ts";
import type { PeopleInMemory } from "./people-in-memory.ts";

/** {@link PasswordLinks} of these people. Passes the contract of the port. */
export function passwordLinksInMemory({ rows, links, userDirectory }: PeopleInMemory): PasswordLinks {
  const ownerOf = (tokenHash: string, at: number) => {
    const [userId] = [...links].find(([, link]) => link.tokenHash === tokenHash && link.expiresAt > at) ?? [];
    const owner = rows.find(({ user }) => user.id === userId);
    return owner?.user.status === "active" ? owner.user : undefined;
  };
  return {
    async make({ userId, tokenHash, expiresAt }) {
      if (!rows.some(({ user }) => user.id === userId)) return "unknown";
      links.set(userId, { tokenHash, expiresAt });
      return "made";
    },
    find: async (tokenHash, at) => ownerOf(tokenHash, at),
    async use(tokenHash, passwordHash, by) {
      const owner = ownerOf(tokenHash, by.at);
      if (owner === undefined) return "unknown";
      return userDirectory.setPassword(owner.id, passwordHash, { ...by, actor: `user:${owner.id}` });
    },
  };
}
