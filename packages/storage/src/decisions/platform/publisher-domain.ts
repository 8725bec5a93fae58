/** The domain of the organisation with this id that was confirmed, in SQL; NULL while none is. */
export const verifiedDomainOf = (organisation: string) =>
  `(SELECT d.domain FROM publisher_domains d WHERE d.organisation_id = ${organisation} AND d.verified_at IS NOT NULL)`;
