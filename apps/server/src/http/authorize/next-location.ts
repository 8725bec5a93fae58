import type { AuthorizationOutcome } from "@grantway/protocol";

/** The page of ours that comes next. Pages know nothing else of each other. */
export function nextLocation(
  outcome: Exclude<AuthorizationOutcome, { readonly to: "client" | "device" }>,
  base: string,
): string {
  switch (outcome.to) {
    case "sign-in":
      return `${base}/${outcome.newAccount ? "sign-up" : "sign-in"}?${requestQuery(outcome.request)}${loginQuery(outcome.loginHint)}`;
    case "consent":
      return consentLocation(outcome.request, base);
    case "waiting":
      return `${base}/requests/${encodeURIComponent(outcome.id)}`;
  }
}

/** Back to the one brain, with the same sealed request. Without one there is only the account itself. */
export function backToAuthorize(request: string | undefined, base: string): string {
  return request === undefined ? `${base}/` : `${base}/authorize?${requestQuery(request)}`;
}

/** The consent page for a request. */
export function consentLocation(request: string, base: string): string {
  return `${base}/consent?${requestQuery(request)}`;
}

/** The page on which the app of a request is reported. */
export function reportLocation(request: string, base: string): string {
  return `${base}/report?${requestQuery(request)}`;
}

/** The sign-in page for a request, or for no request. */
export function signInLocation(request: string | undefined, base: string): string {
  return request === undefined ? `${base}/sign-in` : `${base}/sign-in?${requestQuery(request)}`;
}

/** The page that asks about a request to sign out, and tells when it is over. */
export function endSessionLocation(request: string, base: string): string {
  return `${base}/end-session?${requestQuery(request)}`;
}

function requestQuery(request: string): string {
  return `request=${encodeURIComponent(request)}`;
}

function loginQuery(hint: string | undefined): string {
  return hint === undefined ? "" : `&login=${encodeURIComponent(hint)}`;
}
