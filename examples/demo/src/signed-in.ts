import { type Api, createApi, showSession } from "@grantway/api";
import { colleagues, administrator, type SamplePerson } from "./people.ts";
import { createVisitor, type Visitor } from "./visitor.ts";

/** Somebody who is signed in, with the management API as a page of the provider would ask it. */
export interface SignedIn extends Visitor {
  readonly api: Api;
}

/** Signs somebody of the demo in by the form that everybody has. */
export async function signIn(issuer: string, username: string): Promise<SignedIn> {
  const visitor = createVisitor();
  const page = await visitor.open(`${issuer}/sign-in`);
  await visitor.submit(page, { login: username, password: passwordOf(username) });
  let csrfToken = "";
  const api = createApi({
    base: `${issuer}/api/v1`,
    headers: () => ({
      cookie: visitor.cookies(),
      origin: issuer,
      "sec-fetch-site": "same-origin",
      ...(csrfToken === "" ? {} : { "x-csrf-token": csrfToken }),
    }),
  });
  ({ csrfToken } = await api.call(showSession, {}));
  return { ...visitor, api };
}

function passwordOf(username: string): string {
  const known: readonly SamplePerson[] = [administrator, ...colleagues];
  return known.find((person) => person.username === username)?.password ?? "";
}
