import { ApiProblem } from "@grantway/api";

/** How long to wait where the server does not say. Seconds. */
const aWhile = 1;

/** Calls the server, and again when it says that it is asked too much, after the time it names. */
export async function patiently<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.type !== "too-many-requests") throw error;
      const { retryAfter = aWhile } = error;
      await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000));
    }
  }
}
