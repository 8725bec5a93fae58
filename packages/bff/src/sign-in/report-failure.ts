import type { BffEvent } from "../events.ts";
import { failureOf, goTo, withFailure } from "./landing.ts";

/** Tells the operator what went wrong, and sends the browser to the page, which shows it. Throws what is a bug. */
export type ReportFailure = (
  error: unknown,
  about: { readonly provider: string; readonly returnTo: string; readonly cookies: readonly string[] },
) => Response;

/** Reports sign-ins that failed. */
export function createReportFailure(tell: (event: BffEvent) => void): ReportFailure {
  return (error, { provider, returnTo, cookies }) => {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    const { message } = error as Error;
    tell({ type: "sign_in_failed", provider, code: failure.failure, message });
    return goTo(withFailure(returnTo, { ...failure, provider }), cookies);
  };
}
