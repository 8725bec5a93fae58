import { createHash } from "node:crypto";
import { people } from "../people.ts";
import type { CaseRecord } from "./case.ts";

/*
 * Cases to look at: always the same ones, so that a test and a reader of the guide see what is described. Names and places are
 * invented.
 */

const given = [
  "Amina",
  "Chidi",
  "Esther",
  "Fatou",
  "Halima",
  "Ines",
  "Joseph",
  "Kwame",
  "Lerato",
  "Moses",
  "Nadia",
  "Peter",
];
const family = [
  "Banda",
  "Diallo",
  "Keita",
  "Mensah",
  "Mwangi",
  "Ncube",
  "Okafor",
  "Phiri",
  "Sesay",
  "Tembo",
  "Zulu",
];
const villages = ["Chilumba", "Karonga", "Livingstonia", "Mzuzu", "Nkhata Bay", "Rumphi"];

/** How many cases each project space begins with. */
const counts: ReadonlyMap<string, number> = new Map([
  ["mother-and-child", 247],
  ["clean-water", 31],
]);

/** The cases a stand-in starts with, oldest first. */
export function sampleCases(): readonly CaseRecord[] {
  return [...counts].flatMap(([domain, count]) =>
    Array.from({ length: count }, (_, at) => sampleCase(domain, at)),
  );
}

function sampleCase(domain: string, at: number): CaseRecord {
  const opened = new Date(Date.UTC(2026, 0, 5, 8) + at * 7_340_000).toISOString();
  const closed = at % 9 === 8;
  const surname = pick(family, at * 7 + 3);
  const isHousehold = at % 4 === 0;
  const ofWater = domain === "clean-water";
  const household = idOf(domain, at - (at % 4));
  return {
    domain,
    case_id: idOf(domain, at),
    case_type: ofWater ? "water_point" : isHousehold ? "household" : "patient",
    case_name: ofWater
      ? `${pick(villages, at)} pump ${at + 1}`
      : isHousehold
        ? `${surname} household ${at / 4 + 1}`
        : `${pick(given, at)} ${surname}`,
    external_id: `${ofWater ? "W" : "P"}-${String(at + 1).padStart(4, "0")}`,
    owner_id: people[at % 2]?.id ?? "",
    date_opened: opened,
    last_modified: opened,
    server_last_modified: opened,
    indexed_on: opened,
    closed,
    date_closed: closed ? opened : null,
    properties: ofWater
      ? { village: pick(villages, at), liters_per_hour: String(400 + ((at * 37) % 300)) }
      : {
          village: pick(villages, at * 5),
          dob: `${1975 + (at % 45)}-0${(at % 9) + 1}-1${at % 10}`,
          visits: String(at % 6),
        },
    indices:
      ofWater || isHousehold
        ? {}
        : { parent: { case_id: household, case_type: "household", relationship: "child" } },
  };
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? "";
}

function idOf(domain: string, at: number): string {
  const hex = createHash("sha256").update(`${domain} ${at}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
