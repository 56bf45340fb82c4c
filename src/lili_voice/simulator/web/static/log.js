// The log of the conversation: what is added to it, followed and read out.

import { $ } from "/page/dom.js";

const SOON_READ = 3000; // milliseconds until a screen reader has taken the words
let emptying = 0;

// Read out once by a screen reader; the log itself is not, with all its buttons. What was
// read is taken away: whoever explores the page is not to find it a second time.
export function announce(...words) {
  $("announce").textContent = "";
  const all = words.filter(Boolean).join(". ");
  // A region that is emptied and filled at once may go unread.
  setTimeout(() => ($("announce").textContent = all), 60);
  clearTimeout(emptying);
  emptying = setTimeout(() => ($("announce").textContent = ""), SOON_READ);
}

// At the end, or right `after` what it belongs to.
export function add(bubble, follow = true, after = null) {
  if (after?.isConnected) after.after(bubble);
  else $("log").append(bubble);
  if (follow) requestAnimationFrame(() => scrollTo(bubble));
  return bubble;
}

function scrollTo(bubble) {
  const long = bubble.offsetHeight > window.innerHeight * 0.45;
  if (long) bubble.scrollIntoView({ block: "start" });
  else scrollDown();
}

// As far as the end of what may be said next; the foot of the page is left below.
export function scrollDown() {
  const { bottom } = $("main").getBoundingClientRect();
  window.scrollBy(0, bottom - window.innerHeight);
}
