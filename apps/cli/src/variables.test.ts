import { expect, it, onTestFinished } from "vitest";
import { givenClient } from "./testing/given-client.ts";
import { clientVariables, withoutLineEnds } from "./variables.ts";

it("lose the line break that a file of variables left at the end of ours, and no others do", () => {
  const broken = Object.fromEntries(clientVariables.map((name) => [name, "value\r"]));
  const environment = { ...broken, GRANTWAY_X: "a\r\nb\r\n", OTHER: "value\r", NONE: undefined };
  expect(withoutLineEnds(environment)).toEqual({
    ...Object.fromEntries(clientVariables.map((name) => [name, "value"])),
    GRANTWAY_X: "a\r\nb",
    OTHER: "value\r",
    NONE: undefined,
  });
  const whole = { GRANTWAY_VAULT: "work", OTHER: "value\r" };
  expect(withoutLineEnds(whole)).toBe(whole);
});

it("are not taken for settings of the server in the same shell", async () => {
  const client = givenClient(Object.fromEntries(clientVariables.map((name) => [name, "x"])));
  onTestFinished(() => client.remove());
  const ran = await client.run(["server", "users", "list"], { env: { GRANTWAY_PROT: "1" } });
  expect(ran.stderr.match(/\S+ is not a setting/g)).toEqual(["GRANTWAY_PROT is not a setting"]);
});
