import { describe, expect, it } from "vitest";
import { formMediaType, isForm } from "./media-type.ts";

describe("the media type of a form, RFC 9110 §8.3.1", () => {
  it.each([
    ["as fetch, oauth4webapi and openid-client send it", `${formMediaType};charset=UTF-8`],
    ["as axios sends it", `${formMediaType}; charset=utf-8`],
    ["as curl sends it", formMediaType],
    ["in another case", "Application/X-WWW-Form-URLEncoded"],
    ["with spaces around it", ` ${formMediaType} ; charset="utf-8" `],
    ["with parameters it does not have", `${formMediaType};a=b; c="d;e"`],
    ["with an empty parameter", `${formMediaType};`],
  ])("is known %s", (_, contentType) => {
    expect(isForm(contentType)).toBe(true);
  });

  it.each([
    undefined,
    "",
    "application/json",
    `${formMediaType}, text/plain`,
    `text/plain;${formMediaType}`,
    "application/ x-www-form-urlencoded",
    `${formMediaType} charset=utf-8`,
    "multipart/form-data; boundary=x",
  ])("is not taken for another: %j", (contentType) => {
    expect(isForm(contentType)).toBe(false);
  });
});
