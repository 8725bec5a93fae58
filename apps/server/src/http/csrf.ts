import type { FastifyRequest } from "fastify";

/*
 * Every form that changes something, sign-in included, carries a token bound to the browser it was made for and to the
 * session it was made in. Beside it, what the browser itself says about where the form came from is believed.
 */

/** Makes and checks form tokens. */
export interface Csrf {
  /** The token for a form. */
  token(binding: FormBinding): string;
  /** Whether this form was ours, in this browser and this session. */
  check(request: FastifyRequest, binding: FormBinding, token: string | undefined): boolean;
}

/** What a form's token is bound to. */
interface FormBinding {
  /** Value of the browser cookie: 256 random bits. */
  readonly browser: string | undefined;
  /** Id of the session the form acts in; absent for forms that need none. */
  readonly session?: string | undefined;
}

/** What the token is made with; see `createMac`. */
interface Mac {
  of(text: string): string;
  matches(text: string, mac: string): boolean;
}

/** Tokens under the instance's key, so every node accepts them and nothing is stored. */
export function createCsrf({ mac, origin }: { readonly mac: Mac; readonly origin: string }): Csrf {
  return {
    token: (binding) => mac.of(textOf(binding)),
    check(request, binding, token) {
      if (binding.browser === undefined || token === undefined) return false;
      return comesFromUs(request, origin) && mac.matches(textOf(binding), token);
    },
  };
}

function textOf({ browser, session }: FormBinding): string {
  return `${browser}:${session ?? ""}`;
}

/** Old browsers send neither header, and the token decides alone. `none`: the person reloaded the page. */
function comesFromUs(request: FastifyRequest, origin: string): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  return request.headers.origin === undefined || request.headers.origin === origin;
}
