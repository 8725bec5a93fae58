import { describe, expect, it } from "vitest";
import { readAuthorizationRequest } from "../testing/answers.ts";
import { aClient, authorizationRequest, parameters } from "../testing/world.ts";
import { resolveRedirect } from "./redirect-uri.rfc8252.ts";

describe("the organisation an app means to be used in", () => {
  it.each([
    ["its id or slug", "northwind", "northwind"],
    ["nothing for one that is too long to be any", "x".repeat(101), undefined],
    ["nothing where it says none", undefined, undefined],
  ])("is %s", (_, organisation, expected) => {
    const sent = parameters({ ...authorizationRequest, organisation });
    const read = readAuthorizationRequest(sent, resolveRedirect(aClient, sent), 1);
    expect(read.organisation).toBe(expected);
  });
});
