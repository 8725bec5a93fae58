/**
 * What the person is called, as the Acme API says it to who may read it for them; `undefined` where it does not.
 *
 * @param api - where it is: `http://localhost:4410`.
 */
export async function usernameBy(api: string, accessToken: string): Promise<string | undefined> {
  const reply = await fetch(`${api}/api/username`, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined);
  if (reply?.ok !== true) return undefined;
  const { username } = (await reply.json()) as { readonly username?: unknown };
  return typeof username === "string" ? username : undefined;
}
