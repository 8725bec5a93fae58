import { tidyLine } from "@grantway/protocol/form-rules";
import { actors, installers } from "./manifest-bounds.ts";
import type { Manifest } from "./manifest.ts";

/**
 * The manifest as it is kept: one form of the same characters, no blanks around, one kind of line break, lists of words in one
 * order. Rules come after, so that they judge what is kept.
 */
export function tidyManifest(manifest: Manifest): Manifest {
  return {
    name: tidyLine(manifest.name),
    summary: tidyLine(manifest.summary),
    description: tidyLine(manifest.description.replace(/\r\n?/g, "\n")),
    category: manifest.category,
    homepage: manifest.homepage.trim(),
    privacyPolicy: manifest.privacyPolicy.trim(),
    termsOfService: manifest.termsOfService.trim(),
    support: manifest.support.trim(),
    logo: manifest.logo.trim(),
    scopes: manifest.scopes.map(({ scope, purpose, optional }) => ({
      scope,
      purpose: tidyLine(purpose),
      optional,
    })),
    actsAs: manifest.actsAs.toSorted((one, other) => actors.indexOf(one) - actors.indexOf(other)),
    installsFor: manifest.installsFor.toSorted(
      (one, other) => installers.indexOf(one) - installers.indexOf(other),
    ),
    redirectHosts: manifest.redirectHosts.map((host) => host.trim()),
    embed: manifest.embed && { url: manifest.embed.url.trim() },
    afterInstall: manifest.afterInstall,
    setupUrl: manifest.setupUrl.trim(),
  };
}

/**
 * The one text of this manifest, whoever wrote it and in whichever order: the input of its hash, which receipts name (promise 8).
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8785 | RFC 8785}: a manifest holds texts, flags and lists, of which JavaScript writes
 * each as that document asks; what is left is the order of members.
 */
export function canonicalManifest(manifest: Manifest): string {
  return canonical(manifest);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}
