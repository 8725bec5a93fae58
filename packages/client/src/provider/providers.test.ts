import { describe, expect, it } from "vitest";
import { createProviders } from "./providers.ts";

const readMetadata = async (issuer: string) => ({ issuer });
const definitions = [
  { id: "gitlab", name: "GitLab" },
  { id: "github", name: "GitHub", notes: ["Wants a user agent."] },
  { id: "gmail", name: "Gmail", service: "google" },
  { id: "github", name: "A second one" },
];
const providers = createProviders({ definitions, readMetadata });

describe("providers by name", () => {
  it("lists each once, the first of two, in order", () => {
    expect(providers.list().map(({ name }) => name)).toEqual(["GitHub", "GitLab", "Gmail"]);
  });

  it.each([
    ["git", 2],
    ["GOOGLE", 1],
    ["user agent", 1],
    ["git agent", 1],
    ["nothing", 0],
    ["", 3],
  ])("finds by all words: %j", (words, count) => {
    expect(providers.search(words)).toHaveLength(count);
  });

  it("names near ones for one that is not there", () => {
    expect(() => providers.get("gihtub")).toThrow('No provider is called "gihtub" (near: github)');
    expect(() => providers.get("zzzzzz")).toThrow('called "zzzzzz": search');
  });

  it("discovers by issuer", async () => {
    expect(await providers.discover("https://a.example")).toMatchObject({ issuer: "https://a.example" });
  });
});
