import type { RegisteredClient } from "@grantway/protocol";
import type { Environment } from "./app.ts";

/** A client of an app, at the revision it was read at. It is owned by the app: whoever may change the app may change it. */
export interface AppClient extends RegisteredClient {
  readonly app: { readonly id: string; readonly environment: Environment };
}
