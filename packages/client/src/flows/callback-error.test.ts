import { describe, expect, it } from "vitest";
import { withStandardError } from "./callback-error.ts";

const read = (query: string) => {
  const standard = withStandardError(new URLSearchParams(query));
  return [standard.get("error"), standard.get("error_description")];
};

describe("the error in a callback", () => {
  it.each([
    ["error=access_denied", ["access_denied", null]],
    ["error=access_denied&error_description=No", ["access_denied", "No"]],
    ["error=access_denied&error_reason=user_denied", ["access_denied", "user_denied"]],
    ["error=access_denied&error_message=No", ["access_denied", "No"]],
    ["error_code=1349187&error_message=Not+set+up", ["1349187", "Not set up"]],
    ["error=&error_code=2&error_message=", ["2", null]],
    ["error_message=The+app+is+not+live", ["error", "The app is not live"]],
    ["error_reason=user_denied", ["user_denied", "user_denied"]],
  ])("is read from %s", (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it.each(["code=c", "code=c&error_code=0&error_message=", "code=c&error_message=OK", "state=s", ""])(
    "is none in %s",
    (query) => {
      expect(read(query)).toEqual([null, null]);
    },
  );

  it("stays beside a code where both came, so that neither is believed", () => {
    expect(read("code=c&error=access_denied")).toEqual(["access_denied", null]);
  });
});
