import { html } from "./html.ts";
import { layout } from "./layout.ts";

/** The page for a visitor who is not signed in. */
export function welcomePage(): string {
  const body = html`<section class="card narrow">
    <h1>Your notes, in another app</h1>
    <p>Code App reads and writes your Acme notes once you allow it. You sign in at Acme, never here.</p>
    <p class="actions"><a class="button" href="/sign-in">Sign in with Acme</a></p>
  </section>`;
  return layout({ title: "Sign in", body });
}
