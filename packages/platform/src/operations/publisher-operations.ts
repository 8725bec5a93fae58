import { operation, type Problem, problemAt } from "@grantway/protocol";
import { challengeOf, type Publisher, readDomain, recordName } from "../apps/publisher-domain.ts";
import { holdsChallenge } from "../apps/domain-proof.ts";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { AppPorts } from "./app-ports.ts";

/** Which organisation, by id. */
interface OfOrganisation {
  readonly organisation: string;
}

/** Shows an organisation as the publisher that people and reviewers meet. */
export const showPublisher = operation({
  name: "publishers.show",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { publishers }: AppPorts,
    { organisation }: OfOrganisation,
    { within },
  ): Promise<Publisher | NotTheirs> => publishers.find(organisation, within),
});

/** Says which domain is the publisher's, which its DNS is then to prove. */
export const claimDomain = operation({
  name: "publishers.claim-domain",
  permission: "apps:write",
  inOrganisations: true,
  audit: "domain.claimed",
  async run(
    { entropy, publishers }: AppPorts,
    { organisation, domain: given }: OfOrganisation & { readonly domain: string },
    by,
  ): Promise<
    | { readonly outcome: "claimed"; readonly publisher: Publisher }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: NotTheirs }
  > {
    const domain = readDomain(given);
    if (domain === undefined) return { outcome: "invalid", problems: [noDomain] };
    const challenge = challengeOf(entropy.secret());
    const outcome = await publishers.claim({ organisation, domain, challenge }, by);
    if (outcome !== "claimed") return { outcome };
    const publisher = await publishers.find(organisation, by.within);
    return typeof publisher === "string" ? { outcome: publisher } : { outcome, publisher };
  },
});

const noDomain = problemAt("domain", "It must be a domain such as acme.example, in ASCII.", "domain");

/** Looks at the domain's record now. */
export const verifyDomain = operation({
  name: "publishers.verify-domain",
  permission: "apps:write",
  inOrganisations: true,
  audit: "domain.verified",
  async run(
    { domainRecords, publishers }: AppPorts,
    { organisation }: OfOrganisation,
    by,
  ): Promise<
    | { readonly outcome: "verified"; readonly publisher: Publisher }
    | { readonly outcome: "not-found"; readonly recordName: string; readonly challenge: string }
    | { readonly outcome: NotTheirs | "no-domain" | "no-answer" }
  > {
    const publisher = await publishers.find(organisation, by.within);
    if (typeof publisher === "string") return { outcome: publisher };
    if (publisher.domain === null) return { outcome: "no-domain" };
    const { domain, challenge } = publisher.domain;
    const holds = await holdsChallenge(domainRecords, publisher.domain);
    if (holds === "no-answer") return { outcome: holds };
    const found = { organisation: publisher.organisation.id, domain, challenge, holds, grace: 0 };
    const outcome = await publishers.checked(found, by);
    if (outcome === "moved-on") return { outcome: "no-domain" };
    if (outcome !== "verified") return { outcome: "not-found", recordName: recordName(domain), challenge };
    const now = await publishers.find(organisation, by.within);
    return typeof now === "string" ? { outcome: now } : { outcome, publisher: now };
  },
});

/** Takes the domain away: people are told again that nobody confirmed who runs the apps. */
export const removeDomain = operation({
  name: "publishers.remove-domain",
  permission: "apps:write",
  inOrganisations: true,
  audit: "domain.removed",
  async run(
    { publishers }: AppPorts,
    { organisation }: OfOrganisation,
    by,
  ): Promise<{ readonly outcome: "removed" | NotTheirs }> {
    return { outcome: await publishers.remove(organisation, by) };
  },
});
