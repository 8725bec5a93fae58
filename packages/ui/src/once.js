/*
 * A form goes once: an impatient second click would begin anew what is under way. Pages work without this; the server then
 * takes the second form for the first. The button itself stays enabled, because its value belongs to the form.
 */

/** Milliseconds. Longer than anybody's double click; who waited this long may try again, the first may be lost. */
const patience = 10_000;
let sent = new WeakMap();

addEventListener("submit", (event) => {
  const before = sent.get(event.target);
  if (before !== undefined && event.timeStamp - before < patience) event.preventDefault();
  else sent.set(event.target, event.timeStamp);
});

// Shown again by the back button as it was left: whoever comes back may send it again.
addEventListener("pageshow", () => {
  sent = new WeakMap();
});
