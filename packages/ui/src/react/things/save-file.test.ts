import { afterEach, expect, it, vi } from "vitest";
import { saveFile } from "./save-file.ts";

afterEach(() => vi.unstubAllGlobals());

it("hands the browser what it is given, under the name it is given", () => {
  const link = { href: "", download: "", click: vi.fn<() => void>() };
  const content = new Blob(["x"]);
  const made: Blob[] = [];
  vi.stubGlobal("document", { createElement: () => link });
  vi.stubGlobal("URL", {
    createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  saveFile("a.bin", content);
  expect(made).toEqual([content]);
  expect(link).toMatchObject({ href: "blob:1", download: "a.bin" });
  expect(link.click).toHaveBeenCalledTimes(1);
});
