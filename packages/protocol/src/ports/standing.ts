import type { Client } from "../client.ts";
import type { Grant, TokenFamily } from "../grant.ts";
import type { Subject } from "./subjects.ts";

/**
 * The installation of an app that a token speaks of, as it is now. Everything it may depend on is told by itself, so that what
 * follows is one rule in one place (principle P6).
 */
export interface StandingInstallation {
  readonly id: string;
  readonly status: "active" | "suspended" | "uninstalled";
  /** 1, and one more with each time it is installed again: what was issued before does not come back. */
  readonly generation: number;
  readonly app: {
    readonly id: string;
    readonly status: "draft" | "active" | "suspended" | "deleted";
    /** What the version says that is offered there now, the released one or in a sandbox the newest: scopes it asks for. */
    readonly scopes: readonly string[];
    /** And as whom it acts. */
    readonly actsAs: readonly ("app" | "person")[];
  };
  /** Absent where a person has it for themselves. */
  readonly organisation?: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly kind: "live" | "sandbox";
    readonly status: "active" | "suspended" | "deleting";
  };
  /** What is granted to it. */
  readonly granted: readonly string[];
  /**
   * Of what is granted: what the role of the member allows them now, which is nothing for somebody who left. Absent where no role
   * limits it: for the app as itself, and for what a person has for themselves.
   */
  readonly roleAllows?: readonly string[];
}

/** The rows a sealed token names, as they are now; absent where it names none or the row is gone. */
export interface Standing {
  readonly client: Client | undefined;
  readonly subject: Subject | undefined;
  readonly grant: Grant | undefined;
  readonly family: TokenFamily | undefined;
  /** Where the token speaks of one, by its grant or by its own name. Read by itself, so that other tokens cost no more. */
  readonly installation?: StandingInstallation | undefined;
  /** The token's own id was revoked. */
  readonly revoked: boolean;
}

/** Everything a token names in one read, because introspection is the hottest path and a round trip its cost. */
export interface Standings {
  /**
   * What was revoked, narrowed or ended before the call is seen.
   *
   * The same object is answered again only while none of these rows has changed but by a rotation, nor any API or scope of the
   * catalogue: what was made of it still holds.
   */
  of(names: {
    /** Absent when the caller's token has no id of its own to be revoked by. */
    readonly tokenId?: string;
    readonly clientId: string;
    readonly userId?: string | undefined;
    readonly grantId?: string | undefined;
    readonly familyId?: string | undefined;
    /** Of a token with which an app acts as itself; that of a person is named by their grant. */
    readonly installationId?: string | undefined;
    /**
     * Whether the family's `generation` and `rotatedAt` are to be those of now. They may be those of an earlier moment otherwise: no
     * access token depends on them, and a rotation decides by itself.
     */
    readonly rotation?: "now";
  }): Promise<Standing>;
}
