import { expect, it } from "vitest";
import { aUser } from "./testing/a-user.ts";
import { peopleInMemory } from "./testing/people-in-memory.ts";
import { usernamesOf } from "./usernames-of.ts";

it("people are asked for once each, and who is gone has no name", async () => {
  const { users } = peopleInMemory([{ user: aUser() }]);
  const asked: string[] = [];
  const counting = {
    find(id: string) {
      asked.push(id);
      return users.find(id);
    },
  };
  const names = await usernamesOf(counting, [
    { userId: "user-ada" },
    { userId: "gone" },
    { userId: "user-ada" },
  ]);
  expect([...names]).toEqual([
    ["user-ada", "ada"],
    ["gone", ""],
  ]);
  expect(asked).toEqual(["user-ada", "gone"]);
});
