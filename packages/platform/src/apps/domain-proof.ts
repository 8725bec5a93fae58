import type { DomainRecords } from "../ports/publishers.ts";
import { type PublisherDomain, recordName } from "./publisher-domain.ts";

/** Whether DNS says now that the domain is theirs. `no-answer` tells nothing: it neither proves nor takes away. */
export async function holdsChallenge(
  records: DomainRecords,
  { domain, challenge }: Pick<PublisherDomain, "domain" | "challenge">,
): Promise<boolean | "no-answer"> {
  try {
    const texts = await records.textsAt(recordName(domain));
    return texts.some((text) => text.trim() === challenge);
  } catch {
    return "no-answer";
  }
}
