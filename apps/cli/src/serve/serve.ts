import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { ClientError, type Grantway, type ProviderDefinition } from "@grantway/client";
import { builtPage, type PageFile } from "@grantway/helper/built-page";
import { decodeText } from "@grantway/terminal";
import { createCallbackListeners } from "./callback-listeners.ts";
import { keptCertificate } from "./certificate/kept-certificate.ts";
import type { Certificate } from "./certificate/self-signed.ts";
import { createHelperApp } from "./helper-app.ts";
import { listen } from "./listen.ts";
import { createLive } from "./live.ts";
import { createNotices } from "./notices.ts";
import { checkPlace, type Place, placeAt } from "./place.ts";
import { redirectAddress } from "./redirect-address.ts";
import { createSessions } from "./sessions.ts";
import { createSignIns } from "./sign-ins.ts";
import { createTroubles } from "./troubles.ts";
import { createViews } from "./views.ts";

/*
 * `grantway serve`: a web page on this machine for the connections of one vault. This file puts it together.
 *
 *   const helper = await startServe({ grantway, vault: "default", certificateFolder, say });
 *   print(helper.url);            // opens it once
 *   onEnter(() => print(helper.newLink()));
 *   await helper.stop();
 */

/** What `grantway serve` is started with. */
export interface ServeOptions {
  readonly grantway: Grantway;
  /** Name of the vault, shown in the bar. */
  readonly vault: string;
  /** Where to listen. 127.0.0.1 by default; any address others can reach needs https. */
  readonly address?: string;
  /** 4490 by default; 0 takes any that is free. */
  readonly port?: number;
  /** PEM files: a certificate (with its chain) and its key. */
  readonly certificateFile?: string;
  readonly keyFile?: string;
  /** Serve by https with a certificate made for this machine. */
  readonly selfSigned?: boolean;
  /** Folder for that certificate, so that a browser need accept it only once. */
  readonly certificateFolder: string;
  /** The origin under which a proxy or a container's port makes the helper reachable: `https://helper.example`. */
  readonly publicUrl?: string;
  /** Told one sentence when there is something to wait for. */
  readonly say: (sentence: string) => void;
  readonly now?: () => number;
  readonly random?: (bytes: number) => Uint8Array;
  /** The page's files, instead of building them. */
  readonly page?: readonly PageFile[];
}

/** A running helper. */
export interface Serving {
  /** The first one-time link. Whoever opens it may use the helper: show it only to the person. */
  readonly url: string;
  /** The address without the link. */
  readonly origin: string;
  /** A further one-time link, for another browser. */
  newLink(): string;
  /** Frees the port. Pending sign-ins are given up; nothing else is lost. */
  stop(): Promise<void>;
}

/** The port unless another is asked for. */
export const defaultPort = 4490;
/** Milliseconds between reads of a vault that others may write. */
const lookEvery = 2500;

/**
 * Starts the helper.
 *
 * @throws {ClientError} `bad_request` for settings that do not work together, `port_in_use`.
 */
export async function startServe(options: ServeOptions): Promise<Serving> {
  const { grantway, vault, now = Date.now, random = randomBytes } = options;
  const { address = "127.0.0.1", port = defaultPort, publicUrl } = options;
  const secure = options.selfSigned === true || options.certificateFile !== undefined;
  const placeSettings = { address, secure, publicUrl };
  checkPlace(placeSettings);
  const page = options.page ?? (await pageFiles(options.say));
  const names = ["localhost", "127.0.0.1", "::1"];
  const ownCertificate = () =>
    keptCertificate({ folder: options.certificateFolder, names, now: now(), random });
  const certificate = await givenCertificate(options, ownCertificate);

  // The page must know its port, which is only known after listening.
  const ready = Promise.withResolvers<RequestListener>();
  const handler: RequestListener = (request, response) =>
    void ready.promise.then((handle) => handle(request, response));
  const listening = await listen({ address, port, certificate, handler });
  const place = placeAt(listening.port, placeSettings);

  const sessions = createSessions({ now, random });
  const notices = createNotices({ now, random });
  const troubles = createTroubles(grantway);
  const listeners = createCallbackListeners({
    certificate: async () => certificate ?? (await ownCertificate()),
    handler: (request, response) => {
      if (signIns.isCallback(URL.parse(request.url ?? "", place.origin)?.pathname ?? ""))
        return handler(request, response);
      response.writeHead(404).end();
    },
  });
  const signIns = createSignIns({
    grantway,
    place,
    listeners,
    now,
    ended({ tone, text }) {
      live.notice(notices.add(tone, text));
      live.changed();
    },
  });
  const redirectUri = redirectUriAt(place);
  const views = createViews({
    grantway,
    vault,
    now,
    redirectUri,
    trouble: (name) => troubles.of(name),
    signIn: (name) => signIns.waiting(name),
  });
  const live = createLive({ list: () => views.list(), every: lookEvery });
  const app = createHelperApp({
    grantway,
    place,
    sessions,
    signIns,
    live,
    notices,
    views,
    redirectUri,
    now,
    page,
    knowsHost: (host) => listeners.knows(host),
  });
  await app.ready();
  ready.resolve((request, response) => app.routing(request, response));

  const newLink = () => `${place.origin}/#link=${sessions.newLink()}`;
  return {
    url: newLink(),
    origin: place.origin,
    newLink,
    async stop() {
      troubles.close();
      signIns.close();
      live.close();
      await Promise.all([listening.close(), listeners.close()]);
      await app.close();
    },
  };
}

async function pageFiles(say: ServeOptions["say"]): Promise<readonly PageFile[]> {
  try {
    return await builtPage({ say });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ClientError("peer_missing", `The page of grantway serve could not be built: ${why}`, {
      cause: error,
    });
  }
}

/** Shown before anybody signs in; where there is none, the sign-in gives the reason. */
function redirectUriAt(place: Place): (definition: ProviderDefinition) => string | undefined {
  return (definition) => {
    try {
      return redirectAddress(definition, place).uri;
    } catch {
      return undefined;
    }
  };
}

async function givenCertificate(
  { certificateFile, keyFile, selfSigned }: ServeOptions,
  own: () => Promise<Certificate>,
): Promise<Certificate | undefined> {
  if (certificateFile === undefined && keyFile === undefined) return selfSigned === true ? own() : undefined;
  if (certificateFile === undefined || keyFile === undefined) {
    throw new ClientError("bad_request", "A certificate needs its key: give both files.");
  }
  const [cert, key] = await Promise.all([readPem(certificateFile), readPem(keyFile)]);
  return { cert, key };
}

async function readPem(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new ClientError("bad_request", `The file ${file} cannot be read: check its path and rights.`, {
      cause: error,
    });
  });
  // What is no text is no PEM either, which is said of both files together.
  return decodeText(bytes) ?? "";
}
