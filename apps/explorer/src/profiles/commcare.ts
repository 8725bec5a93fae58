import type { BuiltIn } from "./built-in.ts";

/** CommCare HQ, in any of its regions or on a host of one's own: cases, forms, reports and people of a project space. */
export const commcare: BuiltIn = {
  settings: { base: "required", client_id: "required", client_secret: "required" },
  profile: {
    id: "commcare",
    name: "CommCare HQ",
    summary: "Cases, forms, reports and mobile workers of your project spaces.",
    base: "{base}",
    document: { builtIn: "commcare" },
    provider: {
      name: "CommCare HQ",
      issuer: "commcare-hq",
      variables: { base: "{base}" },
      client: { id: "{client_id}", secret: "{client_secret}" },
      scopes: ["access_apis"],
    },
    choices: {
      label: "domain",
      path: "/api/v0.5/user_domains/",
      itemsAt: "objects",
      value: "domain_name",
      name: "project_name",
      parameter: "domain",
    },
    tables: [
      {
        path: "/a/{domain}/api/v0.5/configurablereportdata/{report_id}/",
        itemsAt: "/data",
        columns: { at: "/columns", key: "slug", label: "header" },
      },
      { path: "/a/{domain}/api/case/v2/", itemsAt: "/cases" },
      ...["case", "form", "group", "simplereportconfiguration", "user"].map((list) => ({
        path: `/a/{domain}/api/v0.5/${list}/`,
        itemsAt: "/objects",
      })),
    ],
    schemes: [{ name: "API key", prefix: "ApiKey", hint: "you@example.com:your API key" }],
  },
};
