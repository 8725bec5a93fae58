import { describe, expect, it } from "vitest";
import { metadataAddresses } from "./metadata-addresses.ts";

describe("where metadata is looked for, OpenID Discovery §4 and RFC 8414 §3.1", () => {
  it.each(["https://id.example", "https://id.example/", "https://id.example//"])(
    "at the root: %s",
    (issuer) => {
      expect(metadataAddresses(new URL(issuer))).toEqual([
        "https://id.example/.well-known/openid-configuration",
        "https://id.example/.well-known/oauth-authorization-server",
      ]);
    },
  );

  it.each(["https://id.example:8443/realms/acme", "https://id.example:8443/realms/acme/"])(
    "under a path, with its last slash or without: %s",
    (issuer) => {
      expect(metadataAddresses(new URL(issuer))).toEqual([
        "https://id.example:8443/realms/acme/.well-known/openid-configuration",
        "https://id.example:8443/.well-known/oauth-authorization-server/realms/acme",
        "https://id.example:8443/.well-known/openid-configuration/realms/acme",
        "https://id.example:8443/realms/acme/.well-known/oauth-authorization-server",
      ]);
    },
  );
});
