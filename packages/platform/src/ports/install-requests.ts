import type { Acting, Instant, KeptParameters, Page, PageRequest, Within } from "@grantway/protocol";
import type { InstallRequest, RequestState } from "../installing/install-request.ts";
import type { NotTheirs } from "./app-registry.ts";

/** A request with the names of what it is about. */
export interface ListedRequest extends InstallRequest {
  readonly appOf: {
    readonly slug: string;
    readonly name: string;
    readonly publisher: string;
    readonly domain?: string;
  };
  readonly organisationOf: { readonly slug: string; readonly name: string };
  readonly personName: string;
  readonly decidedByName?: string;
}

/** Which requests: of an organisation, for those who decide there, or of whoever asks. */
export interface RequestFilter {
  readonly organisation?: string;
  readonly status?: RequestState;
}

/** What came of an approval. */
export type Approval =
  | { readonly outcome: "approved"; readonly installation: string }
  /** Somebody decided before, or it ran out. */
  | { readonly outcome: "decided"; readonly status: RequestState }
  /**
   * `beyond`: whoever approves does not hold the rights themselves. `changed`: the app asks for something else by now.
   * `requester-gone`: they left. `not-possible`: app or place do not let it be installed now, or a policy says no.
   */
  | { readonly outcome: NotTheirs | "beyond" | "changed" | "requester-gone" | "not-possible" };

/** What came of another turn. */
export type RequestTurned<Word extends string> = Word | NotTheirs | "decided";

/**
 * Requests to install. Exactly one of those who decide at once does, and the others are told; who asked and the app learn of it
 * (promise 12).
 */
export interface InstallRequests {
  /** The newest first. */
  list(request: PageRequest & RequestFilter, within: Within): Promise<Page<ListedRequest> | NotTheirs>;
  count(filter: RequestFilter, within: Within): Promise<number>;
  /** For who asked, and for those who see what is installed there. */
  find(id: string, within: Within): Promise<ListedRequest | NotTheirs>;
  /** Installs what was asked for, and gives who asked the access they said yes to. */
  approve(
    id: string,
    newIds: { readonly installation: string; readonly grant: string; readonly ownGrant: string },
    by: Acting,
  ): Promise<Approval>;
  deny(id: string, reason: string, by: Acting): Promise<RequestTurned<"denied">>;
  /** By who asked. */
  cancel(id: string, by: Acting): Promise<RequestTurned<"cancelled">>;
  /** By who asked, once a day. */
  remind(id: string, by: Acting): Promise<RequestTurned<"reminded" | "too-soon">>;
  /** The parameters of the authorization request, for who asked, with what became of it. */
  parametersOf(
    id: string,
    person: string,
  ): Promise<
    | {
        readonly status: RequestState;
        readonly reason: string;
        readonly parameters: KeptParameters;
      }
    | undefined
  >;
  /** Lets requests run out whose time is over, up to a hundred; tells how many. */
  expire(at: Instant): Promise<number>;
}
