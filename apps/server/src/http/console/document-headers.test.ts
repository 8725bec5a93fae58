import type { SignedInUser } from "@grantway/protocol";
import { expect, it } from "vitest";
import { createSecurityHeaders } from "../answers/security-headers.ts";
import { headersOf } from "./document-headers.ts";

const { console: consoleHeaders } = createSecurityHeaders({ secure: true });
const app = { id: "a", slug: "a", name: "Acme", publisher: "Acme" };
const user = { userId: "u1" } as SignedInUser;

const framed = async (refused: boolean, who: SignedInUser | undefined) => {
  const opening = refused
    ? ({ installation: "i", app, isDeveloper: false, refused: "suspended" } as const)
    : {
        installation: "i",
        app,
        isDeveloper: false,
        frame: { url: "https://app.example/x", origin: "https://app.example" },
      };
  const launches = { look: async () => opening };
  const headers = await headersOf({ launches, consoleHeaders }, "/open/i", who);
  return headers["content-security-policy"]?.includes("frame-src https://app.example;");
};

it("opens the policy for the app's origin alone, and not where nothing may be opened or nobody is signed in", async () => {
  await expect(framed(false, user)).resolves.toBe(true);
  await expect(framed(true, user)).resolves.toBe(false);
  await expect(framed(false, undefined)).resolves.toBe(false);
});
