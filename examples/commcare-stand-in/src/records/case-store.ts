import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { CaseRecord } from "./case.ts";
import type { CaseUpdate } from "./case-update.ts";
import { sampleCases } from "./sample-cases.ts";

/** The cases of all project spaces, in memory. */
export interface CaseStore {
  /** Those of a project space, in the order they were indexed. */
  inDomain(domain: string): readonly CaseRecord[];
  find(domain: string, id: string): CaseRecord | undefined;
  create(domain: string, update: CaseUpdate): CaseRecord;
  /** The case as it is afterwards. It comes last in the list then, as one that was just indexed. */
  change(found: CaseRecord, update: CaseUpdate): CaseRecord;
}

/** A store with the sample cases. */
export function createCaseStore({ now }: Clock): CaseStore {
  const cases = new Map(sampleCases().map((one) => [one.case_id, one]));

  function put(record: CaseRecord): CaseRecord {
    cases.delete(record.case_id);
    cases.set(record.case_id, record);
    return record;
  }

  return {
    inDomain: (domain) => [...cases.values()].filter((one) => one.domain === domain),
    find: (domain, id) => {
      const found = cases.get(id);
      return found?.domain === domain ? found : undefined;
    },
    create: (domain, { close = false, ...update }) => {
      const at = new Date(now()).toISOString();
      return put({
        domain,
        case_id: randomUUID(),
        case_type: update.case_type ?? "",
        case_name: update.case_name ?? "",
        external_id: update.external_id ?? "",
        owner_id: update.owner_id ?? "",
        date_opened: at,
        ...modifiedAt(at),
        closed: close,
        date_closed: close ? at : null,
        properties: update.properties ?? {},
        indices: update.indices ?? {},
      });
    },
    change: (found, { close = false, properties, indices, ...update }) => {
      const at = new Date(now()).toISOString();
      return put({
        ...found,
        ...update,
        ...modifiedAt(at),
        ...(close ? { closed: true, date_closed: at } : {}),
        properties: { ...found.properties, ...properties },
        indices: { ...found.indices, ...indices },
      });
    },
  };
}

function modifiedAt(at: string) {
  return { last_modified: at, server_last_modified: at, indexed_on: at };
}
