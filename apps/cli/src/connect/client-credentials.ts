import { createPrivateKey } from "node:crypto";
import { defaultPort } from "@grantway/client";
import type { ClientCredentials, ConnectionSummary, ProviderDefinition } from "@grantway/client";
import { CommandError, readSecret, readText } from "@grantway/terminal";
import { redirectTarget } from "../doctor/redirect-target.ts";
import type { Session } from "../session.ts";
import type { ConnectOptions } from "./connect-options.ts";
import { fromEnvironment, present } from "./connect-request.ts";
import { developmentClient, isOnThisMachine } from "./local-issuer.ts";

/** Which client is asked for. */
export interface ClientQuestion {
  readonly options: ConnectOptions;
  readonly session: Session;
  /** The connection that is signed in again. What is not given of its client stays. */
  readonly existing: ConnectionSummary | undefined;
  /** What is known of a new provider; an issuer's metadata is only read later. */
  readonly definition: ProviderDefinition | undefined;
  readonly issuer: string | undefined;
  /** How a client that nobody registered becomes known there; `undefined` where somebody has to register it. */
  readonly itself: () => Promise<"document" | "registration" | undefined>;
}

/**
 * The client to connect as: by options, by the environment, or asked for. `undefined` keeps what there is, or leaves it to
 * the client to make itself known.
 *
 * @throws {CommandError} `usage` when there is nobody to ask
 */
export async function clientFor(question: ClientQuestion): Promise<ClientCredentials | undefined> {
  const { options, session, existing, definition } = question;
  const said = await proofGiven(options, session, existing === undefined);
  if (existing !== undefined) {
    const nothing = options.clientId === undefined && Object.keys(said).length === 0;
    return nothing ? undefined : { id: options.clientId ?? existing.clientId, ...said };
  }
  if (usesNoClient(definition, options)) return undefined;
  const id = options.clientId ?? fromEnvironment(session, "GRANTWAY_CLIENT_ID");
  if (id !== undefined) return { id, ...said };
  const itself = registersItself(options) ? await question.itself() : undefined;
  if (itself !== undefined) return bySelf(itself, session);
  if (question.issuer !== undefined && isOnThisMachine(question.issuer)) return development(session, said);
  return { ...(await ask(question, said)), ...said };
}

type Proof = Omit<ClientCredentials, "id">;

async function proofGiven(options: ConnectOptions, session: Session, isNew: boolean): Promise<Proof> {
  const { clientSecretStdin: stdin, clientKeyFile, clientAuthentication: authentication } = options;
  const unsaid = stdin === undefined && options.clientSecretFile === undefined && isNew;
  const file =
    options.clientSecretFile ??
    (unsaid ? fromEnvironment(session, "GRANTWAY_CLIENT_SECRET_FILE") : undefined);
  const inVariable =
    unsaid && file === undefined ? fromEnvironment(session, "GRANTWAY_CLIENT_SECRET") : undefined;
  const secret = inVariable ?? (await readSecret({ stdin, file }, session.terminal));
  const privateKey = clientKeyFile === undefined ? undefined : readPrivateKey(clientKeyFile);
  return present({ secret, privateKey, authentication });
}

/** A pasted key belongs to a person and needs no client. */
function usesNoClient(definition: ProviderDefinition | undefined, options: ConnectOptions): boolean {
  const { flow, tokenStdin, tokenFile } = options;
  if (flow !== undefined) return flow === "static";
  if (tokenStdin === true || tokenFile !== undefined) return true;
  const { staticToken, flows, issuer, endpoints } = definition ?? {};
  const onlyWay =
    flows === undefined ? issuer === undefined && endpoints === undefined : flows[0] === "static";
  return staticToken !== undefined && onlyWay;
}

function bySelf(itself: "document" | "registration", { terminal }: Session): undefined {
  terminal.note(
    itself === "document"
      ? "No client id was given, so this is the client that the definition's document describes."
      : "No client id was given, so a client is registered there by itself, and kept in the vault.",
  );
}

/** A proof that is given belongs to a client that exists. */
function registersItself(options: ConnectOptions): boolean {
  const { clientSecretStdin, clientSecretFile, clientKeyFile, flow = "code" } = options;
  const proof = clientSecretStdin ?? clientSecretFile ?? clientKeyFile;
  return proof === undefined && ["code", "device", "client_credentials"].includes(flow);
}

function development({ terminal }: Session, said: Proof): ClientCredentials {
  terminal.note(
    `No client id was given, so this is the client ${developmentClient}, as the demo registers it.`,
  );
  return { id: developmentClient, ...said };
}

async function ask(question: ClientQuestion, said: Proof): Promise<ClientCredentials> {
  const { session, definition } = question;
  const { terminal } = session;
  const where = registration(question);
  if (!terminal.interactive)
    throw new CommandError(
      "usage",
      `${definition?.name ?? "The provider"} must know which app asks: give its client id with --client-id or GRANTWAY_CLIENT_ID.${where}`,
    );
  if (where !== "") terminal.note(`${definition?.name ?? "The provider"} must know which app asks.${where}`);
  const id = (await terminal.ask("Client id: ")).trim();
  if (id === "") throw new CommandError("refused", "No client id; nothing was changed.");
  const proven = Object.keys(said).length > 0 || definition?.clientAuthentication === "none";
  const secret = proven ? "" : (await terminal.askSecret("Client secret (Enter for none): ")).trim();
  return secret === "" ? { id } : { id, secret };
}

/** Where to register an app, and the redirect URI that is asked for there. */
function registration({ definition, options, session }: ClientQuestion): string {
  const at = definition?.registerAt === undefined ? "there" : `at ${definition.registerAt}`;
  const flow = options.flow ?? definition?.flows?.[0] ?? "code";
  const uri = flow === "code" ? redirectUri(definition, options, session) : undefined;
  if (uri === undefined) return ` Register an app ${at}.`;
  return ` Register an app ${at}, and give it the redirect URI ${uri} when you are asked for one.`;
}

/** A loopback URI that is compared without its port is registered without one (RFC 8252 §7.3). */
function redirectUri(
  definition: ProviderDefinition | undefined,
  options: ConnectOptions,
  session: Session,
): string | undefined {
  const given = options.redirectUri ?? fromEnvironment(session, "GRANTWAY_REDIRECT_URI");
  const { redirect = { ports: "any" as const } } = definition ?? {};
  const target = redirectTarget({ redirect }, given, defaultPort);
  if (given !== undefined || target?.local?.ports.length !== 0) return target?.uri;
  return target.uri.replace(`:${defaultPort}`, "");
}

function jwkOf(pem: string): Readonly<Record<string, unknown>> {
  return { ...createPrivateKey(pem).export({ format: "jwk" }) };
}

function readPrivateKey(file: string): Readonly<Record<string, unknown>> {
  const text = readText(file).trim();
  try {
    if (!text.startsWith("{")) return jwkOf(text);
    const jwk = JSON.parse(text) as Readonly<Record<string, unknown>>;
    // The key file of a service account, as Google writes it.
    const { private_key: pem, private_key_id: kid } = jwk;
    return typeof pem === "string" ? { ...jwkOf(pem), ...(typeof kid === "string" ? { kid } : {}) } : jwk;
  } catch {
    throw new CommandError(
      "usage",
      `${file} holds no private key: it must be PEM without a passphrase, a JWK, or the key file of a service account.`,
    );
  }
}
