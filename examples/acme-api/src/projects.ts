/** What a company is working on. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly status: ProjectStatus;
  readonly lead: string;
  /** Whole euros. */
  readonly budget: number;
  /** A day, RFC 3339. */
  readonly starts_on: string;
  readonly tags: readonly string[];
}

export const projectStatuses = ["planned", "active", "done"] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** What may be changed of one. */
export type ProjectChange = Partial<Omit<Project, "id">>;

/** The projects of all companies, from the newest to the oldest. */
export interface Projects {
  /** `after` is the `next` of the page before; `next` is null on the last page. */
  list(
    company: string,
    page: { readonly limit: number; readonly after: string | undefined; readonly status: string | undefined },
  ): { readonly items: readonly Project[]; readonly next: string | null; readonly total: number };
  find(company: string, id: string): Project | undefined;
  change(company: string, id: string, change: ProjectChange): Project | undefined;
}

/** How many each company has. */
const count = 64;

/** Sample data: always the same at first, and gone with the process. */
export function createProjects(companies: readonly string[]): Projects {
  const all = new Map(companies.map((company) => [company, sampleOf(company)]));
  const of = (company: string) => all.get(company) ?? [];
  return {
    list(company, { limit, after, status }) {
      const found = of(company).filter((project) => status === undefined || project.status === status);
      const begin = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1;
      const items = found.slice(begin, begin + limit);
      const more = begin + limit < found.length;
      return { items, next: more ? (items.at(-1)?.id ?? null) : null, total: found.length };
    },
    find: (company, id) => of(company).find((project) => project.id === id),
    change(company, id, change) {
      const projects = of(company);
      const at = projects.findIndex((project) => project.id === id);
      const before = projects[at];
      if (before === undefined) return undefined;
      const changed = { ...before, ...change };
      projects[at] = changed;
      return changed;
    },
  };
}

const subjects = [
  "Loom",
  "Ledger",
  "Tide tables",
  "Compiler",
  "Difference engine",
  "Warehouse",
  "Timetable",
  "Archive",
];
const works = ["move", "rewrite", "audit", "trial", "extension", "repair", "survey", "handover"];
const leads = ["Ada", "Charles", "Grace", "Mary"];
const labels = ["customer", "internal", "urgent", "research"];

function sampleOf(company: string): Project[] {
  return Array.from({ length: count }, (_, at) => {
    const number = count - at;
    return {
      id: `${company}-${number}`,
      name: `${subjects[number % subjects.length]}: ${works[(number >> 3) % works.length]}`,
      status: projectStatuses[number % 3] ?? "planned",
      lead: leads[number % leads.length] ?? "",
      budget: 1000 * ((number * 37) % 90) + 5000,
      starts_on: new Date(Date.UTC(2026, 0, 1 + number * 5)).toISOString().slice(0, 10),
      tags: labels.filter((__, label) => (number >> label) % 2 === 1),
    };
  });
}
