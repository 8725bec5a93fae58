import type { ConnectRequest } from "@grantway/client";
import { CommandError, readSecret, readText } from "@grantway/terminal";
import { readPairs } from "../frame.ts";
import { requireOneStdin } from "../secret-input.ts";
import type { Session } from "../session.ts";
import type { ConnectOptions } from "./connect-options.ts";

/** The parts of a request that options alone decide: provider, name and client come from elsewhere. */
export async function requestFrom(options: ConnectOptions, session: Session): Promise<ConnectRequest> {
  requireOneStdin({
    "--client-secret-stdin": options.clientSecretStdin,
    "--password-stdin": options.passwordStdin,
    "--token-stdin": options.tokenStdin,
  });
  const extraScopes = readPairs(options.extraScope, "--extra-scope");
  return present({
    service: options.service,
    flow: options.flow,
    scopes: options.scope,
    extraScopes: extraScopes && mapValues(extraScopes, (scopes) => scopes.split(/[ ,]+/)),
    resources: options.resource,
    variables: readPairs(options.var, "--var"),
    parameters: readParameters(options.parameter),
    offline: options.offline ? undefined : false,
    dpop: options.dpop,
    maxAge: readMaxAge(options.maxAge),
    acrValues: options.acrValues,
    clientName: options.clientName,
    registrationToken: await readSecret(
      { stdin: undefined, file: options.registrationTokenFile },
      session.terminal,
    ),
    replace: options.replace,
    redirectUri: options.redirectUri ?? fromEnvironment(session, "GRANTWAY_REDIRECT_URI"),
    password: await readPassword(options, session),
    staticToken: await readSecret({ stdin: options.tokenStdin, file: options.tokenFile }, session.terminal),
    assertion: readAssertion(options),
    exchange: readExchange(options),
  });
}

/** A variable that is set and not empty. */
export function fromEnvironment({ environment }: Session, variable: string): string | undefined {
  const value = environment[variable];
  return value === "" ? undefined : value;
}

/** The record without members that are `undefined`. */
export function present<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

async function readPassword(
  { username, passwordStdin: stdin, passwordFile: file }: ConnectOptions,
  { terminal }: Session,
): Promise<ConnectRequest["password"]> {
  if (username === undefined) return undefined;
  const given = await readSecret({ stdin, file }, terminal);
  if (given !== undefined) return { username, password: given };
  if (terminal.interactive)
    return { username, password: await terminal.askSecret(`Password of ${username}: `) };
  throw new CommandError("usage", "Give the password with --password-stdin or --password-file.");
}

function readAssertion({ subject, claim, assertionFile }: ConnectOptions): ConnectRequest["assertion"] {
  if (subject !== undefined && assertionFile !== undefined)
    throw new CommandError("usage", "Give a finished assertion, or the subject of one to sign, not both.");
  if (assertionFile !== undefined) return readText(assertionFile).trim();
  const claims = readPairs(claim, "--claim");
  return subject === undefined ? undefined : { subject, ...(claims === undefined ? {} : { claims }) };
}

function readExchange(options: ConnectOptions): ConnectRequest["exchange"] {
  if (options.subjectTokenFile === undefined) return undefined;
  const { actorTokenFile } = options;
  return present({
    subjectToken: readText(options.subjectTokenFile).trim(),
    subjectTokenType: options.subjectTokenType,
    actorToken: actorTokenFile === undefined ? undefined : readText(actorTokenFile).trim(),
    actorTokenType: options.actorTokenType,
    requestedTokenType: options.requestedTokenType,
    audience: options.audience,
  }) as NonNullable<ConnectRequest["exchange"]>;
}

function readMaxAge(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CommandError("usage", `--max-age takes a number of seconds, and not ${text}.`);
}

type Parameters = NonNullable<ConnectRequest["parameters"]>;

/** `step.name=value`, several times. The library knows which steps there are. */
export function readParameters(pairs: readonly string[] | undefined): Parameters | undefined {
  if (pairs === undefined) return undefined;
  const steps = new Map<string, Record<string, string>>();
  for (const [place, value] of Object.entries(readPairs(pairs, "--parameter") ?? {})) {
    const [step = "", ...name] = place.split(".");
    if (name.length === 0)
      throw new CommandError(
        "usage",
        `--parameter takes step.name=value, such as authorization.prompt=login.`,
      );
    steps.set(step, { ...steps.get(step), [name.join(".")]: value });
  }
  return Object.fromEntries(steps);
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
