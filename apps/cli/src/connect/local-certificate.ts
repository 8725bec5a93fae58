import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { ConnectRequest, ProviderDefinition } from "@grantway/client";
import { CommandError, readText } from "@grantway/terminal";
import { keptCertificate } from "../serve/certificate/kept-certificate.ts";
import type { Session } from "../session.ts";
import { foldersOf } from "../vault/folders.ts";

/** What decides whether the browser comes back to this machine by https. */
export interface CertificateQuestion {
  readonly definition: ProviderDefinition | undefined;
  readonly redirectUri: string | undefined;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
  readonly session: Session;
}

/** A certificate for the address the browser comes back to, where the provider insists on https even on this machine. */
export async function certificateFor(question: CertificateQuestion): Promise<ConnectRequest["tls"]> {
  const { definition, redirectUri, certificate, key, session } = question;
  if (certificate !== undefined && key !== undefined)
    return { cert: readText(certificate), key: readText(key) };
  if (certificate !== undefined || key !== undefined)
    throw new CommandError("usage", "Give both --certificate and --key, or neither.");
  const wanted =
    redirectUri === undefined
      ? definition?.redirect?.httpsOnly === true
      : /^https:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/?]|$)/i.test(redirectUri);
  if (!wanted) return undefined;
  session.terminal.note(
    "The provider wants https even on this machine, so a certificate is made for it: the browser will ask you once whether you trust it.",
  );
  return keptCertificate({
    folder: join(foldersOf(session.environment, process.platform).config, "certificate"),
    names: ["localhost", "127.0.0.1", "::1"],
    now: Date.now(),
    random: randomBytes,
  });
}
