import { type Place, sendTo } from "./place.ts";
import { BffError, readProblem } from "./bff-error.ts";

/** What a sign-in asks for. A `BffError` of the types `signed-out` and `scope-missing` is one. */
export interface SignInWish {
  /** Name of the provider; not needed where there is one. */
  readonly provider?: string | undefined;
  /** Beside the scopes that are granted already. */
  readonly scopes?: readonly string[];
  /** Where the person lands, as a path of this site: by default where they are. */
  readonly returnTo?: string;
}

/** The address that begins the sign-in. A browser goes there; it cannot be fetched. */
export function signInUrl(path: string, { provider, scopes = [], returnTo }: SignInWish): string {
  const query = new URLSearchParams();
  if (provider !== undefined) query.set("provider", provider);
  if (scopes.length > 0) query.set("scope", scopes.join(" "));
  if (returnTo !== undefined) query.set("return_to", returnTo);
  return `${path}/login${query.size === 0 ? "" : `?${query.toString()}`}`;
}

/**
 * Signs out, at one provider or at all.
 *
 * @returns where the browser should go to be signed out at the provider too, if that is possible
 * @throws {BffError}
 */
export async function signOut(place: Place, provider?: string): Promise<string | undefined> {
  const query = provider === undefined ? "" : `?provider=${encodeURIComponent(provider)}`;
  const response = await sendTo(place, `/logout${query}`, { method: "POST" });
  const problem = await readProblem(response);
  if (problem !== undefined) throw new BffError(problem);
  const { providers = {} } = (await response.json()) as {
    readonly providers?: Readonly<Record<string, { readonly endSession?: string }>>;
  };
  return Object.values(providers).find(({ endSession }) => endSession !== undefined)?.endSession;
}
