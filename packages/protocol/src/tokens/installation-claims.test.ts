import { expect, it } from "vitest";
import { anInstallation } from "../testing/installed.ts";
import { installationClaims } from "./installation-claims.ts";

it("names the installation and the organisation, and nothing else of it", () => {
  expect(installationClaims(anInstallation())).toEqual({
    installation: "i-1",
    organisation: { id: "o-1", slug: "northwind", name: "Northwind" },
  });
});

it("names no organisation where a person has the app for themselves", () => {
  const { organisation: _, ...own } = anInstallation();
  expect(installationClaims(own)).toEqual({ installation: "i-1" });
});
