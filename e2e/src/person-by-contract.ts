import { type Api, createApi, showSession } from "@grantway/api";
import { aPerson, type Person } from "@grantway/tools/services";

/** Somebody who is signed in, and asks the management API by its contract. */
export interface PersonByContract extends Person {
  readonly api: Api;
  readonly id: string;
}

/** Signs somebody in by the forms of our pages, and asks the API with their session, as a page of ours would. */
export async function personByContract(
  issuer: string,
  username: string,
  password: string,
): Promise<PersonByContract> {
  const person = aPerson(issuer);
  const signIn = await person.open(`${issuer}/sign-in`);
  await person.submit(signIn, { login: username, password });
  let csrfToken = "";
  const api = createApi({
    base: `${issuer}/api/v1`,
    headers: () => ({
      cookie: [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      origin: issuer,
      "sec-fetch-site": "same-origin",
      ...(csrfToken === "" ? {} : { "x-csrf-token": csrfToken }),
    }),
  });
  const session = await api.call(showSession, {});
  ({ csrfToken } = session);
  return { ...person, api, id: session.user.id };
}
