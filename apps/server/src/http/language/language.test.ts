import { languages, languageTags } from "@grantway/words";
import { describe, expect, it } from "vitest";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";
import { givenServer, type GivenServer } from "../../testing/composed-server.ts";

/** What a page says of its language. */
function spoken(body: string) {
  const [, lang, dir] = /<html lang="(\w+)" dir="(\w+)">/.exec(body) ?? [];
  return { lang, dir, title: /<h1>([^<]*)/.exec(body)?.[1] };
}

async function ask(server: GivenServer, url: string, acceptLanguage: string) {
  const answer = await openBrowser(server).request("GET", url, undefined, {
    "accept-language": acceptLanguage,
  });
  return { ...spoken(answer.body), headers: answer.headers };
}

/** An address that leads to the sign-in page of an authorization request. */
async function signInFor(server: GivenServer, uiLocales: string): Promise<string> {
  const query = authorizationQuery({ ui_locales: uiLocales });
  return (await openBrowser(server).get(`/authorize?${query}`)).location;
}

describe("the language of a page", () => {
  it("is what the browser says, in its direction, and caches are told what it depends on", async () => {
    const server = await givenServer();
    const german = await ask(server, "/sign-in", "de-AT,en;q=0.5");
    expect(german).toMatchObject({ lang: "de", dir: "ltr", title: "Anmelden" });
    expect(german.headers).toMatchObject({ vary: "accept-language, cookie", "cache-control": "no-store" });
    expect(await ask(server, "/sign-in", "ar")).toMatchObject({
      lang: "ar",
      dir: "rtl",
      title: "تسجيل الدخول",
    });
    expect(await ask(server, "/sign-in", "nl")).toMatchObject({ lang: "en", dir: "ltr", title: "Sign in" });
    expect(await ask(server, "/nowhere", "fr")).toMatchObject({
      lang: "fr",
      title: "Cette page n’existe pas",
    });
    expect(await ask(server, "/%", "fr")).toMatchObject({ lang: "fr", title: "" });
  });

  it("is what the app says on every page of its request, also where that is refused (OpenID Connect Core §3.1.2.1)", async () => {
    const server = await givenServer();
    const location = await signInFor(server, "nl fr-CA de");
    expect(location).not.toContain("ui_locales");
    expect(await ask(server, location, "de")).toMatchObject({ lang: "fr", title: "Se connecter" });
    const browser = openBrowser(server);
    const wrong = await browser.signIn(location, "ada", "not the password");
    expect(spoken(wrong.body)).toMatchObject({ lang: "fr" });
    const { location: next } = await browser.signIn(location);
    const consent = await browser.get((await browser.get(next)).location);
    expect(spoken(consent.body)).toMatchObject({ lang: "fr" });
    expect(consent.body).toContain("Harbor Notes demande l’accès à votre compte");
    expect(spoken((await browser.get("/account")).body)).toMatchObject({ lang: "en" });
    const refused = `/authorize?${authorizationQuery({ redirect_uri: "https://evil.example/", ui_locales: "ar" })}`;
    expect(await ask(server, refused, "de")).toMatchObject({ lang: "ar", dir: "rtl" });
  });

  it("is what the person chose at the foot of a page, whoever says otherwise, and stays in that browser", async () => {
    const server = await givenServer();
    const browser = openBrowser(server);
    const location = await signInFor(server, "fr");
    const page = await browser.get(location);
    const chosen = await browser.submit(page, "/language", { language: "ar" });
    expect(chosen).toMatchObject({ status: 303, location });
    expect(chosen.headers["set-cookie"]).toMatch(
      /^grantway-language=ar; Max-Age=34560000; Path=\/; HttpOnly/,
    );
    expect(spoken((await browser.get(chosen.location)).body)).toMatchObject({ lang: "ar", dir: "rtl" });
    const wrong = await browser.signIn(location, "ada", "not the password");
    expect(spoken(wrong.body)).toMatchObject({ lang: "ar" });
    // Where a page answers a form, the menu leads to the page the form was on.
    const back = await browser.submit(wrong, "/language", { language: "de" });
    expect(back.location).toMatch(/^\/sign-in\?request=gwrq_/);
    expect(spoken((await browser.get(back.location)).body)).toMatchObject({ lang: "de", title: "Anmelden" });
  });

  it("is what the browser says again once the choice is taken back, as the console does", async () => {
    const browser = openBrowser(await givenServer());
    await browser.submit(await browser.get("/sign-in"), "/language", { language: "ar" });
    const page = await browser.get("/sign-in");
    await browser.submit(page, "/language", { language: "browser" });
    expect(spoken((await browser.get("/sign-in")).body)).toMatchObject({ lang: "en" });
  });

  it("is offered by the names the languages have for themselves, without script", async () => {
    const { body } = await openBrowser(await givenServer()).get("/sign-in");
    const offered = [
      ...body.matchAll(/<button class="language"[^>]*value="(\w+)" lang="\1"[^>]*>\s*([^<]*?)\s*</g),
    ];
    expect(offered.map(([, tag, name]) => [tag, name])).toEqual(
      languageTags.filter((tag) => tag !== "en").map((tag) => [tag, languages[tag].name]),
    );
    expect(body).toContain('<span class="language" aria-current="true">English</span>');
  });

  it("is not chosen by another site, nor with a word that is no language, and leads nowhere but to us", async () => {
    const server = await givenServer();
    const browser = openBrowser(server);
    const page = await browser.get("/sign-in");
    const theirs = await browser.submit(
      page,
      "/language",
      { language: "ar" },
      { origin: "https://evil.example" },
    );
    expect(theirs.headers["set-cookie"]).toBeUndefined();
    const away = await browser.submit(page, "/language", { language: "ar", back: "//evil.example/" });
    expect(away.location).toBe("/");
    for (const language of ["xx", "__proto__", "de\r\nx: y"]) {
      const answer = await browser.submit(page, "/language", { language });
      expect(answer.status).toBe(400);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  });

  it("is one of those discovery lists", async () => {
    const server = await givenServer();
    const document = await server.http.inject("/.well-known/openid-configuration");
    expect(document.json()).toMatchObject({ ui_locales_supported: languageTags });
  });
});
