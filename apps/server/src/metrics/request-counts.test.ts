import { expect, it } from "vitest";
import { createRequestCounts } from "./request-counts.ts";

it("answers are counted by method, route and status", () => {
  const counts = createRequestCounts();
  counts.count("POST", "/token", 200);
  counts.count("POST", "/token", 200);
  counts.count("POST", "/token", 400);
  counts.count("GET", "/jwks", 200);
  expect(counts.rows()).toEqual([
    { method: "POST", route: "/token", status: 200, count: 2 },
    { method: "POST", route: "/token", status: 400, count: 1 },
    { method: "GET", route: "/jwks", status: 200, count: 1 },
  ]);
});

it("answers of the management API say which operation it was", () => {
  const counts = createRequestCounts();
  for (const status of [200, 200, 409])
    counts.count("PATCH", "/api/v1/clients/:id", status, "clients.update");
  expect(counts.rows()).toEqual([
    { method: "PATCH", route: "/api/v1/clients/:id", status: 200, operation: "clients.update", count: 2 },
    { method: "PATCH", route: "/api/v1/clients/:id", status: 409, operation: "clients.update", count: 1 },
  ]);
});

it("more routes than there can be are counted together", () => {
  const counts = createRequestCounts();
  for (let route = 0; route < 600; route += 1) counts.count("GET", `/${route}`, 200);
  expect(counts.rows()).toHaveLength(501);
  expect(counts.rows().at(-1)).toEqual({ method: "GET", route: "other", status: 200, count: 100 });
});
