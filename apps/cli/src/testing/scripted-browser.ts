/*
 * A browser for tests, named by BROWSER and started by the command like any other: opens the address, fills in the
 * forms of the provider's own pages (ours, and those of oidc-provider) as the person of PERSON and PASSWORD, and ends
 * at the address it is sent back to. Where RETURN is set it prints that address instead, as a person reads it off the
 * address bar. It keeps cookies and runs no scripts.
 */

const [, , address = ""] = process.argv;
const { PERSON = "ada", PASSWORD = "", ANSWER = "allow", RETURN = "visit" } = process.env;
const jars = new Map<string, Map<string, string>>();

interface Page {
  readonly url: URL;
  readonly text: string;
}

async function go(
  url: URL,
  init: {
    readonly method?: string;
    readonly body?: URLSearchParams;
    readonly headers?: Record<string, string>;
  } = {},
): Promise<Page> {
  const jar = jars.get(url.host) ?? new Map<string, string>();
  jars.set(url.host, jar);
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { accept: "text/html", ...(cookie === "" ? {} : { cookie }), ...init.headers };
  const answer = await fetch(url, { ...init, headers, redirect: "manual" });
  for (const line of answer.headers.getSetCookie()) keep(jar, line);
  const location = answer.headers.get("location");
  const text = await answer.text();
  if (location === null) return { url, text };
  const next = new URL(location, url);
  if (RETURN !== "print" || !next.searchParams.has("code")) return go(next);
  process.stdout.write(next.href);
  process.exit();
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  jar.set(pair.slice(0, at), pair.slice(at + 1));
}

/** The form the person would use: the one to sign in with, otherwise the first one to consent with. */
function formOf({ text }: Page): { readonly tag: string; readonly content: string } | undefined {
  const forms = [...text.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)]
    .map(([, tag = "", content = ""]) => ({ tag, content }))
    .filter(({ tag }) => /method="post"/i.test(tag));
  return (
    forms.find(({ content }) => content.includes('type="password"')) ??
    forms.find(({ content }) => content.includes(`value="${ANSWER}"`)) ??
    forms.find(({ content }) => content.includes('name="prompt"')) ??
    // The device grant: the code is filled in, and the person agrees.
    forms.find(({ content }) => content.includes('name="user_code"'))
  );
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return value
    ?.replaceAll("&amp;", "&")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function fieldsOf(content: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [, element = "", tag = ""] of content.matchAll(/<(input|button)([^>]*)>/g)) {
    const name = attribute(tag, "name");
    const value = element === "input" ? valueOf(tag) : pressed(tag);
    if (name !== undefined && value !== undefined) fields.append(name, value);
  }
  return fields;
}

function valueOf(tag: string): string | undefined {
  const type = attribute(tag, "type") ?? "text";
  if (type === "password") return PASSWORD;
  if (attribute(tag, "name") === "user_code") return attribute(tag, "value") ?? "";
  if (type === "text" || type === "email") return PERSON;
  return type === "hidden" || /\schecked/.test(tag) ? (attribute(tag, "value") ?? "") : undefined;
}

/** Presses one button of the form: the person's answer. */
function pressed(tag: string): string | undefined {
  return attribute(tag, "value") === ANSWER ? ANSWER : undefined;
}

let page = await go(new URL(address));
for (let steps = 0; steps < 8; steps += 1) {
  const form = formOf(page);
  if (form === undefined) break;
  const action = new URL(attribute(form.tag, "action") ?? "", page.url);
  page = await go(action, {
    method: "POST",
    body: fieldsOf(form.content),
    headers: { origin: page.url.origin, "sec-fetch-site": "same-origin" },
  });
}
