import { isIP } from "node:net";
import { z } from "zod";
import { clientDocuments } from "./client-document-settings.ts";
import { duration, list, noDuration, onOrOff, text, wholeNumber } from "./field-forms.ts";
import { issuerProblem } from "./issuer.ts";
import { mail } from "./mail-settings.ts";
import { signUp } from "./sign-up-settings.ts";

/*
 * Every setting of the server, once: the types, the checks, the defaults and the words of docs/configuration.md all
 * come from here. The variable of a setting is its path in capitals: `lifetimes.accessToken` is
 * `GRANTWAY_LIFETIMES_ACCESS_TOKEN`. Environment variables are text, so each field also reads its text form.
 */

/** A duration, or `off` for what never comes by itself. */
const durationOrOff = (least: string) =>
  z.union([z.literal("off").transform(() => undefined), duration(least)], {
    error: `${noDuration} of at least ${least}, or off`,
  });

function isAddressOrNetwork(value: string): boolean {
  const [address = "", bits, ...rest] = value.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** An address that DNS is asked at, with its port where that is not 53. */
function isNameServer(value: string): boolean {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(value) ?? [];
  const address = bracketed ?? plain ?? value;
  return isIP(address) !== 0 && (port === undefined || (Number(port) > 0 && Number(port) < 65_536));
}

const addresses = list(isAddressOrNetwork, "must be an IP address or a network such as 10.0.0.0/8");
const statementIssuers = list(
  (value) => /^\S+ +\S+$/.test(value),
  "must be an issuer and the address or file of its keys, separated by a blank",
);
const nameServers = list(isNameServer, "must be an IP address, with or without a port, such as 192.0.2.1:53");

const admin = z
  .strictObject({
    username: text().meta({
      description: "Username of the administrator made at first start, while nobody has an account.",
    }),
    email: text().meta({ description: "Email address of that administrator." }),
    password: text()
      .optional()
      .meta({ secret: true, description: "Password of that administrator. Prefer the file." }),
    passwordFile: text().optional().meta({
      description: "File whose first line is that password. Read only while nobody has an account.",
    }),
  })
  .refine((value) => (value.password === undefined) !== (value.passwordFile === undefined), {
    error: "needs either password or passwordFile",
  })
  .optional();

const argon2 = z
  .strictObject({
    memory: wholeNumber(8192, 1_048_576).prefault("19456").meta({
      description:
        "Memory of one password hash in KiB (RFC 9106). Existing hashes follow at the next sign-in.",
    }),
    passes: wholeNumber(1, 16).prefault("2").meta({ description: "Passes over that memory." }),
    parallelism: wholeNumber(1, 16).prefault("1").meta({ description: "Lanes of one password hash." }),
  })
  .prefault({});

const lifetimes = z
  .strictObject({
    // At most a day: a token is refused without its family, and families are kept for a day after their end.
    accessToken: duration("1s", "24h")
      .prefault("15m")
      .meta({ description: "How long an access token lives, unless its API says otherwise; 24h at most." }),
    code: duration("1s")
      .prefault("60s")
      .meta({ description: "How long an authorization code may wait to be redeemed (RFC 6749 §4.1.2)." }),
    refreshToken: duration("1s").prefault("90d").meta({
      description:
        "How long access can be renewed without asking the person again, however often it is used.",
    }),
    refreshGrace: duration("0s").prefault("60s").meta({
      description:
        "How long a refresh whose answer was lost may be repeated, at most 16 times and while its successor is unused.",
    }),
    idToken: duration("1s")
      .prefault("15m")
      .meta({ description: "How long an ID token is valid: it tells of a sign-in, it is no session." }),
    authorizationRequest: duration("1m")
      .prefault("1h")
      .meta({ description: "How long a person may take from the app's request to the answer." }),
    session: duration("1m")
      .prefault("14d")
      .meta({ description: "How long a browser stays signed in, counted from the sign-in." }),
    signUpLink: duration("1m", "24h").prefault("1h").meta({
      description: "How long the link is good that a person who signs up gets by mail; 24h at most.",
    }),
    passwordLink: duration("1m", "30d").prefault("24h").meta({
      description: "How long a one-time link to set a password is good; 30d at most.",
    }),
  })
  .prefault({});

const signingKeys = z
  .strictObject({
    rotateAfter: durationOrOff("1h").prefault("90d").meta({
      description:
        "How long a signing key signs before the next one takes over, or `off`: then only `keys rotate` changes it.",
    }),
    // Longer than the key set may be kept, and than a thread may not know of it; see `keys/key-times.ts`.
    publishAhead: duration("10m", "90d").prefault("24h").meta({
      description: "How long a new signing key is published before it signs, for apps that keep the key set.",
    }),
  })
  .prefault({});

const figures = z
  .strictObject({
    keep: duration("1d").prefault("90d").meta({
      description: "How long figures by the hour and what clients did are kept; figures by the day stay.",
    }),
  })
  .prefault({});

const accessToken = z
  .string("must be text")
  .regex(/^[\x21-\x7E]{20,500}$/, "must be 20 to 500 visible ASCII characters");

const metrics = z
  .strictObject({
    port: wholeNumber(0, 65_535).optional().meta({
      description:
        "The port on which `GET /metrics` answers in the text format of Prometheus; unset: nowhere.",
    }),
    host: text().prefault("127.0.0.1").meta({
      description: "The address of that port. Whoever reaches it can read how busy this server is.",
    }),
    token: accessToken.optional().meta({
      secret: true,
      description:
        "The bearer token that is needed to read the metrics. With it `GET /metrics` answers on the main port as well; without it never.",
    }),
  })
  .prefault({});

const api = z
  .strictObject({
    requestsPerMinute: wholeNumber(1, 1_000_000).prefault("3000").meta({
      description:
        "How often one caller of the management API may ask in a minute, on each node; whoever asks more often is told to wait.",
    }),
  })
  .prefault({});

const egress = z
  .strictObject({
    allow: addresses.prefault([]).meta({
      description:
        "Addresses and networks inside which apps may live that this server calls: their webhook endpoints, the keys and request objects they publish, and what is checked of them. Plain http is allowed there as well, save for keys and request objects. All other addresses have to be public, and https. No proxy is used.",
      default: "none",
    }),
  })
  .prefault({});

const webhooks = z
  .strictObject({
    keep: duration("4d").prefault("30d").meta({
      description:
        "How long events and the log of their deliveries are kept; apps can ask for events and have them sent again as long as that.",
    }),
  })
  .prefault({});

const legacy = z
  .strictObject({
    passwordGrant: onOrOff.prefault("off").meta({
      description:
        "Whether first-party clients that are registered for it may send people's passwords to the token endpoint (RFC 6749 §4.3, which RFC 9700 §2.4 says not to do). For programs that know no other way yet.",
    }),
    tokenEndpointAudience: onOrOff.prefault("off").meta({
      description:
        "Whether assertions by which clients prove themselves may name the address of the token endpoint as their audience, as OpenID Connect Core §9 proposed, and not the issuer alone. For libraries that know no other way yet: a server that a client is deceived to trust could use such an assertion here.",
    }),
    implicitGrant: onOrOff.prefault("off").meta({
      description:
        "Whether first-party clients that are registered for it may be handed tokens in the answer of the authorization endpoint: the response types of the implicit and the hybrid flows (RFC 6749 §4.2, OpenID Connect Core §3.3), which RFC 9700 §2.1.2 says not to use. For apps in the browser that know no other way yet.",
    }),
  })
  .prefault({});

const registration = z
  .strictObject({
    policy: z
      .enum(["off", "initial_token", "open"], { error: "must be one of off, initial_token, open" })
      .prefault("off")
      .meta({
        description:
          "Who may register clients at `/register` (RFC 7591): nobody, programs with an initial access token that an administrator made, or everybody. Whatever registers is in quarantine until an administrator verifies it.",
      }),
    clientCredentials: onOrOff.prefault("off").meta({
      description:
        "Whether clients that register themselves may have the grant type `client_credentials`, by which they get tokens without a person.",
    }),
    pkce: z
      .enum(["required", "optional"], { error: "must be one of required, optional" })
      .prefault("required")
      .meta({
        description:
          "Whether clients that register themselves and prove themselves at the token endpoint have to use PKCE. OpenID Connect has a `nonce` for the same end (RFC 9700 §2.1.1), and clients of its own time know no PKCE. Public clients always use it.",
      }),
    perHour: wholeNumber(1, 1_000_000).prefault("30").meta({
      description:
        "How many clients one network may register in an hour without an initial access token, as each thread of each node counts.",
    }),
    mostUnused: wholeNumber(1, 1_000_000).prefault("1000").meta({
      description:
        "How many clients there may be that registered themselves without an initial access token, and that nobody verified or ever used; one that is a day old makes room.",
    }),
    keepUnused: duration("1d").prefault("30d").meta({
      description:
        "How long a client is kept that registered itself and that nobody verified or ever used, or that a document describes and that nobody verified and nobody allows anything any more.",
    }),
    statements: statementIssuers.prefault([]).meta({
      description:
        "Whose software statements are believed (RFC 7591 §2.3): pairs of an issuer (`iss`) and the https address of its keys, or the path of a file with them as a JWK Set, separated by a blank; the pairs by commas.",
      default: "nobody's",
    }),
    statementsVerify: onOrOff.prefault("off").meta({
      description: "Whether a client is verified that comes with a software statement which is believed.",
    }),
  })
  .prefault({});

/** The shape of the file and, by path, of the environment. */
export const schema = z.strictObject({
  issuer: text()
    .superRefine((value, context) => {
      const problem = issuerProblem(value);
      if (problem !== undefined) context.addIssue(problem);
    })
    .optional()
    .meta({
      description: "The address browsers and apps know this server by; https unless it is localhost.",
      default: "http://localhost:<port>",
    }),
  host: text()
    .prefault("127.0.0.1")
    .meta({ description: "The address to listen on; `0.0.0.0` or `::` for all." }),
  port: wholeNumber(0, 65_535)
    .prefault("4400")
    .meta({ description: "The port to listen on; 0 picks a free one and needs an issuer." }),
  dataFolder: text().prefault(".grantway").meta({
    description: "Folder of the embedded database and of the instance key, seen from the working directory.",
  }),
  database: text().optional().meta({
    description: "A SQLite file, or a `postgres://` URL.",
    default: "<dataFolder>/grantway.sqlite",
  }),
  instanceKey: text().optional().meta({
    secret: true,
    description:
      "The keys that seal tokens and secrets: `id:key` entries separated by commas, the current one first; an id is four of `a-z0-9`, a key 32 bytes in base64url. Every node of one instance needs the same.",
    default: "the file <dataFolder>/instance-key, made at first start",
  }),
  admin,
  argon2,
  lifetimes,
  signingKeys,
  figures,
  metrics,
  trustedProxies: addresses.prefault([]).meta({
    description: "Addresses and networks whose `X-Forwarded-For` is believed; separated by commas.",
    default: "none",
  }),
  dnsServers: nameServers.prefault([]).meta({
    description:
      "DNS servers that are asked about addresses and domains of others, such as `192.0.2.1` or `192.0.2.1:53`; separated by commas.",
    default: "those of the machine",
  }),
  logLevel: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace, silent",
    })
    .prefault("info")
    .meta({ description: "The least important log line that is written." }),
  // The forms of our own pages carry a sealed authorization request.
  bodyLimit: wholeNumber(40_960, 10_485_760)
    .prefault("65536")
    .meta({ description: "The largest request body that is read, in bytes; 40960 at least." }),
  api,
  egress,
  webhooks,
  clientDocuments,
  sessionManagement: onOrOff.prefault("off").meta({
    description:
      "Whether apps on their own pages may ask a frame of this server whether the person is still signed in here (OpenID Connect Session Management): discovery then lists `check_session_iframe`, and clients are told a `session_state`. For apps that know no other way, in browsers that let a frame have the cookies of another site.",
  }),
  legacy,
  registration,
  signUp,
  mail,
  shutdownDelay: duration("0s").prefault("2s").meta({
    description:
      "How long the server goes on answering after SIGTERM while `/readyz` says 503, so that balancers learn of it first. Ctrl-C does not wait.",
  }),
  threads: wholeNumber(1, 64).optional().meta({
    description:
      "The most threads that answer requests. The first starts with the server, another whenever all are busy.",
    default: "one for each core up to 4 on Linux, 1 elsewhere",
  }),
});
