import type { Attribution, Change, Changes, Conflict } from "@grantway/protocol";
import type { Session } from "../ports/sessions.ts";
import type { UserDirectory, UserFilter } from "../ports/user-directory.ts";
import type { User, Users } from "../ports/users.ts";

/** Somebody, as the store keeps them. */
export interface StoredUser {
  user: User;
  hash: string | undefined;
  epoch: number;
  revision: number;
  readonly history: { readonly revision: number; readonly change: Change }[];
}

/** People in memory, who can be looked at. */
export interface PeopleInMemory {
  readonly users: Users;
  readonly userDirectory: UserDirectory;
  readonly rows: StoredUser[];
  /** Puts somebody there, past all promises. */
  add(user: User, hash?: string): void;
  /** Their links to set a password, by their ids. */
  readonly links: Map<string, { readonly tokenHash: string; readonly expiresAt: number }>;
  /** Their sessions, by id. */
  readonly openSessions: Map<string, Session>;
}

/** {@link Users} and {@link UserDirectory} as a list. Pass the contracts of both ports. */
export function peopleInMemory(start: readonly { user: User; hash?: string }[] = []): PeopleInMemory {
  const rows = start.map(({ user, hash }) => stored(user, hash));
  const openSessions = new Map<string, Session>();
  const links: PeopleInMemory["links"] = new Map();
  const proofs = new Set<string>();
  const rowOf = (userId: string) => rows.find(({ user }) => user.id === userId);

  function byLogin(login: string, except = ""): StoredUser | undefined {
    return rows.find(({ user }) => user.id !== except && [user.username, user.email].some(sameAs(login)));
  }
  function taken({ username, email }: User, except = ""): "username-taken" | "email-taken" | undefined {
    if (byLogin(username, except) !== undefined) return "username-taken";
    return byLogin(email, except) === undefined ? undefined : "email-taken";
  }
  function isLastAdmin(userId: string): boolean {
    const admins = rows.filter(({ user }) => user.role === "admin" && user.status === "active");
    return admins.length === 1 && admins[0]?.user.id === userId;
  }
  function endAll(row: StoredUser): void {
    row.epoch += 1;
    endSessions(row.user.id);
  }
  function endSessions(userId: string): void {
    for (const { id, userId: owner } of openSessions.values()) if (owner === userId) openSessions.delete(id);
  }

  const users: Users = {
    find: async (userId) => rowOf(userId)?.user,
    async findByLogin(login) {
      const row = byLogin(login);
      return row && { user: row.user, passwordHash: row.hash, epoch: row.epoch };
    },
    any: async () => rows.length > 0,
    async create(user, hash) {
      const outcome = taken(user) ?? "created";
      if (outcome === "created") rows.push(stored(user, hash));
      return outcome;
    },
    async createProven(user, hash, _, { kind, id }) {
      const refusal = taken(user);
      if (refusal !== undefined) return refusal;
      const key = JSON.stringify([kind, id]);
      if (proofs.has(key)) return "spent";
      proofs.add(key);
      rows.push(stored(user, hash));
      return "created";
    },
    async createFirst(user, hash) {
      if (rows.length > 0) return "not-first";
      rows.push(stored(user, hash));
      return "created";
    },
    async hashKinds() {
      const hashes = rows.flatMap(({ hash }) => hash ?? []);
      return [...new Map(hashes.map((hash) => [kindOf(hash), hash])).values()];
    },
    async rehash(userId, was, now) {
      const row = rowOf(userId);
      if (row?.hash === was) row.hash = now;
    },
  };

  const userDirectory: UserDirectory = {
    async list({ limit, after = "", sort = "username", ...filter }) {
      const place = placeBy[sort];
      const found = rows
        .filter(isAskedFor(filter))
        .filter(({ user }) => place(user) > after)
        .toSorted((one, other) => (place(one.user) < place(other.user) ? -1 : 1));
      const items = found.slice(0, limit).map(revised);
      const last = items.at(-1);
      return found.length > limit && last !== undefined ? { items, next: place(last) } : { items };
    },
    count: async (filter) => rows.filter(isAskedFor(filter)).length,
    async find(name) {
      const row = rowOf(name) ?? byLogin(name);
      return row && revised(row);
    },
    async update(user, expected, by) {
      const row = rowOf(user.id);
      if (row === undefined) return "unknown";
      const changes = changesOf(row.user, user);
      if (Object.keys(changes).length === 0) return "updated";
      if (row.revision !== expected) return conflict(row, expected);
      const refusal = taken(user, user.id);
      if (refusal !== undefined) return refusal;
      const staysAdmin = user.role === "admin" && user.status === "active";
      if (!staysAdmin && isLastAdmin(user.id)) return "last-admin";
      if (user.status === "suspended" && row.user.status !== "suspended") endAll(row);
      row.revision += 1;
      row.history.push({
        revision: row.revision,
        change: { ...attributed(by), action: "user.updated", changes },
      });
      row.user = { ...user, createdAt: row.user.createdAt };
      return "updated";
    },
    async setPassword(userId, hash) {
      const row = rowOf(userId);
      if (row === undefined) return "unknown";
      row.hash = hash;
      links.delete(userId);
      endAll(row);
      return "set";
    },
    async signOut(userId) {
      const row = rowOf(userId);
      if (row === undefined) return "unknown";
      endAll(row);
      return "signed-out";
    },
    async delete(userId, expected) {
      const row = rowOf(userId);
      if (row === undefined) return "unknown";
      if (row.revision !== expected) return conflict(row, expected);
      if (isLastAdmin(userId)) return "last-admin";
      endSessions(userId);
      links.delete(userId);
      rows.splice(rows.indexOf(row), 1);
      return "deleted";
    },
  };
  return {
    users,
    userDirectory,
    rows,
    links,
    openSessions,
    add: (user, hash) => void rows.push(stored(user, hash)),
  };
}

function stored(user: User, hash: string | undefined): StoredUser {
  return { user, hash, epoch: 0, revision: 1, history: [] };
}

function revised({ user, revision }: StoredUser) {
  return { ...user, revision };
}

function conflict({ revision, history }: StoredUser, expected: number): Conflict {
  const since = history.filter((entry) => entry.revision > expected);
  return { outcome: "conflict", revision, since: since.map(({ change }) => change) };
}

function changesOf(before: User, after: User): Changes {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after)
      .filter(([member]) => member !== "createdAt" && member !== "updatedAt")
      .filter(([member, to]) => JSON.stringify(was.get(member)) !== JSON.stringify(to))
      .map(([member, to]) => [member, { from: was.get(member), to }]),
  );
}

/** What people are ordered by. */
const placeBy = {
  username: ({ username }: User) => fold(username),
  created: ({ createdAt, id }: User) =>
    `${String(Number.MAX_SAFE_INTEGER - createdAt).padStart(17, "0")} ${inverted(id)}`,
};

/** A text that comes before another where its original comes after that of the other. */
function inverted(text: string): string {
  return Array.from(text, (sign) => String.fromCharCode(0xffff - sign.charCodeAt(0))).join("");
}

function isAskedFor({ search = "", status, role, group }: UserFilter): (row: StoredUser) => boolean {
  return ({ user }) =>
    [user.username, user.email, user.name].some(contains(search)) &&
    (status ?? user.status) === user.status &&
    (role ?? user.role) === user.role &&
    (group === undefined || user.groups.includes(group));
}

function attributed({ at, actor, onBehalfOf }: Attribution) {
  return { at, actor, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function sameAs(text: string): (other: string) => boolean {
  return (other) => fold(other) === fold(text);
}

function contains(part: string): (text: string) => boolean {
  return (text) => fold(text).includes(fold(part));
}

/** What comes before the salt. */
function kindOf(hash: string): string {
  const [, algorithm, , parameters] = hash.split("$");
  return `${algorithm}$${parameters}`;
}
