import { people } from "../people.ts";
import type { CaseRecord } from "./case.ts";

/*
 * What the other lists of a project space show: the forms that made its cases, its mobile workers and their groups.
 */

/** Forms, newest first, as the list of forms has them. */
export function formsOf(cases: readonly CaseRecord[]): readonly object[] {
  return cases.toReversed().map((one) => ({
    id: `form-${one.case_id}`,
    domain: one.domain,
    received_on: one.date_opened,
    form: {
      "@name": one.case_type === "household" ? "Register household" : "Register patient",
      "#type": "data",
      case: { "@case_id": one.case_id, create: { case_name: one.case_name, case_type: one.case_type } },
      ...one.properties,
    },
    metadata: { username: usernameOf(one.owner_id), timeStart: one.date_opened, timeEnd: one.date_opened },
    type: "data",
    version: "1",
    archived: false,
  }));
}

/** Mobile workers of a project space. */
export function workersOf(domain: string): readonly object[] {
  return Array.from({ length: 12 }, (_, at) => ({
    id: `worker-${domain}-${at + 1}`,
    username: `worker${at + 1}@${domain}.commcarehq.org`,
    first_name: "Worker",
    last_name: String(at + 1),
    default_phone_number: `26599000${String(at).padStart(3, "0")}`,
    email: "",
    phone_numbers: [],
    groups: [`group-${domain}-${(at % 2) + 1}`],
    user_data: {},
    resource_uri: `/a/${domain}/api/v0.5/user/worker-${domain}-${at + 1}/`,
  }));
}

/** Groups of mobile workers. */
export function groupsOf(domain: string): readonly object[] {
  return ["North", "South"].map((name, at) => ({
    id: `group-${domain}-${at + 1}`,
    domain,
    name,
    case_sharing: at === 0,
    reporting: true,
    users: [],
    metadata: {},
    path: [],
  }));
}

function usernameOf(id: string): string {
  return people.find((one) => one.id === id)?.username ?? "";
}
