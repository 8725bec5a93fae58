import type { ProviderDefinition } from "@grantway/client";
import { formatDetails, printable } from "@grantway/terminal";

/** A provider for a person to read: first what is needed to connect, then where it deviates. */
export function providerText(provider: ProviderDefinition): string {
  const { endpoints = {}, refresh } = provider;
  const details = formatDetails([
    ["id", provider.id],
    ["name", provider.name],
    ["service", provider.service],
    ["about", provider.homepage],
    ["register at", provider.registerAt],
    ["issuer", provider.issuer],
    ...Object.entries(endpoints).map(([name, url]) => [`${name} url`, url] as const),
    ["needs", variablesOf(provider)],
    ["flows", provider.flows?.join(", ")],
    ["scopes", scopesOf(provider)],
    ["without person", provider.scopes?.withoutPerson?.join(" ")],
    ["redirect to", redirectWords(provider)],
    ["pkce", provider.pkce],
    ["client proof", provider.clientAuthentication],
    ["refresh", refresh?.kind],
    ["for refresh", refresh?.offlineHint],
    ["api", provider.api?.base],
    ["paste", provider.staticToken?.description],
    ["checked on", provider.checkedOn],
    ["source", provider.source ?? []],
  ]);
  const notes = (provider.notes ?? []).map((note) => `- ${printable(note)}`);
  return notes.length === 0 ? details : `${details}\n\n${notes.join("\n")}`;
}

function variablesOf({ variables = {} }: ProviderDefinition): readonly string[] {
  return Object.entries(variables).map(
    ([name, { description, example, default: usual }]) =>
      `--var ${name}=${example ?? usual ?? "…"}: ${description}`,
  );
}

function scopesOf({ scopes = {} }: ProviderDefinition): string {
  const { default: usual = [], always = [], parameter } = scopes;
  return parameter === null ? "none here" : [...always, ...usual].join(" ");
}

function redirectWords({ redirect }: ProviderDefinition): string | undefined {
  if (redirect === undefined) return undefined;
  const { hosts = ["127.0.0.1"], path = "/callback", httpsOnly = false } = redirect;
  const [host] = hosts;
  if (host === undefined) return "no loopback address";
  return `${httpsOnly ? "https" : "http"}://${host}${path} on ${portWords(redirect.ports)}`;
}

function portWords(ports: NonNullable<ProviderDefinition["redirect"]>["ports"]): string {
  if (typeof ports === "object") return `port ${ports.join(" or ")}`;
  return ports === "any" ? "any port" : "a registered port";
}
