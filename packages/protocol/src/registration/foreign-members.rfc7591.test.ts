import { describe, expect, it } from "vitest";
import { judgeMember } from "./foreign-members.rfc7591.ts";

describe("members of a client that are none here, RFC 7591 §2 and OpenID Connect Registration §2", () => {
  it.each([
    ["sector_identifier_uri", "https://app.example/sector"],
    ["subject_type", "pairwise"],
    ["default_max_age", 60],
    ["default_acr_values", ["2"]],
    ["id_token_encrypted_response_alg", "RSA-OAEP-256"],
    ["request_object_encryption_alg", "RSA-OAEP-256"],
    ["require_auth_time", "yes"],
    ["client_secret_expires_at", 1_900_000_000],
    ["tls_client_certificate_bound_access_tokens", true],
    ["software_statement", "ey"],
    ["client_name#fr", "Rapports"],
    ["tos_uri#fr", "https://app.example/fr"],
    ["client_nmae", "x"],
    ["__proto__", {}],
    ["constructor", {}],
  ])("never drops %s in silence", (name, value) => {
    expect(judgeMember(name, value)).toEqual({ refused: expect.stringMatching(/\w/) });
  });

  it.each([
    ["require_auth_time", true],
    ["require_auth_time", false],
    ["client_secret_expires_at", 0],
  ])("takes %s %j, which is so anyway", (name, value) => {
    expect(judgeMember(name, value)).toBeUndefined();
  });

  it.each(["client_uri", "logo_uri", "policy_uri", "tos_uri", "contacts", "software_id"])(
    "tells that %s is not kept",
    (name) => {
      expect(judgeMember(name, "x")).toEqual({ unkept: true });
    },
  );
});
