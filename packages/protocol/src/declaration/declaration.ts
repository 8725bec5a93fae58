import type { ApiScope } from "../ports/catalogue-registry.ts";
import type { Problem } from "../problem.ts";
import type { ClientDraft } from "../registration/client-metadata.rfc7591.ts";
import type { Api } from "../scope.ts";

/*
 * A declaration says what the APIs, scopes and clients of an instance are to be, whole: what it does not say of a record has
 * its default, and what it does not name is left alone, or deleted by whoever asks for that. It is written in the words of
 * `--json` and, for clients, of RFC 7591.
 */

/** Something a document says, with the place at which it does. */
export interface Placed<T> {
  readonly path: Problem["path"];
  readonly value: T;
}

/** A client as a document describes it, with its owner and the secret it is to have, if any is said. */
export interface DeclaredClient {
  readonly draft: ClientDraft & { readonly id: string };
  readonly secret?: string;
  /** The username of a person; absent for a client of the platform. */
  readonly owner?: string;
}

/** What documents say together. */
export interface Declaration {
  /** Absent where none speaks of APIs. */
  readonly apis?: readonly Placed<Api>[];
  readonly scopes: readonly Placed<ApiScope>[];
  /** Audiences of APIs whose scopes are said, if only that there are none. */
  readonly scoped: ReadonlySet<string>;
  /** Absent where none speaks of clients. */
  readonly clients?: readonly Placed<DeclaredClient>[];
}
