/*
 * Who uses apps in the demo, and who publishes them: a publisher, a customer where every kind of role has somebody, and a small one.
 */

/** A role that an organisation made for itself. */
export interface SampleRole {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly scopes: "all" | "but-high-risk" | readonly string[];
}

/** An organisation with its people by username: one owner, and others as built-in roles or roles of its own say. */
export interface SampleOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  readonly roles: readonly SampleRole[];
  readonly members: readonly { readonly username: string; readonly role: string }[];
}

/** Whose apps the demo has. */
export const publisher = { slug: "harbour", domain: "harbour.example", developer: "karen" } as const;

/** Where the demo's apps are used already, and who decides there. */
export const customer = { slug: "northwind", administrator: "alan", member: "hedy" } as const;

/** The organisations of every demo. */
export const organisations: readonly SampleOrganisation[] = [
  {
    slug: publisher.slug,
    name: "Harbour Works",
    owner: "jean",
    roles: [
      {
        name: "Developer",
        permissions: [
          "organisations:read",
          "members:read",
          "apps:read",
          "apps:write",
          "webhooks:read",
          "webhooks:write",
        ],
        scopes: "but-high-risk",
      },
    ],
    members: [{ username: publisher.developer, role: "Developer" }],
  },
  {
    slug: customer.slug,
    name: "Northwind",
    owner: "mary",
    roles: [
      {
        name: "App keeper",
        permissions: ["organisations:read", "members:read", "installations:read", "installations:write"],
        scopes: ["read"],
      },
    ],
    members: [
      { username: customer.administrator, role: "admin" },
      { username: customer.member, role: "member" },
      { username: "annie", role: "App keeper" },
    ],
  },
  {
    slug: "southwind",
    name: "Southwind",
    owner: "betty",
    roles: [],
    members: [{ username: customer.member, role: "member" }],
  },
];

/** Where somebody is and as what, as the announcement says it: `admin of Northwind`. */
export function placesOf(username: string): readonly string[] {
  return organisations.flatMap(({ name, owner, members }) => {
    const role = owner === username ? "owner" : members.find((one) => one.username === username)?.role;
    return role === undefined ? [] : [`${role} of ${name}`];
  });
}
