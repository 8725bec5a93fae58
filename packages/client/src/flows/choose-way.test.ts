import { describe, expect, it } from "vitest";
import { offeredFlows, noWay, waysFor } from "./choose-way.ts";

const everything = { loopback: true, device: true, paste: true, elsewhere: false };
const screen = { ssh: false, container: false, display: true, interactive: true };
const names = (...args: Parameters<typeof waysFor>) => waysFor(...args).map(({ way }) => way);

describe("the ladder", () => {
  it.each([
    ["at a screen", everything, screen, ["loopback", "device", "paste"]],
    ["without a display", everything, { ...screen, display: false }, ["device", "loopback", "paste"]],
    ["over SSH", everything, { ...screen, ssh: true }, ["device", "loopback", "paste"]],
    ["in a container", everything, { ...screen, container: true }, ["device", "loopback", "paste"]],
    [
      "over SSH without device grant",
      { ...everything, device: false },
      { ...screen, ssh: true },
      ["loopback", "paste"],
    ],
    [
      "with nobody to ask and no browser",
      { ...everything, device: false, paste: false },
      { ...screen, display: false },
      [],
    ],
    ["where the provider takes no loopback", { ...everything, loopback: false }, screen, ["device", "paste"]],
    ["with a web server's redirect URI", { ...everything, elsewhere: true }, screen, ["elsewhere"]],
  ])("%s", (_, possible, surroundings, ways) => {
    expect(names(possible, surroundings)).toEqual(ways);
  });

  it("opens the browser only where one would be seen, and prints the SSH line over SSH", () => {
    expect(waysFor(everything, screen)[0]).toMatchObject({
      openBrowser: true,
      forwardPort: false,
      paste: false,
    });
    expect(waysFor({ ...everything, device: false }, { ...screen, ssh: true })[0]).toMatchObject({
      openBrowser: false,
      forwardPort: true,
      paste: true,
    });
  });

  it("never offers the password grant by itself", () => {
    const definition = { id: "p", name: "P" };
    expect(offeredFlows(definition, () => true)).toEqual(["code", "device", "client_credentials"]);
    expect(offeredFlows(definition, (endpoint) => endpoint === "token")).toEqual(["client_credentials"]);
  });

  it("says what would help where nothing works", () => {
    expect(noWay({ id: "p", name: "P" }).message).toContain("public redirect URI");
  });
});
