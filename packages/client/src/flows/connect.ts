import { setTimeout as sleep } from "node:timers/promises";
import { ClientError, isClientError } from "../client-error.ts";
import { type Connection, type ConnectionSummary, summarise } from "../connection.ts";
import type { GrantwayEvent } from "../events.ts";
import type { ConnectRequest, PendingSignIn } from "../grantway.ts";
import type { BackChannel } from "../protocol/back-channel.ts";
import { hasPerson, missingScopes } from "../protocol/scopes.ts";
import type { TokenEndpoint } from "../protocol/token-endpoint.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import { noWay, type Way, waysFor } from "./choose-way.ts";
import { signInByDevice } from "./device.rfc8628.ts";
import type { Draft } from "./draft.ts";
import type { Interaction, Surroundings } from "./interaction.ts";
import { subjectOf } from "./keep-refresh-token.ts";
import { listenOnLoopback, type Loopback } from "./loopback-listener.ts";
import { askForCallback } from "./paste.ts";
import { signInTime } from "./pending.ts";
import { defaultPort, loopbackAddress, madeItselfKnown, redirectAddresses } from "./redirect-addresses.ts";
import { signedInAs, type SignIns } from "./sign-in.ts";
import { tokensWithoutPerson } from "./without-person.ts";

/** What a sign-in works with. */
interface Task {
  readonly request: ConnectRequest;
  readonly draft: Draft;
  readonly interaction: Interaction;
  readonly surroundings: Surroundings;
  readonly signal: AbortSignal;
  /** States of the attempts begun for it. */
  readonly begun: string[];
}

/** When nothing is known of the surroundings, a person at a screen is assumed: that is what `connect` is for. */
const atAScreen: Surroundings = { ssh: false, container: false, display: true, interactive: true };

/**
 * Signs in by whatever way works here: with a person, down the ladder of `choose-way.ts`; without, by the client's own
 * credentials.
 *
 * @throws {ClientError}
 */
export function createConnect(dependencies: {
  readonly draft: (request: ConnectRequest) => Promise<Draft>;
  readonly signIns: SignIns;
  readonly backChannel: BackChannel;
  readonly tokenEndpoint: TokenEndpoint;
  readonly now: () => number;
  readonly tell: (event: GrantwayEvent) => void;
  readonly allowInsecureHttp: boolean;
}): (request: ConnectRequest, interaction: Interaction) => Promise<ConnectionSummary> {
  const { signIns, now, tell } = dependencies;

  async function byWay(way: Way, task: Task): Promise<Connection | ConnectionSummary> {
    switch (way.way) {
      case "loopback":
        return byLoopback(way, task);
      case "device": {
        const { draft, interaction, signal } = task;
        const connection: Connection = { ...draft.connection, flow: "device" };
        const { provider } = draft;
        const reply = await signInByDevice({ ...dependencies, connection, provider, interaction, signal });
        // A cancelled sign-in stores nothing.
        if (signal.aborted) throw ended(task.request, provider.definition.name);
        return signIns.save(signedInAs({ ...draft, connection }), reply);
      }
      case "paste":
        return byPaste(task);
      case "elsewhere":
        return byElsewhere(way.openBrowser, task);
    }
  }

  async function begin({ draft, request, interaction, begun }: Task, redirectUri: string, open: boolean) {
    const pending = await signIns.begin(draft, redirectUri, request.offline ?? true);
    begun.push(pending.state);
    interaction.showUrl(pending.url);
    if (open && interaction.openBrowser !== undefined && !(await interaction.openBrowser(pending.url)))
      interaction.notice("No browser opened here: open the address above in one yourself.");
    return pending;
  }

  async function byLoopback(way: Extract<Way, { way: "loopback" }>, task: Task): Promise<Connection> {
    const { draft, request, surroundings, interaction } = task;
    const { definition } = draft.provider;
    const { redirectUri, client } = draft.connection;
    const addresses = redirectAddresses(definition, redirectUri, request.tls, client);
    const loopback = await listenOnLoopback(addresses, definition.name);
    const done = new AbortController();
    const signal = AbortSignal.any([task.signal, done.signal]);
    try {
      const arrived = loopback.callback((url) => signIns.finish(url), signal);
      arrived.catch(() => undefined);
      const pending = await begin(task, loopback.redirectUri, way.openBrowser);
      if (way.forwardPort) interaction.notice(forwardLine(loopback, surroundings));
      const ways = [arrived, ...(way.paste ? [pasted(pending, { ...task, signal })] : [])];
      return await Promise.race(ways);
    } finally {
      done.abort();
      await loopback.close();
    }
  }

  /** Where no person can be asked (any more), never settles: the listener goes on waiting. */
  async function pasted(pending: PendingSignIn, task: Task): Promise<Connection> {
    const callbackUrl = await askForCallback(pending, task);
    return callbackUrl === undefined ? new Promise(() => undefined) : signIns.finish(callbackUrl);
  }

  async function byPaste(task: Task): Promise<Connection> {
    const { definition } = task.draft.provider;
    const [address] = redirectAddresses(definition, task.draft.connection.redirectUri);
    const usual =
      address === undefined
        ? undefined
        : `http://${address.host}:${address.port || defaultPort}${address.path}`;
    const redirectUri = task.draft.connection.redirectUri ?? definition.redirect?.pasteUri ?? usual;
    if (redirectUri === undefined) throw noWay(definition);
    const pending = await begin(task, redirectUri, false);
    const callbackUrl = await askForCallback(pending, task);
    if (callbackUrl === undefined) throw noWay(definition);
    return signIns.finish(callbackUrl);
  }

  async function byElsewhere(open: boolean, task: Task): Promise<ConnectionSummary> {
    const redirectUri = task.draft.connection.redirectUri ?? "";
    const pending = await begin(task, redirectUri, open);
    for (;;) {
      const outcome = await signIns.outcome(pending.state);
      if (outcome !== undefined) return outcome;
      await sleep(500, undefined, { signal: task.signal });
    }
  }

  async function withPerson(task: Task): Promise<Connection | ConnectionSummary> {
    const ways = waysOf(task);
    for (const [index, way] of ways.entries()) {
      try {
        return await byWay(way, task);
      } catch (error) {
        const next = ways[index + 1];
        if (next === undefined || !leavesOtherWays(error, way, task)) throw error;
        task.interaction.notice(error.message);
      }
    }
    throw noWay(task.draft.provider.definition);
  }

  return async (request, interaction) => {
    const draft = await dependencies.draft(request);
    const { connection, provider } = draft;
    const signal = AbortSignal.any([
      AbortSignal.timeout(signInTime),
      ...(request.signal ? [request.signal] : []),
    ]);
    const begun: string[] = [];
    const surroundings = request.surroundings ?? atAScreen;
    const task = { request, draft, interaction, signal, surroundings, begun };
    try {
      const person = connection.flow === "code" || connection.flow === "device";
      const signedIn = person
        ? await withPerson(task)
        : await signIns.save(
            signedInAs(draft),
            await tokensWithoutPerson({ ...dependencies, request, connection, provider, now: now() }),
          );
      const summary = "format" in signedIn ? summarise(signedIn, now()) : signedIn;
      remark(draft, summary, "format" in signedIn ? signedIn : undefined, interaction);
      return summary;
    } catch (error) {
      // Cancels what was begun, so that a browser that comes back later, here or at another process, connects nothing.
      await Promise.all(begun.map((state) => signIns.cancel(state))).catch(() => undefined);
      const told = signal.aborted ? ended(request, provider.definition.name) : error;
      if (isClientError(told)) tell({ ...failed(told), name: connection.name, at: now() });
      throw told;
    }
  };
}

/** Whether another way may work: a port is taken, or this client is not registered for devices and nobody asked for them. */
function leavesOtherWays(error: unknown, { way }: Way, { request }: Task): error is ClientError {
  if (isClientError(error, "port_in_use")) return true;
  if (way !== "device" || request.flow === "device") return false;
  return isClientError(error) && error.providerError === "unauthorized_client";
}

function waysOf({ draft, request, interaction, surroundings }: Task): readonly Way[] {
  const { provider, connection } = draft;
  const { redirectUri } = connection;
  const code = provider.hasEndpoint("authorization") && request.flow !== "device";
  const local = redirectUri === undefined || loopbackAddress(redirectUri, request.tls) !== undefined;
  const addresses = redirectAddresses(provider.definition, redirectUri, request.tls);
  const possible = {
    loopback: code && local && addresses.length > 0,
    device: offersDevice(provider) && mayUseDevice(request, draft),
    paste: code && surroundings.interactive && interaction.askForRedirect !== undefined,
    elsewhere: code && !local && /^https?:/.test(redirectUri ?? ""),
  };
  return waysFor(possible, surroundings);
}

/** Not where the client made itself known for browsers, nor where the person is to sign in in a certain way. */
function mayUseDevice({ flow }: ConnectRequest, { connection, stepUp }: Draft): boolean {
  if (flow === "code" || stepUp !== undefined) return false;
  return connection.flow === "device" || !madeItselfKnown(connection.client);
}

function offersDevice(provider: Provider): boolean {
  const { flows } = provider.definition;
  return provider.hasEndpoint("device") && (flows === undefined || flows.includes("device"));
}

function forwardLine({ port }: Loopback, { sshTarget = "<this machine>" }: Surroundings): string {
  return `If your browser is on another machine, run there first: ssh -L ${port}:127.0.0.1:${port} ${sshTarget}`;
}

function remark(
  draft: Draft,
  summary: ConnectionSummary,
  signedIn: Connection | undefined,
  interaction: Interaction,
): void {
  const { definition } = draft.provider;
  const missing = missingScopes(definition, draft.connection.requestedScopes, signedIn?.grantedScopes);
  if (missing.length > 0) interaction.notice(`${definition.name} did not grant ${missing.join(", ")}.`);
  if (signedIn !== undefined && goesOnUntold(draft, signedIn))
    interaction.notice(
      `${definition.name} gave no other refresh token and does not say who signed in, so the one from before goes on: if that was somebody else, remove ${signedIn.name} and connect again.`,
    );
  if (summary.canRefresh || summary.expiresAt === undefined) return;
  const hint = hasPerson(draft.connection.flow) ? definition.refresh?.offlineHint : undefined;
  interaction.notice(
    `${definition.name} gave no refresh token, so this connection ends with its access token.${hint === undefined ? "" : ` ${hint}`}`,
  );
}

/** Whether it has the refresh token of an earlier sign-in, and nobody can tell that it was the same person's. */
function goesOnUntold({ existing, provider }: Draft, { tokens }: Connection): boolean {
  const before = existing?.connection.tokens;
  if (before?.refreshToken === undefined || before.refreshToken !== tokens?.refreshToken) return false;
  if (provider.hasEndpoint("userinfo") || provider.definition.api?.identity !== undefined) return false;
  return subjectOf(before) === undefined || subjectOf(tokens) === undefined;
}

function ended(request: ConnectRequest, name: string): ClientError {
  return request.signal?.aborted === true
    ? new ClientError("cancelled", "The sign-in was cancelled: nothing was connected.")
    : new ClientError("sign_in_expired", `Nobody signed in at ${name} in time: start again.`);
}

function failed({ code, message }: ClientError) {
  return { type: "connect_failed", code, message } as const;
}
