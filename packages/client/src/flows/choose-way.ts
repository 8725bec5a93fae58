import { ClientError } from "../client-error.ts";
import type { Flow, ProviderDefinition } from "../provider-definition.ts";
import type { Surroundings } from "./interaction.ts";

/*
 * Chooses how a person signs in on this machine. The ladder: loopback listener, device grant, pasting the redirected
 * URL; a printed `ssh -L` line makes loopback work over SSH. Decided from facts alone, so that it can be tested and
 * shown beforehand.
 */

/** A way of signing in, with what goes with it. */
export type Way =
  | {
      readonly way: "loopback";
      readonly openBrowser: boolean;
      /** Print the line that forwards the port. */
      readonly forwardPort: boolean;
      /** Ask for the redirected URL at the same time. */
      readonly paste: boolean;
    }
  | { readonly way: "device" }
  | { readonly way: "paste" }
  /** The redirect URI is served elsewhere, by a process on the same store. */
  | { readonly way: "elsewhere"; readonly openBrowser: boolean };

/** What is possible here. */
export interface Possible {
  /** The provider takes a redirect to this machine. */
  readonly loopback: boolean;
  readonly device: boolean;
  /** A person can be asked. */
  readonly paste: boolean;
  /** The redirect URI was given and is a web server's. */
  readonly elsewhere: boolean;
}

/** The ways, best first; empty when there is none. */
export function waysFor(possible: Possible, surroundings: Surroundings): readonly Way[] {
  const { ssh, container, display } = surroundings;
  if (possible.elsewhere) return [{ way: "elsewhere", openBrowser: display && !ssh }];
  const browserHere = display && !ssh && !container;
  const loopback: Way = {
    way: "loopback",
    openBrowser: browserHere,
    forwardPort: ssh,
    paste: !browserHere && possible.paste,
  };
  const device: Way = { way: "device" };
  const paste: Way = { way: "paste" };
  // Without a browser here, a listener helps only somebody who forwards the port or pastes what the browser shows.
  const reachable = possible.loopback && (browserHere || ssh || container || possible.paste);
  const ranked: readonly (readonly [boolean, Way])[] = browserHere
    ? [
        [possible.loopback, loopback],
        [possible.device, device],
        [possible.paste, paste],
      ]
    : [
        [possible.device, device],
        [reachable, loopback],
        [possible.paste, paste],
      ];
  return ranked.filter(([can]) => can).map(([, way]) => way);
}

/**
 * The flows that the provider offers, preferred first: those its definition lists, otherwise those its endpoints allow,
 * with a person's flows before a machine's own.
 */
export function offeredFlows(
  definition: ProviderDefinition,
  has: (endpoint: "authorization" | "device" | "token") => boolean,
): readonly Flow[] {
  if (definition.flows !== undefined) return definition.flows;
  const all: readonly (readonly [boolean, Flow])[] = [
    [has("authorization"), "code"],
    [has("device"), "device"],
    [has("token"), "client_credentials"],
    [definition.staticToken !== undefined, "static"],
  ];
  return all.filter(([there]) => there).map(([, flow]) => flow);
}

/**
 * Refuses a flow that the provider is known not to offer, before it is sent a password, key or token.
 *
 * @throws {ClientError} `flow_unavailable`
 */
export function requireOffered(
  flow: Flow,
  definition: ProviderDefinition,
  has: (endpoint: "authorization" | "device" | "token") => boolean,
): void {
  // A pasted key is never sent to the token endpoint.
  if (flow === "static") return;
  const named = definition.flows?.includes(flow) ?? true;
  const reachable = has(flow === "code" ? "authorization" : flow === "device" ? "device" : "token");
  if (named && reachable) return;
  const offered = offeredFlows(definition, has).filter((one) => one !== flow);
  const what = offered.length === 0 ? "does not offer" : `offers ${offered.join(", ")} and not`;
  throw new ClientError(
    "flow_unavailable",
    `${definition.name} ${what} the flow ${flow}: choose another, or say in a definition of your own that it does.`,
  );
}

/** The error when nothing works here, with what would. */
export function noWay({ name }: ProviderDefinition): ClientError {
  return new ClientError(
    "flow_unavailable",
    `Nobody can sign in to ${name} from here: there is no browser, no device grant and nobody to ask. Run it where there is a browser, or give a public redirect URI.`,
  );
}
