import { afterEach, describe, expect, it } from "vitest";
import type { Notes } from "./notes.ts";
import { notesPerPerson, openNotes } from "./notes.ts";

const opened: Notes[] = [];
afterEach(() => opened.splice(0).forEach((notes) => notes.close()));

function given(): Notes {
  const notes = openNotes({ database: ":memory:", now: () => new Date(0) });
  opened.push(notes);
  return notes;
}

const all = { limit: 100, after: undefined };

describe("notes", () => {
  it("are listed newest first, page by page, each once", () => {
    const notes = given();
    for (const text of ["one", "two", "three", "four", "five"]) notes.add("ada", text);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = notes.list("ada", { limit: 2, after });
      seen.push(...page.items.map((note) => note.text));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(["five", "four", "three", "two", "one"]);
  });

  it("belong to one person: nobody else lists, pages by or removes them", () => {
    const notes = given();
    const note = notes.add("ada", "mine");
    if (note === "full") throw new Error("full");
    notes.add("grace", "hers");
    expect(notes.list("grace", all).items.map(({ text }) => text)).toEqual(["hers"]);
    expect(notes.list("grace", { limit: 9, after: note.id }).items).toEqual([]);
    expect(notes.find("grace", note.id)).toBeUndefined();
    expect(notes.change("grace", note.id, "hers")).toBeUndefined();
    expect(notes.remove("grace", note.id)).toBe("unknown");
    expect(notes.change("ada", note.id, "still mine")).toEqual({ ...note, text: "still mine" });
    expect(notes.find("ada", note.id)).toMatchObject({ text: "still mine" });
    expect(notes.remove("ada", note.id)).toBe("removed");
    expect(notes.list("ada", all)).toEqual({ items: [], next: null });
  });

  it("are bounded per person", () => {
    const notes = given();
    for (let n = 0; n < notesPerPerson; n += 1) expect(notes.add("ada", `${n}`)).not.toBe("full");
    expect(notes.add("ada", "one more")).toBe("full");
    expect(notes.add("grace", "first")).not.toBe("full");
  });

  it("carry the moment they were written, RFC 3339", () => {
    expect(given().add("ada", "x")).toMatchObject({ text: "x", created_at: "1970-01-01T00:00:00.000Z" });
  });
});
