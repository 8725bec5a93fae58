import type { Command } from "commander";
import type { ConnectionSummary, Grantway, ProtectedResource, ProviderDefinition } from "@grantway/client";
import { issuerIn } from "@grantway/client";
import { CommandError } from "@grantway/terminal";
import { clientFor } from "../connect/client-credentials.ts";
import { connectedAnswer } from "../connect/connected-answer.ts";
import { addConnectOptions } from "../connect/connect-options.ts";
import type { ConnectOptions } from "../connect/connect-options.ts";
import { present, requestFrom } from "../connect/connect-request.ts";
import { setApiBase } from "../connect/api-base.ts";
import { certificateFor } from "../connect/local-certificate.ts";
import { createInteraction } from "../connect/person.ts";
import { lookAround } from "../connect/surroundings.ts";
import { waitForPerson } from "../connect/waiting.ts";
import { act } from "../frame.ts";
import type { Answer, Work } from "../frame.ts";
import { readOneDefinition } from "../own-definitions.ts";
import type { Session } from "../session.ts";

/** `grantway connect …` */
export function define(command: Command, session: Session): void {
  command.argument(
    "[provider]",
    "a name that grantway providers lists, the URL of an issuer, or a connection to sign in to again",
  );
  act<ConnectOptions>(addConnectOptions(command), session, connect);
}

async function connect(work: Work<ConnectOptions>, provider?: string): Promise<Answer> {
  const { grantway, options, session } = work;
  const found = await findResource(work, provider);
  const target = found === undefined ? await targetOf(work, provider) : await targetFor(work, found);
  const said = { ...(found && askedFor(found)), ...(await requestFrom(options, session)) };
  const itself = async () =>
    target.provider === undefined
      ? undefined
      : grantway.selfRegistration(target.provider).catch(() => undefined);
  const client = await clientFor({ ...target, options, session, itself });
  const asked = await askForVariables(said.variables, target.definition, session);
  const tls = await certificateFor({
    definition: await knownDefinition(grantway, target),
    redirectUri: said.redirectUri,
    certificate: options.certificate,
    key: options.key,
    session,
  });
  const made = await waitForPerson(options.timeout, session, (signal) =>
    grantway.connect(
      {
        ...said,
        ...present({ provider: target.provider, name: target.name, client, variables: asked, tls }),
        surroundings: lookAround(session),
        signal,
      },
      createInteraction(session, { browser: options.browser }),
    ),
  );
  if (options.api !== undefined) await setApiBase(grantway, made.name, options.api);
  return connectedAnswer(grantway, made);
}

/** @throws {CommandError} `usage` for an address beside something else that says what to connect to */
async function findResource(
  { grantway, options }: Work<ConnectOptions>,
  issuer?: string,
): Promise<ProtectedResource | undefined> {
  const { mcp, definition } = options;
  if (mcp === undefined) return undefined;
  if (definition !== undefined) throw new CommandError("usage", "Give one of --mcp and --definition.");
  return grantway.protectedResource(mcp, issuer === undefined ? {} : { issuer });
}

/** What the resource asks for, unless the options say otherwise. */
function askedFor({ resource, scopes }: ProtectedResource) {
  return { resources: [resource], scopes };
}

/** A connection that is there is signed in again, if it is to the same provider. */
async function targetFor(
  { grantway, options }: Work<ConnectOptions>,
  { definition }: ProtectedResource,
): Promise<Target> {
  const name = options.name ?? definition.id;
  const existing = await find(grantway, name);
  return { provider: definition, name, existing, definition, issuer: definition.issuer };
}

interface Target {
  readonly provider: string | ProviderDefinition | undefined;
  readonly name: string | undefined;
  readonly existing: ConnectionSummary | undefined;
  readonly definition: ProviderDefinition | undefined;
  readonly issuer: string | undefined;
}

/** An existing connection comes first: `grantway connect github` signs in again, and keeps its client and scopes. */
async function targetOf({ grantway, options }: Work<ConnectOptions>, provider?: string): Promise<Target> {
  const { name } = options;
  const nothing = { existing: undefined, definition: undefined, issuer: undefined };
  if (options.definition !== undefined) {
    const definition = await readOneDefinition(options.definition);
    return { ...nothing, provider: definition, name: name ?? provider, definition };
  }
  const called = name ?? provider;
  if (called === undefined)
    throw new CommandError(
      "usage",
      "Say what to connect to: a provider's name (grantway providers lists them), an issuer's URL, or --definition <file>.",
    );
  const existing = await find(grantway, called);
  if (existing !== undefined) {
    const again = provider === undefined || provider === existing.name || provider === existing.provider;
    return { ...nothing, provider: again ? undefined : provider, name: existing.name, existing };
  }
  if (provider === undefined) throw new CommandError("not_found", `There is no connection ${called}.`);
  return { ...nothing, ...named(grantway, provider), provider, name };
}

/** By a name of the catalogue, or else by its issuer. @throws {ClientError} `unknown_provider` */
function named({ providers }: Grantway, provider: string): Partial<Target> {
  const known = providers.list().find(({ id }) => id === provider);
  const issuer = known === undefined ? issuerIn(provider) : undefined;
  return issuer === undefined ? { definition: known ?? providers.get(provider) } : { issuer };
}

async function knownDefinition(
  grantway: Grantway,
  { definition, existing }: Target,
): Promise<ProviderDefinition | undefined> {
  return existing === undefined ? definition : grantway.connections.definition(existing.name);
}

async function find(grantway: Grantway, name: string): Promise<ConnectionSummary | undefined> {
  const all = await grantway.connections.list();
  return all.find((one) => one.name === name);
}

/** Asks for variables without a value or default. Where nobody can be asked, the library names the missing one. */
async function askForVariables(
  given: Readonly<Record<string, string>> | undefined,
  definition: ProviderDefinition | undefined,
  { terminal }: Session,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (!terminal.interactive) return given;
  const values: Record<string, string> = { ...given };
  for (const [name, variable] of Object.entries(definition?.variables ?? {})) {
    if (Object.hasOwn(values, name) || variable.default !== undefined) continue;
    const example = variable.example === undefined ? "" : ` (such as ${variable.example})`;
    values[name] = (await terminal.ask(`${variable.description}${example}\n${name}: `)).trim();
  }
  return Object.keys(values).length === 0 ? undefined : values;
}
