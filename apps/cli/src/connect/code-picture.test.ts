import { expect, it } from "vitest";
import { codePicture } from "./code-picture.ts";

/** The squares of the picture, dark ones as `true`. */
function squaresOf(picture: string): readonly (readonly boolean[])[] {
  return picture.split("\n").flatMap((line) => {
    const signs = Array.from(line.slice(2));
    return [signs.map((sign) => " ▄".includes(sign)), signs.map((sign) => " ▀".includes(sign))];
  });
}

it("an address is drawn as a QR code, with the three marks by which a phone finds it", () => {
  const picture = codePicture("https://login.example/device?user_code=WDJB-MJHT") ?? "";
  const squares = squaresOf(picture);
  const size = squares[0]?.length ?? 0;
  // Narrower than any terminal that people use.
  expect(size).toBeLessThan(60);
  const row = (line: number, from: number) =>
    (squares[line] ?? [])
      .slice(from, from + 7)
      .map((dark) => (dark ? "#" : "."))
      .join("");
  for (const [top, from] of [
    [2, 2],
    [2, size - 9],
    [size - 9, 2],
  ] as const) {
    expect(Array.from({ length: 7 }, (_, line) => row(top + line, from))).toEqual([
      "#######",
      "#.....#",
      "#.###.#",
      "#.###.#",
      "#.###.#",
      "#.....#",
      "#######",
    ]);
  }
});

it("an address that is longer than a screen is wide is not drawn, whoever sent it", () => {
  expect(codePicture(`https://login.example/${"x".repeat(200)}`)).toBeUndefined();
});

it("another address is another picture", () => {
  expect(codePicture("https://a.example")).not.toBe(codePicture("https://b.example"));
});
