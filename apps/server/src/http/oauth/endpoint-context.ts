import type { Provider } from "@grantway/protocol";
import type { SendJson } from "../answers/json-answer.ts";
import type { ClientAddress } from "../connection/client-address.ts";
import type { BrowserOrigins } from "./browser-origins.ts";
import type { PublishDocument } from "./public-document.ts";

/** What the routes of the protocol's endpoints need. */
export interface EndpointContext {
  readonly provider: Provider;
  readonly sendJson: SendJson;
  readonly publish: PublishDocument;
  readonly addressOf: ClientAddress;
  readonly browserOrigins: BrowserOrigins;
}
