import { describe, expect, it } from "vitest";
import { fromBase64, readWebhookKey } from "./webhook-keys.ts";

describe("secrets of webhooks", () => {
  it.each([
    ["nothing", ""],
    ["a word", "secret"],
    ["no prefix", btoa("s".repeat(32))],
    ["too short", `whsec_${btoa("short")}`],
    ["too long", `whsec_${btoa("s".repeat(65))}`],
    ["no base64", `whsec_${"*".repeat(44)}`],
    ["a public key of another length", `whpk_${btoa("k".repeat(31))}`],
    ["a private key", `whsk_${btoa("k".repeat(32))}`],
  ])("are refused: %s", async (_, secret) => {
    await expect(readWebhookKey(secret)).rejects.toMatchObject({ code: "setting" });
  });

  it("are read with the line end of the file they stood in", async () => {
    const key = await readWebhookKey(` whsec_${btoa("k".repeat(32))}\r\n`);
    expect(key.version).toBe("v1");
  });

  it.each([btoa("s".repeat(32)), `whsec_${btoa("short")}`, `whsk_${btoa("k".repeat(32))}`])(
    "are refused in words that do not repeat them: %s",
    async (secret) => {
      await expect(readWebhookKey(secret)).rejects.toMatchObject({
        message: expect.not.stringContaining(secret) as string,
      });
    },
  );

  it.each([
    ["abcd", 3],
    ["ab-_", 3],
    ["", 0],
  ])("%j is base64 of %i bytes", (text, length) => {
    expect(fromBase64(text)).toHaveLength(length);
  });

  it.each(["a", "ab cd", "ab\n", "a===", "é"])("%j is none", (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
});
