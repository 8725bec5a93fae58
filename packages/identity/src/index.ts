export type { FailedSignIns } from "./ports/failed-sign-ins.ts";
export type { PasswordCheck, PasswordHasher } from "./ports/password-hasher.ts";
export type { Session, Sessions } from "./ports/sessions.ts";
export type { UserDirectory } from "./ports/user-directory.ts";
export type { Role, User, Users } from "./ports/users.ts";
