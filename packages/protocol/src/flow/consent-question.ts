import type { Client } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { AppOffer, OfferedPlace } from "../ports/app-access.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { DeviceOrigin } from "../ports/device-requests.ts";
import type { Registrations } from "../ports/registrations.ts";
import { type ClientPages, pagesIn } from "../registration/told-members.rfc7591.ts";
import type { AskedRequest } from "../request/asked-request.ts";
import type { Api, Scope } from "../scope.ts";
import type { ConsentStep } from "./next-step.oidc-core.ts";

/** What the consent page shows. */
export interface ConsentQuestion {
  /** The request, sealed for the browser that asks. */
  readonly request: string;
  readonly client: Client;
  /** Scheme, host and port of where the answer goes, or the private-use scheme; absent for a device, which comes for it. */
  readonly destination?: string;
  /** Pages that the client says are its own, of one that registered itself. */
  readonly pages?: ClientPages;
  /** The device that asks, and when it did, where it is one. */
  readonly device?: AskingDevice;
  /** What is asked now. */
  readonly asked: readonly Scope[];
  /** What this person allowed before and the request asks again. */
  readonly kept: readonly Scope[];
  /** The APIs of this instance, to say whose scope each is. */
  readonly apis: readonly Api[];
  /** Whether all that is asked was allowed before, and is asked again because any program could have sent the request. */
  readonly again: boolean;
  /** Where the client belongs to an app: where it may be used, and what its publisher says of each right. */
  readonly install?: InstallQuestion;
  /** Languages the client says this person reads (OpenID Connect Core §3.1.2.1, `ui_locales`). */
  readonly uiLocales?: string;
}

/** What is known of a device that asks, from its own request: nobody vouches for it. */
export interface AskingDevice extends DeviceOrigin {
  readonly askedAt: Instant;
}

/** What is asked of an app besides. All that its publisher says of it is somebody else's text. */
export interface InstallQuestion {
  readonly offer: AppOffer;
  /** The place that is chosen already; absent where the person chooses. */
  readonly chosen?: OfferedPlace;
  /** By scope. */
  readonly purposes: ReadonlyMap<string, string>;
  /** What the catalogue calls each that is offered, by scope. */
  readonly titles: ReadonlyMap<string, string>;
  /** What of the asked scopes may be left out. */
  readonly optional: ReadonlySet<string>;
}

/** Puts a question into the words of the catalogue. */
export type DescribeQuestion = (
  request: AskedRequest,
  step: ConsentStep,
  sealed: string,
) => Promise<ConsentQuestion>;

/** Questions of this instance. */
export function createDescribeQuestion({
  catalogue,
  registrations,
}: {
  readonly catalogue: Catalogue;
  readonly registrations: Pick<Registrations, "find">;
}): DescribeQuestion {
  async function pagesOf({ id, origin }: Client): Promise<ClientPages | undefined> {
    if (origin !== "registration") return undefined;
    const found = await registrations.find(id);
    return found && pagesIn(found.registration.told);
  }

  return async ({ client, redirect, device, uiLocales }, { asked, kept, again }, request) => {
    const { scopes, apis } = await catalogue.current();
    const describe = (key: string): Scope =>
      scopes.get(key) ?? { key, title: key, risk: "high", access: "change" };
    const pages = await pagesOf(client);
    return {
      request,
      client,
      ...(pages === undefined ? {} : { pages }),
      ...(redirect === undefined ? {} : { destination: destinationOf(redirect.uri) }),
      ...(device === undefined ? {} : { device: { ...device.origin, askedAt: device.askedAt } }),
      asked: asked.map(describe),
      kept: kept.map(describe),
      apis,
      again,
      ...(uiLocales === undefined ? {} : { uiLocales }),
    };
  };
}

/** `https://acme.example:8443` of a web address, `com.example.app:` of a private-use one. */
function destinationOf(uri: string): string {
  return /^https?:\/\/[^/?#]+/i.exec(uri)?.[0] ?? uri.slice(0, uri.indexOf(":") + 1);
}
