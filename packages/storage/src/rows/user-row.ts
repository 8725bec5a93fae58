import type { User } from "@grantway/identity";
import type { Revised, Subject } from "@grantway/protocol";
import { foldCase } from "@grantway/identity/rules";
import { json, type Cells, select, texts, truth } from "./cells.ts";

/** What {@link readUser} and {@link readSubject} expect. */
export const userColumns = [
  "id",
  "username",
  "email",
  "email_verified",
  "name",
  "role",
  "groups",
  "status",
  "created_at",
  "updated_at",
  "epoch",
] as const;

/** The user whose columns begin at `from`, or `undefined` for an absent row. */
export function readUser(cells: Cells, from = 0): User | undefined {
  const subject = readSubject(cells, from);
  if (subject === undefined) return undefined;
  const { epoch: _, ...person } = subject;
  return { ...person, role: cells[from + 5] as User["role"], createdAt: cells[from + 8] as number };
}

/** What the protocol may say about the user whose columns begin at `from`. */
export function readSubject(cells: Cells, from = 0): Subject | undefined {
  if (cells[from] === null || cells[from] === undefined) return undefined;
  return {
    id: cells[from] as string,
    username: cells[from + 1] as string,
    email: cells[from + 2] as string,
    emailVerified: truth(cells[from + 3]),
    name: cells[from + 4] as string,
    groups: texts(cells[from + 6]),
    status: cells[from + 7] as Subject["status"],
    updatedAt: cells[from + 9] as number,
    epoch: cells[from + 10] as number,
  };
}

/** What {@link readRevisedUser} expects, of this table. */
export function revisedUserColumns(table: string): string {
  return `${select(table, userColumns)}, ${table}.revision`;
}

/** The user and their revision; `undefined` for an absent row. */
export function readRevisedUser(cells: Cells | undefined): (User & Revised) | undefined {
  const user = cells && readUser(cells);
  return user && { ...user, revision: Number(cells[userColumns.length]) };
}

/** What an update of a user writes, by column. */
export function userCells(user: User) {
  return {
    id: user.id,
    username: user.username,
    username_key: foldCase(user.username),
    email: user.email,
    email_key: foldCase(user.email),
    email_verified: user.emailVerified,
    name: user.name,
    name_key: foldCase(user.name),
    role: user.role,
    groups: json(user.groups),
    status: user.status,
    updated_at: user.updatedAt,
  };
}
