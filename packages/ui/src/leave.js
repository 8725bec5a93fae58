/*
 * The page that signs people out of apps, each in a frame: it goes on when all of them have loaded, and at the latest after a while.
 * Without scripts its link is followed. Names are its own: the scripts of a page share one scope.
 */

/** Milliseconds. An app that has not answered by then does not hold anybody up. */
const longestStay = 5_000;
const leave = () => location.replace(document.querySelector("a[data-onward]").href);

setTimeout(leave, longestStay);
addEventListener("load", leave, { once: true });
