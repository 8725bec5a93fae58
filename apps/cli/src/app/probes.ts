import { randomBytes, randomUUID } from "node:crypto";
import { signWebhook, type SignedWebhook } from "./sign-webhook.ts";

/** Something that is sent to an endpoint, and what a good one answers. */
export interface Probe {
  /** By a word that stays. */
  readonly name: string;
  readonly says: string;
  readonly webhook: SignedWebhook;
  /** Whether it is to be taken (a status of 2xx) or refused (one of 4xx). */
  readonly wants: "taken" | "refused";
  /** What is the matter where it is not so. */
  readonly otherwise: string;
}

const tenMinutes = 600_000;

/**
 * What an endpoint meets in its life, in this order: an app is installed, with a right declined, uninstalled and installed again;
 * a delivery comes twice; and somebody else tries.
 */
export function probes(key: Buffer, at: number): readonly Probe[] {
  const installation = `check-${randomUUID()}`;
  const organisation = { id: "check", slug: "check", name: "grantway app check" };
  let seq = 0;
  const event = (
    type: string,
    more: object = {},
    other: { readonly key?: Buffer; readonly at?: number } = {},
  ) => {
    seq += 1;
    const data = { installation, app: "check", organisation, ...more };
    const id = `evt_${installation}_${seq}`;
    return signWebhook(other.key ?? key, { id, type, data, at: other.at ?? at });
  };
  const created = event("installation.created", { generation: 1, scopes: ["read"], declined: ["write"] });
  const altered = {
    ...created,
    headers: { ...created.headers, "webhook-id": `evt_${installation}_altered` },
    body: created.body.replace("installation.created", "installation.upgraded"),
  };
  const { "webhook-signature": _, ...unsigned } = created.headers;
  return [
    taken(
      "declined-scope",
      "an installation with a right declined",
      created,
      "Work with what was granted: people may decline what the manifest calls optional.",
    ),
    taken(
      "repeated",
      "the same delivery again",
      created,
      "Answer a delivery that you had with 2xx too: the answer to the first may have been lost.",
    ),
    taken(
      "uninstalled",
      "the end of the installation",
      event("installation.uninstalled"),
      "Take the end of an installation, whatever else you think of it.",
    ),
    taken(
      "reinstalled",
      "the app installed again",
      event("installation.created", { generation: 2, scopes: ["read", "write"] }),
      "The same installation comes back in its next generation: begin anew with it.",
    ),
    taken(
      "unknown-type",
      "a type of event that there is not yet",
      event("check.from_the_future"),
      "Answer types that you do not know with 2xx: there will be more of them.",
    ),
    refused(
      "wrong-secret",
      "a signature by another secret",
      event("installation.created", {}, { key: randomBytes(32) }),
      "Anybody can post to this endpoint: verify signatures.",
    ),
    refused(
      "altered",
      "a body that was altered",
      altered,
      "The signature covers the body: verify it over the bytes that came.",
    ),
    refused(
      "unsigned",
      "no signature at all",
      { ...created, headers: unsigned },
      "Refuse what nobody signed.",
    ),
    refused(
      "too-old",
      "a delivery signed ten minutes ago",
      event("installation.created", {}, { at: at - tenMinutes }),
      "Refuse what is more than five minutes old: somebody may have kept it.",
    ),
    refused(
      "from-the-future",
      "a delivery signed in ten minutes",
      event("installation.created", {}, { at: at + tenMinutes }),
      "Refuse what is more than five minutes ahead.",
    ),
  ];
}

function taken(name: string, says: string, webhook: SignedWebhook, otherwise: string): Probe {
  return { name, says, webhook, wants: "taken", otherwise };
}

function refused(name: string, says: string, webhook: SignedWebhook, otherwise: string): Probe {
  return { name, says, webhook, wants: "refused", otherwise };
}
