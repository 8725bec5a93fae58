import { expect, it, vi } from "vitest";
import { tellLostMails } from "./lost-mails.ts";

it("mails that are lost on several threads are told of once, and none are not", () => {
  const warn = vi.fn();
  tellLostMails([0, 0], { warn });
  expect(warn).not.toHaveBeenCalled();
  tellLostMails([2, 0, 3], { warn });
  expect(warn.mock.calls).toEqual([[{ lost: 5 }, "mails that waited are lost"]]);
});
