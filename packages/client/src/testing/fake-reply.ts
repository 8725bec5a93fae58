import type { FakeAnswer } from "./fake-http.ts";
import type { FakeProviderOptions } from "./fake-options.ts";

/* How the fake provider answers: as RFC 6749 says, then changed by its options. */

type Document = Readonly<Record<string, unknown>>;

/** A token reply. */
export function tokenReply(document: Document, options: FakeProviderOptions): FakeAnswer {
  const { missing, scopes, nestedUnder } = options;
  const fields = Object.fromEntries(
    Object.entries(document)
      .filter(([name, value]) => value !== undefined && !missing.includes(name))
      .map(([name, value]) => [name, name === "scope" ? scopesAs(String(value), scopes) : value]),
  );
  return written(nestedUnder === undefined ? fields : { ok: true, [nestedUnder]: fields }, 200, options);
}

/** An error reply. */
export function errorReply(
  error: string,
  description: string,
  options: FakeProviderOptions,
  status = 400,
): FakeAnswer {
  const document = { ok: false, error, error_description: description };
  return written(document, options.errorsAs200 ? 200 : status, options);
}

function written(document: Document, status: number, { format }: FakeProviderOptions): FakeAnswer {
  if (format === "json") return { status, body: document };
  const form = new URLSearchParams(Object.entries(document).map(([name, value]) => [name, String(value)]));
  return { status, headers: { "content-type": "application/x-www-form-urlencoded" }, body: form.toString() };
}

function scopesAs(text: string, how: FakeProviderOptions["scopes"]): string | readonly string[] {
  const list = text.split(" ").filter((one) => one !== "");
  if (how === "array") return list;
  return list.join(how === "commas" ? "," : " ");
}

/** What a broken token endpoint answers; `undefined` while it works. */
export function faultReply({ fault }: FakeProviderOptions): FakeAnswer | undefined {
  switch (fault) {
    case undefined:
      return undefined;
    case "html":
      return { headers: { "content-type": "text/html" }, body: "<!doctype html><title>Sign in</title>" };
    case "half":
      return { headers: { "content-type": "application/json" }, body: '{"access_token":"abc","token_ty' };
    case "nothing":
      return {};
    case "redirect":
      return { status: 302, headers: { location: "http://127.0.0.1:9/elsewhere" } };
    case "outage":
      return { status: 503, headers: { "content-type": "text/html" }, body: "<h1>Service Unavailable</h1>" };
    case "huge":
      return { headers: { "content-type": "application/json" }, body: `{"a":"${"x".repeat(2_000_000)}"}` };
    case "silence":
      return { raw: () => undefined };
    case "cut":
      return {
        raw: (response) => {
          response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
          response.write('{"access_token":');
          setTimeout(() => response.destroy(), 20);
        },
      };
  }
}
