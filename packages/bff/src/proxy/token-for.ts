import type { Visitor as AnyVisitor } from "../requests/visit.ts";
import type { Api } from "./api.ts";

/** Of a visit, what is needed to know whose it is. */
export type Visitor = Pick<AnyVisitor, "jar">;

/** What one call goes on with. */
export interface Granted {
  readonly token: string;
  /** The token and what else the API wants, by name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Names the session; what is open under that name ends with it. */
  readonly session: string;
  /** When the session ends by itself, in milliseconds since 1970. */
  readonly endsAt: number;
}

/** Whose token a call gets. */
export interface TokenFor {
  /**
   * For the person whose browser this is, refreshed first when it must be.
   *
   * @param refused - the token the API has just refused: answers another one, or the same if it lives and there is none.
   * @throws {BffProblem} `signed-out`, `scope-missing`, `try-again`, and what refreshing may meet
   */
  granted(visitor: Visitor, api: Api, refused?: string): Promise<Granted>;
  /** `Set-Cookie` headers that bring the browser up to date, name and value in turn. Asked for when answering, not before. */
  cookieHeaders(visitor: Visitor, api: Api): readonly string[];
}
