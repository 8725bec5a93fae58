/** A case as the Case Data API v2 writes it. All properties are texts. */
export interface CaseRecord {
  readonly domain: string;
  readonly case_id: string;
  readonly case_type: string;
  readonly case_name: string;
  readonly external_id: string;
  readonly owner_id: string;
  /** Moments are ISO 8601 in UTC. */
  readonly date_opened: string;
  readonly last_modified: string;
  readonly server_last_modified: string;
  readonly indexed_on: string;
  readonly closed: boolean;
  readonly date_closed: string | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly indices: Readonly<Record<string, CaseIndex>>;
}

/** That one case belongs to another. */
export interface CaseIndex {
  readonly case_id: string;
  readonly case_type: string;
  readonly relationship: "child" | "extension";
}
