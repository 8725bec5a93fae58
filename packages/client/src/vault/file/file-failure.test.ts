import { describe, expect, it } from "vitest";
import { ClientError } from "../../client-error.ts";
import { fileFailure } from "./file-failure.ts";

const failing = (code: string) => Object.assign(new Error("inner words"), { code });

describe("what the file system answers, in one sentence", () => {
  it.each([
    ["ENOSPC", "write", "vault_full"],
    ["EDQUOT", "write", "vault_full"],
    ["EROFS", "write", "vault_read_only"],
    ["EACCES", "write", "vault_read_only"],
    ["EACCES", "read", "vault_unreachable"],
    ["EMFILE", "read", "vault_busy"],
    ["EIO", "read", "vault_unreachable"],
  ] as const)("%s on %s is %s", (code, doing, expected) => {
    const failure = fileFailure(failing(code), doing, "/v/default.vault");
    expect(failure).toMatchObject({ code: expected });
    expect((failure as ClientError).message).toContain("/v/default.vault");
  });

  it("hands on what is no answer of a file system", () => {
    const [own, bug] = [new ClientError("denied", "No."), new TypeError("bug")];
    expect([fileFailure(own, "read", ""), fileFailure(bug, "read", "")]).toEqual([own, bug]);
  });
});
