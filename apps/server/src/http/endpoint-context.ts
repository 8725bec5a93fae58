import type { Provider } from "@grantway/protocol";
import type { BrowserOrigins } from "./browser-origins.ts";
import type { ClientAddress } from "./client-address.ts";
import type { SendJson } from "./json-answer.ts";

/** What the routes of the protocol's endpoints need. */
export interface EndpointContext {
  readonly provider: Provider;
  readonly sendJson: SendJson;
  readonly addressOf: ClientAddress;
  readonly browserOrigins: BrowserOrigins;
}
