import type { FastifyInstance } from "fastify";
import { readQuery } from "../forms/query.ts";
import type { PageContext } from "../page-context.ts";
import { readEntryForm } from "../sign-in/entry-form.ts";
import { signUpByMailRoutes } from "./sign-up-by-mail.ts";
import { createSignUpForm } from "./sign-up-form.ts";
import type { Typed } from "./sign-up-page.ts";

/**
 * `GET` and `POST /sign-up`: a person makes an account of their own, and returns to `/authorize`. Nowhere, where nobody can; and by a
 * link, where mail is sent.
 */
export function signUpRoute(app: FastifyInstance, context: PageContext): void {
  const { pages, signUp, visits } = context;
  if (signUp === undefined) return;
  const form = createSignUpForm(context);
  const { entry } = form;
  if (signUp.byMail !== undefined) {
    signUpByMailRoutes(app, context, { ...signUp.byMail, form });
    return;
  }

  app.get("/sign-up", async (request, reply) => {
    const { values } = readQuery(request.url);
    const [sealed, place, hint] = [values.get("request"), values.get("place"), values.get("login")];
    const visit = await visits.read(request);
    const needed = await entry.need(sealed, visit);
    if (needed === undefined) return pages.seeOther(reply, entry.onward({ request: sealed, place }));
    return form.show({ request, reply, visit }, { ...needed, place, typed: hinted(hint) });
  });

  app.post("/sign-up", async (request, reply) => {
    const sent = await readEntryForm(context, entry, "sign-up", { request, reply });
    if (sent === undefined) return reply;
    const typed = (name: string) => sent.values.get(name) ?? "";
    const profile = { username: typed("username"), email: typed("email"), name: typed("name") };
    const tried = await signUp.signUp({ ...profile, password: typed("password"), ...sent.from });
    return form.answer(sent, tried, profile);
  });
}

/** What the app says of who comes may be either name of theirs. */
function hinted(hint: string | undefined): Partial<Typed> | undefined {
  if (hint === undefined) return undefined;
  return hint.includes("@") ? { email: hint } : { username: hint };
}
