/** A company, and the person's role in it. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

const companies: readonly (Omit<Company, "role"> & { readonly people: Readonly<Record<string, string>> })[] =
  [
    { id: "analytical", name: "Analytical Engines", people: { ada: "Programmer", charles: "Founder" } },
    { id: "harbor", name: "Harbor Compilers", people: { grace: "Rear Admiral", ada: "Adviser" } },
    { id: "northwind", name: "Northwind Traders", people: { grace: "Director" } },
  ];

/** The ids of all. */
export const companyIds: readonly string[] = companies.map(({ id }) => id);

/** The companies of a person, by name. Sample data: most people have none. */
export function companiesOf(username: string): readonly Company[] {
  return companies.flatMap(({ id, name, people }) => {
    const role = Object.hasOwn(people, username) ? people[username] : undefined;
    return role === undefined ? [] : [{ id, name, role }];
  });
}
