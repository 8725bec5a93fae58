import { formatTable } from "@grantway/terminal";
import type { InstanceKeyNeeds } from "@grantway/protocol";
import { isNeededForNothing, lastEndOf } from "@grantway/protocol/operations";
import { formatInstant } from "./instant-text.ts";

/* What is said of instance keys: a table, and for each old one in plain words what needs it still and when it can go. */

const words = { seals: "seals and opens", opens: "opens", missing: "is missing" } as const;

/** For people. */
export function instanceKeysText(keys: readonly InstanceKeyNeeds[]): string {
  const rows = keys.map(({ id, use, signingKeys, clients }) => [
    id,
    words[use],
    String(signingKeys),
    clients.join(", "),
  ]);
  const table = formatTable(["instance key", "use", "signing keys", "secrets of clients"], rows, "No keys.");
  return [table, ...keys.filter(({ use }) => use !== "seals").map(verdictOf)].join("\n\n");
}

/** For programs. */
export function instanceKeyJson(needs: InstanceKeyNeeds): object {
  const {
    id,
    use,
    signingKeys,
    webhookSecrets = 0,
    clients,
    refreshTokens,
    sessions,
    othersUntil,
    sealedAt,
  } = needs;
  const alive = ({ count, until }: InstanceKeyNeeds["sessions"]) => ({ count, ...at("until", until) });
  return {
    id,
    use,
    signing_keys: signingKeys,
    ...(webhookSecrets === 0 ? {} : { webhook_secrets: webhookSecrets }),
    clients,
    ...at("sealed_at", sealedAt),
    ...(use === "seals"
      ? {}
      : {
          refresh_tokens: alive(refreshTokens),
          sessions: alive(sessions),
          ...at("others_until", othersUntil),
          needed: !isNeededForNothing(needs),
        }),
  };
}

/** When an old key can go. */
export function verdictOf(needs: InstanceKeyNeeds): string {
  const { id, use, signingKeys, webhookSecrets = 0, clients } = needs;
  if (isNeededForNothing(needs)) {
    return `${id} is needed for nothing any more: take it out on every server.`;
  }
  const end = lastEndOf(needs);
  const first = [
    ...(use === "missing" ? ["it is brought back"] : []),
    ...(signingKeys === 0 ? [] : ["the signing keys are sealed anew (keys reseal)"]),
    ...(webhookSecrets === 0 ? [] : ["the secrets of webhooks are sealed anew (keys reseal)"]),
    ...(clients.length === 0 ? [] : ["those clients have new secrets (clients rotate-secret)"]),
    ...(end === undefined ? [] : [`it is ${formatInstant(end)}`]),
  ];
  const lines = needsInWords(needs).map((line) => `  ${line}`);
  return `${id} is still needed for\n${lines.join("\n")}\nIt can be taken out when ${inOne(first)}.`;
}

function needsInWords({
  signingKeys,
  webhookSecrets = 0,
  clients,
  refreshTokens,
  sessions,
  othersUntil,
}: InstanceKeyNeeds): readonly string[] {
  const lasting = (count: number, what: string, until = 0) =>
    count === 0 ? [] : [`${some(count, what)}, the last until ${formatInstant(until)}`];
  return [
    ...(signingKeys === 0 ? [] : [some(signingKeys, "signing key")]),
    ...(webhookSecrets === 0 ? [] : [some(webhookSecrets, "webhook secret")]),
    ...(clients.length === 0 ? [] : [`secrets of ${some(clients.length, "client")}: ${clients.join(", ")}`]),
    ...lasting(refreshTokens.count, "refresh token", refreshTokens.until),
    ...lasting(sessions.count, "session", sessions.until).map(
      (line) => `${line} (those people would sign in once more)`,
    ),
    ...(othersUntil === undefined
      ? []
      : [`access tokens and sign-ins under way, until ${formatInstant(othersUntil)} at most`]),
  ];
}

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function inOne(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function at(name: string, moment: number | undefined): object {
  return moment === undefined ? {} : { [name]: formatInstant(moment) };
}
