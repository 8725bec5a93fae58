import { describe, expect, it } from "vitest";
import { choices } from "../testing/declared.ts";
import { readDeclaredClient } from "./read-declared-client.ts";

const read = (value: unknown) => readDeclaredClient(value, choices);

describe("a client in a declaration, RFC 7591 §2", () => {
  it("is read in the words of the specification, with its status", () => {
    expect(read({ client_id: "app", scope: "openid read", client_secret: "s", status: "suspended" })).toEqual(
      {
        client: {
          draft: { id: "app", name: "app", scopes: ["openid", "read"], status: "suspended" },
          secret: "s",
        },
        problems: [],
      },
    );
  });

  it("is active unless it says otherwise", () => {
    expect(read({ client_id: "app" }).client).toMatchObject({ draft: { status: "active" } });
  });

  it.each([
    [{}, "", "The member client_id is missing."],
    [{ client_id: "a", status: "gone" }, "status", "It must be one of active, suspended."],
    [{ client_id: "a", logo_uri: "https://a.example" }, "logo_uri", "It is not kept here; leave it out."],
    [{ client_id: 7 }, "client_id", "It must be text."],
    [
      { client_id: "a", redirect_uri: [] },
      "redirect_uri",
      "It is not a member RFC 7591 or this server knows; did you mean redirect_uris?",
    ],
    [[], "", "It must be an object with members."],
  ])("of the form %j is refused where and why", (value, path, problem) => {
    expect(read(value).problems).toMatchObject([{ path: path === "" ? [] : [path], problem }]);
  });
});
