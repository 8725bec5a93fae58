export const console = {
  title: "Console",
  building: "The console is being built",
  buildingWhy: "It was not opened before on this server. This happens once and takes a few seconds.",
  goesOn: "This page goes on by itself.",
  unbuilt: "The console could not be built",
  unbuiltHappened: "The server could not make the console from its sources. Everything else works.",
  unbuiltToDo: "The log of the server says why. Another visit tries again.",
} as const;
