/** A web user of CommCare HQ. */
export interface Person {
  readonly id: string;
  /** An email address, as for every web user. */
  readonly username: string;
  readonly password: string;
  readonly apiKey: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Names of the project spaces this person belongs to. */
  readonly domains: readonly string[];
}

/** A project space. */
export interface Domain {
  readonly name: string;
  readonly title: string;
}

/** Project spaces, by name. */
export const domains: ReadonlyMap<string, Domain> = new Map(
  [
    { name: "mother-and-child", title: "Mother and Child" },
    { name: "clean-water", title: "Clean Water" },
    { name: "empty-project", title: "Empty Project" },
  ].map((domain) => [domain.name, domain]),
);

/** Everybody who can sign in. */
export const people: readonly Person[] = [
  {
    id: "20cc9ddab90a4af3aa3dfc67184e73ef",
    username: "ada@example.com",
    password: "ada in the field",
    apiKey: "5b1d3a7c9e0f2846ba5dd1c5e9274f80a3c61d7e",
    firstName: "Ada",
    lastName: "Okafor",
    domains: ["mother-and-child", "clean-water", "empty-project"],
  },
  {
    id: "9dd08c694ace4e1d9929146d22d1070c",
    username: "grace@example.com",
    password: "grace in the field",
    apiKey: "c7f02be41d9358a6e0bb94d27a165fc38e70d912",
    firstName: "Grace",
    lastName: "Banda",
    domains: ["clean-water"],
  },
];

/** The person with this username and password, if there is one. */
export function signIn(username: string, password: string): Person | undefined {
  return people.find((one) => one.username === username.toLowerCase() && one.password === password);
}

/** The person an `ApiKey` header names. */
export function withApiKey(username: string, apiKey: string): Person | undefined {
  return people.find((one) => one.username === username && one.apiKey === apiKey);
}
