import { type Permission, permissions } from "./permission.ts";

/** Who asks for an operation, and what they may ask for. */
export interface Caller {
  /** As in `Attribution`: `operator`, `user:<id>`, `client:<id>` or `system`. */
  readonly actor: string;
  /** For whom the actor acts, where that is somebody else. */
  readonly onBehalfOf?: string;
  /** Of the request the caller came with, so that log and audit record are found from each other. */
  readonly requestId?: string;
  /** The person they are or act for, by id; absent for whoever is nobody, such as a machine. */
  readonly person?: string;
  readonly permissions: ReadonlySet<Permission>;
  /**
   * What they may do inside organisations, as far as a role allows it there: everything for a person in our own pages, and what a
   * program's token was given for one that acts for a person. Absent for whoever is nobody.
   */
  readonly inOrganisations?: ReadonlySet<Permission>;
  /** The only organisation that their token speaks of, by id; absent where they may speak of any. */
  readonly organisation?: string;
}

/** Whoever runs commands on the instance's own store has every permission: the machine has let them in. */
export const operator: Caller = { actor: "operator", permissions: new Set(permissions) };
