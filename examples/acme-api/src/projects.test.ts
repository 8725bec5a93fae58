import { describe, expect, it } from "vitest";
import { createProjects, type Project } from "./projects.ts";

const given = () => createProjects(["harbor", "northwind"]);

describe("projects", () => {
  it("are listed page by page, each once, with how many there are", () => {
    const projects = given();
    const seen: Project[] = [];
    let after: string | undefined;
    do {
      const page = projects.list("harbor", { limit: 25, after, status: undefined });
      expect(page.total).toBe(64);
      seen.push(...page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(64);
  });

  it("are found by their status", () => {
    const { items, total } = given().list("harbor", { limit: 100, after: undefined, status: "done" });
    expect(items).toHaveLength(total);
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(["done"]));
  });

  it("belong to one company, and are changed there alone", () => {
    const projects = given();
    expect(projects.find("northwind", "harbor-1")).toBeUndefined();
    expect(projects.change("northwind", "harbor-1", { status: "done" })).toBeUndefined();
    expect(projects.change("harbor", "harbor-1", { status: "done" })).toMatchObject({ status: "done" });
    expect(projects.find("harbor", "harbor-1")).toMatchObject({ status: "done" });
  });
});
