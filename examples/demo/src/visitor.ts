import { DemoError } from "./demo-error.ts";

/*
 * Somebody at a browser without JavaScript, as far as the pages of the way to an app need one: follows redirects, keeps cookies,
 * sends forms. Cookies do not tell ports apart, so all programs of a demo share them.
 */

/** A page, as they see it. */
export interface VisitedPage {
  readonly url: URL;
  readonly text: string;
}

/** Somebody with cookies of their own. */
export interface Visitor {
  open(url: string): Promise<VisitedPage>;
  /** Sends the form with the button of this name and value, or the first one, with these fields filled in. */
  submit(
    page: VisitedPage,
    fields: Readonly<Record<string, string>>,
    button?: { readonly name: string; readonly value: string },
  ): Promise<VisitedPage>;
  /** Their `Cookie` header. */
  cookies(): string;
}

/** A visitor who has been nowhere yet. */
export function createVisitor(): Visitor {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function go(url: URL, init: RequestInit): Promise<VisitedPage> {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set("cookie", cookies());
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*max-age=0\b/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get("location");
    const text = await response.text();
    if (location !== null) return go(new URL(location, url), {});
    if (!response.ok) throw new DemoError(`${url.origin}${url.pathname} answered ${response.status}.`);
    return { url, text };
  }

  return {
    cookies,
    open: (url) => go(new URL(url), {}),
    async submit(page, fields, button) {
      const { action, hidden } = formIn(page, button);
      const body = new URLSearchParams({ ...hidden, ...fields });
      if (button !== undefined) body.append(button.name, button.value);
      const headers = { origin: page.url.origin, "sec-fetch-site": "same-origin" };
      return go(action, { method: "POST", body, headers });
    },
  };
}

function formIn({ url, text }: VisitedPage, button?: { readonly name: string; readonly value: string }) {
  for (const [, attributes = "", content = ""] of text.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    const buttons = [...content.matchAll(/<button([^>]*)>/g)].map(([, tag = ""]) => tag);
    const fits = ({ name, value }: NonNullable<typeof button>) =>
      buttons.some((tag) => valueOf(tag, "name") === name && valueOf(tag, "value") === value);
    if (!/method="post"/i.test(attributes) || (button !== undefined && !fits(button))) continue;
    const hidden = [...content.matchAll(/<input([^>]*)>/g)]
      .map(([, tag = ""]) => tag)
      .filter((tag) => valueOf(tag, "type") === "hidden")
      .map((tag) => [valueOf(tag, "name") ?? "", valueOf(tag, "value") ?? ""]);
    return {
      action: new URL(valueOf(attributes, "action") ?? "", url),
      hidden: Object.fromEntries(hidden) as Record<string, string>,
    };
  }
  throw new DemoError(`There is no form on ${url.origin}${url.pathname} to go on with.`);
}

function valueOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return value?.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
