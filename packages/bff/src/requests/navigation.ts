import { BffProblem } from "../answers/problem.ts";

/**
 * Refuses a request that no person made by going to an address: a page that the browser loads ahead, an image, a
 * frame, a script. A sign-in begun by them would push out one that a person is busy with.
 *
 * @throws {BffProblem} `not-allowed`
 */
export function requireNavigation(headers: Headers): void {
  const ahead = ["sec-purpose", "purpose", "x-moz"].some((name) =>
    /prefetch|prerender|preview/.test(headers.get(name) ?? ""),
  );
  // A status of 503 keeps browsers from using what they loaded ahead.
  if (ahead) throw new BffProblem("not-allowed", "A sign-in is not begun ahead of a click.", { status: 503 });
  const mode = headers.get("sec-fetch-mode") ?? "navigate";
  const target = headers.get("sec-fetch-dest") ?? "document";
  if (mode === "navigate" && target === "document") return;
  throw new BffProblem(
    "not-allowed",
    "Send the browser to this address: it is no request for a script or a frame.",
  );
}
