/*
 * A person at a browser without JavaScript: follows redirects, keeps cookies, fills in forms. Just enough to walk
 * through our pages, so a page that needs scripts, or a form that lacks a field, fails here.
 */

/** A page as the person sees it. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** A person with their own cookies. */
export interface Person {
  /** Opens an address and follows redirects until a page, or until one leads to `away`. */
  open(url: string | URL): Promise<Page>;
  /** Submits the form of the page that has these fields and a button of this name and value, if one is named, with the fields filled in. */
  submit(page: Page, fields: Readonly<Record<string, string>>, button?: Button): Promise<Page>;
  readonly cookies: ReadonlyMap<string, string>;
}

/** A submit button by what it sends. */
export interface Button {
  readonly name: string;
  readonly value: string;
}

/** A person whose redirects are followed as long as they stay at `home`; one that leaves is the page they end on. */
export function aPerson(home: string): Person {
  const cookies = new Map<string, string>();

  async function go(url: URL, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) keepCookie(line);
    const location = response.headers.get("location");
    const text = await response.text();
    if (location === null) return { url, status: response.status, text };
    const next = new URL(location, url);
    if (next.origin !== new URL(home).origin) return { url: next, status: response.status, text: "" };
    return go(next, {});
  }

  function keepCookie(line: string): void {
    const [pair = "", ...attributes] = line.split(";");
    const [name = "", ...value] = pair.split("=");
    const ended = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (ended) cookies.delete(name);
    else cookies.set(name, value.join("="));
  }

  return {
    cookies,
    open: (url) => go(new URL(url), {}),
    submit(page, fields, button) {
      const form = formWith(page, Object.keys(fields), button);
      const body = new URLSearchParams({ ...form.fields, ...fields });
      if (button !== undefined) body.append(button.name, button.value);
      return go(form.action, {
        method: "POST",
        body,
        headers: { origin: page.url.origin, "sec-fetch-site": "same-origin" },
      });
    },
  };
}

function formWith(
  page: Page,
  names: readonly string[],
  button?: Button,
): { action: URL; fields: Record<string, string> } {
  for (const [, attributes = "", content = ""] of page.text.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    if (!/method="post"/i.test(attributes)) continue;
    if (button !== undefined && !hasButton(content, button)) continue;
    // Of several forms without a name for their buttons, such as the one to switch accounts, the one that asks for this.
    if (button === undefined && !names.every((name) => content.includes(`name="${name}"`))) continue;
    const inputs = [...content.matchAll(/<input([^>]*)>/g)].map(([, input = ""]) => input);
    const fields = inputs
      .filter((input) => attributeOf(input, "type") === "hidden" || /\schecked/.test(input))
      .map((input) => [attributeOf(input, "name") ?? "", attributeOf(input, "value") ?? ""]);
    const action = new URL(attributeOf(attributes, "action") ?? "", page.url);
    return { action, fields: Object.fromEntries(fields) as Record<string, string> };
  }
  throw new Error(`no such form on ${page.url.href} (${page.status}): ${page.text.slice(0, 500)}`);
}

function hasButton(content: string, { name, value }: Button): boolean {
  return [...content.matchAll(/<button([^>]*)>/g)].some(
    ([, attributes = ""]) =>
      attributeOf(attributes, "name") === name && attributeOf(attributes, "value") === value,
  );
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return value?.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
