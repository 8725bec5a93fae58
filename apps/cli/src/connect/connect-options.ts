import { Option } from "commander";
import type { Command } from "commander";
import { clientAuthentications, flows } from "@grantway/client";
import type { ClientAuthentication, Flow } from "@grantway/client";
import { collect, collectWords } from "../frame.ts";

/** The options of connecting. */
export interface ConnectOptions {
  readonly name?: string;
  readonly service?: string;
  readonly definition?: string;
  readonly mcp?: string;
  readonly api?: string;
  readonly flow?: Flow;
  readonly scope?: readonly string[];
  readonly extraScope?: readonly string[];
  /** `false` after `--no-offline`. */
  readonly offline: boolean;
  readonly var?: readonly string[];
  readonly parameter?: readonly string[];
  readonly clientId?: string;
  readonly clientSecretStdin?: boolean;
  readonly clientSecretFile?: string;
  readonly clientKeyFile?: string;
  readonly clientAuthentication?: ClientAuthentication;
  readonly registrationTokenFile?: string;
  readonly clientName?: string;
  readonly redirectUri?: string;
  readonly certificate?: string;
  readonly key?: string;
  /** `true` after `--dpop`, `false` after `--no-dpop`. */
  readonly dpop?: boolean;
  readonly maxAge?: string;
  readonly acrValues?: readonly string[];
  readonly replace?: boolean;
  /** `false` after `--no-browser`. */
  readonly browser: boolean;
  readonly timeout: string;
  readonly username?: string;
  readonly passwordStdin?: boolean;
  readonly passwordFile?: string;
  readonly tokenStdin?: boolean;
  readonly tokenFile?: string;
  readonly subject?: string;
  readonly claim?: readonly string[];
  readonly assertionFile?: string;
  readonly subjectTokenFile?: string;
  readonly subjectTokenType?: string;
  readonly actorTokenFile?: string;
  readonly actorTokenType?: string;
  readonly requestedTokenType?: string;
  readonly audience?: string;
  readonly resource?: readonly string[];
}

/** Adds them, by topic. */
export function addConnectOptions(command: Command): Command {
  command
    .optionsGroup("The connection:")
    .option("--name <name>", "what to call it (default: the provider's id)")
    .option("--service <service>", "the group it is listed in")
    .option("--definition <file>", "a provider of your own, defined in this file")
    .option(
      "--mcp <url>",
      "a server of the Model Context Protocol, or another API that says which provider it takes tokens of (RFC 9728)",
    )
    .option("--var <name=value>", "a value the provider needs, such as tenant=acme; may be repeated", collect)
    .option("--api <url>", "what relative URLs of grantway fetch start from")
    .option("--scope <scope>", "what to ask for; may be repeated or hold several", collectWords)
    .option("--extra-scope <parameter=scopes>", "for a further scope parameter of the provider", collect)
    .option(
      "--resource <uri>",
      "the API the token is for, by the URI the provider knows it by (RFC 8707); may be repeated",
      collect,
    )
    .option("--no-offline", "do not ask for a refresh token")
    .option("--dpop", "ask for tokens bound to a key (RFC 9449), of use to grantway fetch alone")
    .option("--no-dpop", "ask for tokens that are not, where they have been")
    .option("--replace", "put it in place of a connection of that name to something else");
  addClientOptions(command);
  command
    .optionsGroup("The way to sign in:")
    .addOption(new Option("--flow <flow>", "by default what works here").choices(flows))
    .option(
      "--redirect-uri <uri>",
      "where the provider sends the browser (default: GRANTWAY_REDIRECT_URI, else a free port here)",
    )
    .option(
      "--certificate <file>",
      "PEM, for a redirect URI with https on this machine (default: one that is made)",
    )
    .option("--key <file>", "PEM, its key")
    .option("--max-age <seconds>", "sign in anew unless you did within this time; 0 always does (RFC 9470)")
    .option(
      "--acr-values <values>",
      "a kind of sign-in to wish for, best first; may be repeated or hold several (RFC 9470)",
      collectWords,
    )
    .option("--no-browser", "only print the address, and open nothing")
    .option("--timeout <time>", "how long to wait for a person: 90s, 10m", "10m")
    .option(
      "--parameter <step.name=value>",
      "a parameter of a request, such as authorization.prompt=login",
      collect,
    );
  addUnattendedOptions(command);
  return command.optionsGroup("");
}

function addClientOptions(command: Command): void {
  command
    .optionsGroup("The client, as it is registered at the provider:")
    .option("--client-id <id>", "client id (default: GRANTWAY_CLIENT_ID)")
    .option("--client-secret-stdin", "read the secret from the first line of standard input")
    .option(
      "--client-secret-file <file>",
      "read it from the first line of a file (default: GRANTWAY_CLIENT_SECRET_FILE)",
    )
    .option(
      "--client-key-file <file>",
      "a private key, PEM, JWK or the key file of a service account, for private_key_jwt and jwt_bearer",
    )
    .addOption(
      new Option(
        "--client-authentication <method>",
        "how it proves itself, over what the provider's entry says",
      ).choices(clientAuthentications),
    )
    .option(
      "--client-name <name>",
      "what a client that registers itself is called there, where nobody named one (default: Grantway)",
    )
    .option(
      "--registration-token-file <file>",
      "what lets it register itself, from the first line of a file, where the provider wants that",
    );
}

function addUnattendedOptions(command: Command): void {
  command
    .optionsGroup("For flows without a browser:")
    .option("--username <name>", "password: who signs in")
    .option("--password-stdin", "password: read it from the first line of standard input")
    .option("--password-file <file>", "password: read it from the first line of a file")
    .option("--token-stdin", "static: read the key from the first line of standard input")
    .option("--token-file <file>", "static: read the key from the first line of a file")
    .option("--assertion-file <file>", "jwt_bearer: a finished assertion")
    .option("--subject <subject>", "jwt_bearer: sign an assertion for this subject with the client's key")
    .option("--claim <name=value>", "jwt_bearer: a further claim of it, may be repeated", collect)
    .option("--subject-token-file <file>", "token_exchange: the token to exchange")
    .option("--subject-token-type <type>", "token_exchange: its type (default: access_token)")
    .option("--actor-token-file <file>", "token_exchange: the token of who acts")
    .option("--actor-token-type <type>", "token_exchange: its type (default: access_token)")
    .option("--requested-token-type <type>", "token_exchange: the type wanted")
    .option("--audience <audience>", "token_exchange: for whom");
}
