import type { FastifyRequest } from "fastify";
import type { BrowserMark } from "../visits/visits.ts";
import { originOfForm } from "./form-origin.ts";

/*
 * Every form that changes something, sign-in included, carries a token: which browser and which session it was made for.
 * Beside it, what the browser itself says about where the form came from is believed.
 *
 * The session must be the one of now. The browser's cookie need not be: of tabs that are opened together on a first visit
 * each is given one, and the last stays. Then the browser's word that the form is ours decides; where it says nothing, the
 * form is refused.
 */

/** Makes and checks form tokens. */
export interface Csrf {
  /** The token for a form. */
  token(binding: { readonly browser: BrowserMark; readonly session?: string | undefined }): string;
  /** The name of the browser this form was made for; `undefined` when it was not ours, in this browser and session. */
  check(request: FastifyRequest, binding: FormBinding, token: string | undefined): string | undefined;
}

/** What a form's token is bound to. */
interface FormBinding {
  readonly browser: BrowserMark;
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
    token: ({ browser, session }) => `${browser.name}.${mac.of(textOf(browser.name, session))}`,
    check(request, { browser, session }, token = "") {
      const from = originOfForm(request, origin);
      // A browser that sent no cookie keeps none, and could not go on after this form either.
      if (from === "theirs" || browser.isNew) return undefined;
      const dot = token.indexOf(".");
      const name = token.slice(0, dot);
      if (!mac.matches(textOf(name, session), token.slice(dot + 1))) return undefined;
      return from === "ours" || name === browser.name ? name : undefined;
    },
  };
}

function textOf(browser: string, session = ""): string {
  return `${browser}:${session}`;
}
