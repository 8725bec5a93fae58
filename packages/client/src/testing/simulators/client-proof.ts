import type { TokenBehaviour } from "./profile.ts";
import { Refusal } from "./refusal.ts";

/**
 * The one client a simulator knows. Id and secret hold characters that some libraries encode and many providers do not
 * decode.
 */
export interface SimulatedClient {
  readonly id: string;
  readonly secret: string;
}

/** The client of every simulator. */
export const simulatedClient: SimulatedClient = {
  id: "client-1.example_app",
  secret: "s3cret-1.example_app~x",
};

/** @throws {Refusal} `invalid_client` when the credentials are wrong or not where this provider looks */
export function checkClient(
  rules: TokenBehaviour,
  client: SimulatedClient,
  given: { readonly authorization: string | undefined; readonly parameters: URLSearchParams },
): void {
  const { clientParameter = "client_id", secretParameter = "client_secret" } = rules;
  const { authorization, parameters } = given;
  const basic = Buffer.from(`${client.id}:${client.secret}`).toString("base64");
  const withSecret = parameters.has(secretParameter);
  const byHeader = authorization === `Basic ${basic}` && !withSecret;
  const decoded = formDecoded(authorization);
  const inBody = authorization === undefined;
  const bySecret = inBody && parameters.get(secretParameter) === client.secret;
  const byId = inBody && parameters.get(clientParameter) === client.id;
  const ways: Readonly<Record<TokenBehaviour["client"], boolean>> = {
    basic: byHeader,
    basic_decoded: decoded === `${client.id}:${client.secret}` && !withSecret,
    post: bySecret && byId,
    either: byHeader || (bySecret && byId),
    secret: bySecret,
    none: byId && !withSecret,
  };
  if (!ways[rules.client])
    throw new Refusal("invalid_client", `the client must be proven by ${rules.client}, and was not`);
}

/** RFC 6749 §2.3.1: id and secret are form-urlencoded before they are joined. */
function formDecoded(authorization = ""): string {
  const [scheme, credentials = ""] = authorization.split(" ");
  const text = scheme === "Basic" ? Buffer.from(credentials, "base64").toString() : "";
  return text
    .split(":")
    .map((part) => decodeURIComponent(part.replaceAll("+", " ")))
    .join(":");
}
