import { afterEach, expect, it, vi } from "vitest";
import { saveText } from "./save-text.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("hands the browser a file of that name, and gives the memory back", () => {
  vi.useFakeTimers();
  const link = { href: "", download: "", click: vi.fn<() => void>() };
  const revoked: string[] = [];
  vi.stubGlobal("document", { createElement: () => link });
  vi.stubGlobal("URL", {
    createObjectURL: () => "blob:1",
    revokeObjectURL: (url: string) => revoked.push(url),
  });
  saveText("a.json", "{}", "application/json");
  expect(link).toMatchObject({ href: "blob:1", download: "a.json" });
  expect(link.click).toHaveBeenCalledTimes(1);
  expect(revoked).toEqual([]);
  vi.runAllTimers();
  expect(revoked).toEqual(["blob:1"]);
});
