import { describe, expect, it } from "vitest";
import { announcement } from "./announcement.ts";
import { people } from "./people.ts";
import { addressesOf } from "./addresses.ts";
import { portsFrom } from "./ports.ts";

const facts = { addresses: addressesOf(portsFrom(4500)), people, folder: "/data", seconds: 1.234 };

describe("what is printed when the demo runs", () => {
  it("names every address and every person with their password", () => {
    const text = announcement({ ...facts, temporary: false });
    for (const port of [4500, 4510, 4520, 4530, 4540, 4550, 4560])
      expect(text).toContain(`http://localhost:${port}`);
    for (const { username, password } of people)
      expect(text).toMatch(new RegExp(`^  ${username} +${password}`, "m"));
    expect(text).toMatch(/^  Console +http:\/\/localhost:4500\/console /m);
    expect(text).toMatch(/^  alan +\S+ +admin of Northwind$/m);
    expect(text).toMatch(/^  hedy +\S+ +member of Northwind, member of Southwind$/m);
    expect(text).toContain("npx grantway connect http://localhost:4500 ");
    expect(text).toContain("http://localhost:4510/api/username");
    expect(text).toContain("Data and logs are in /data. Stop with Ctrl-C.");
  });

  it("says that a temporary folder goes at the end", () => {
    expect(announcement({ ...facts, temporary: true })).toContain("removed at the end");
  });
});
