import { connectionFailure, environmentFetch } from "@grantway/client";
import type { PendingSignIn, ProviderDefinition } from "@grantway/client";
import { ok, problem } from "./finding.ts";
import type { Finding } from "./finding.ts";

const patience = 10_000;

/** Requests the sign-in page as a browser would, and checks whether the provider accepts client and redirect URI. */
export async function checkSignInPage(
  about: string,
  { url, redirectUri }: PendingSignIn,
  definition: ProviderDefinition,
): Promise<Finding> {
  const where = definition.registerAt === undefined ? definition.name : definition.registerAt;
  const mismatch = (said: string) =>
    problem(
      about,
      `${definition.name} refuses to show its sign-in page (${said}): register exactly the redirect URI ${redirectUri} at ${where}, and check the client id.`,
    );
  try {
    const answer = await environmentFetch(process.env)(url, {
      redirect: "manual",
      headers: { accept: "text/html" },
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    if (answer.status >= 500)
      return problem(
        about,
        `${definition.name} fails to show its sign-in page (${answer.status}): try again later.`,
      );
    if (answer.status >= 400) return mismatch(String(answer.status));
    const error = errorIn(answer.headers.get("location"), url);
    return error === undefined
      ? ok(about, `${definition.name} knows the client and the redirect URI ${redirectUri}.`)
      : mismatch(error);
  } catch (error) {
    const { message } = connectionFailure(new URL(url).host, error);
    return problem(about, `${definition.name} does not show its sign-in page: ${message}`);
  }
}

function errorIn(location: string | null, base: string): string | undefined {
  const url = location === null ? null : URL.parse(location, base);
  if (url === null) return undefined;
  const named = url.searchParams.get("error");
  // Errors that only say that nobody answered the prompt are not problems.
  if (named !== null && !/(login|interaction|consent)_required/.test(named)) return named.slice(0, 60);
  return /\/oauth\/error/.test(url.pathname) ? "an error page" : undefined;
}
