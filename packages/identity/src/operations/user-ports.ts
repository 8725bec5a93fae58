import type { Consequences, Revised } from "@grantway/protocol";
import type { Accounts } from "../accounts.ts";
import type { UserDirectory } from "../ports/user-directory.ts";
import type { User } from "../ports/users.ts";

/** What the operations on people work with. */
export interface UserPorts {
  readonly userDirectory: UserDirectory;
  readonly accounts: Accounts;
  readonly consequences: Pick<Consequences, "ofPerson">;
}

/** A person at the revision they were read at. */
export type RegisteredUser = User & Revised;
