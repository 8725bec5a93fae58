import { languageTags } from "@grantway/words";
import { expect, it } from "vitest";
import { frame } from "../../testing/page-frame.ts";
import { pageWords } from "../words/page-words.ts";
import { consentPage } from "./consent-page.ts";
import { consentText, plainConsentText } from "./consent-text.ts";
import { ownPages } from "./own-pages.ts";

const pages = {
  home: "https://harbor.example/",
  privacyPolicy: 'https://elsewhere.example/p?a="><script>',
  terms: "https://harbor.example:8443/terms",
};
const account = { name: "Ada", username: "ada", switchAccount: { csrf: "c", request: "gwrq_x" } };

function given(own: typeof pages | undefined) {
  const client = { name: "Harbor", firstParty: false, verified: false };
  const destination = { kind: "web", host: "harbor.example" } as const;
  const subject = { client, destination, asked: [], kept: [], apis: [], again: false, lasting: false };
  return consentText({ ...subject, ...(own && { pages: own }) }, frame.words);
}
const shown = (text: ReturnType<typeof given>) =>
  consentPage({ frame, account, csrf: "token", request: "gwrq_x", text, textHash: "hash" });

it("links the pages an app says are its own, each with its host, OpenID Connect Registration §2", () => {
  const page = shown(given(pages));
  expect(page).toContain("By its own word");
  for (const label of ["Website (harbor.example)", "Privacy policy (elsewhere.example)"])
    expect(page).toContain(label);
  expect(page).toContain("Terms of service (harbor.example:8443)");
  expect(page).toMatch(/href="https:\/\/harbor\.example\/"\s+rel="noopener noreferrer nofollow"/);
  expect(page).not.toContain('"><script>');
});

it("says nothing where it says none", () => {
  expect(shown(given(undefined))).not.toContain("By its own word");
});

it("is part of the text that a receipt names", () => {
  const [one, other] = [given(pages), given({ ...pages, terms: "https://harbor.example/terms" })];
  expect(plainConsentText(one)).toContain(
    "Terms of service (harbor.example:8443) | https://harbor.example:8443/terms",
  );
  expect(plainConsentText(one)).not.toBe(plainConsentText(other));
});

it.each(languageTags)("has words in %s", (tag) => {
  const { heading, links } = ownPages(pages, pageWords(tag).consent);
  expect(new Set([heading, ...links.map(({ label }) => label)]).size).toBe(4);
});
