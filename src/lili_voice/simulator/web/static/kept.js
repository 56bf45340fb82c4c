// What this browser remembers: the choices on this device, the conversation in this
// tab. Both may be forbidden; then they last until the page is left.

const CHOICES = "lili.choices";
const TALK = "lili.conversation";
const FORGOTTEN = "lili.forgotten"; // when the pupil was, last: for all tabs
const MOST_TURNS = 80;
const FRESH_FOR = 30 * 60 * 1000; // half an hour, in milliseconds

export const DEFAULTS = {
  speaks: true,
  slower: false,
  rate: 1,
  voice: "",
  handsfree: false,
  device: "speaker",
  earsNoted: false,
};

function read(store, key) {
  try {
    return JSON.parse(store().getItem(key)) || null;
  } catch {
    return null;
  }
}

function write(store, key, value) {
  try {
    store().setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

const onDevice = () => localStorage;
const inTab = () => sessionStorage;

export const choices = { ...DEFAULTS, ...read(onDevice, CHOICES) };

export function choose(changed) {
  Object.assign(choices, changed);
  write(onDevice, CHOICES, choices);
}

export function keepTurns(all, now = Date.now()) {
  let turns = all.slice(-MOST_TURNS);
  while (!write(inTab, TALK, { turns, at: now }) && turns.length > 1) {
    turns = turns.slice(Math.ceil(turns.length / 2)); // the tab's room is used up
  }
}

// The turns that were kept, the oldest first; null if there are none, old ones, or those
// of somebody who was forgotten since.
export function keptTurns(now = Date.now()) {
  const kept = read(inTab, TALK);
  if (!kept || !Array.isArray(kept.turns) || !kept.turns.length) return null;
  if (now - kept.at < FRESH_FOR && kept.at > read(onDevice, FORGOTTEN)) return kept.turns;
  dropTurns();
  return null;
}

// Tells the other tabs of this browser, those to be opened again included.
export const noteForgotten = (now = Date.now()) => write(onDevice, FORGOTTEN, now);

export function onForgotten(fn) {
  window.addEventListener("storage", ({ key, newValue }) => key === FORGOTTEN && newValue && fn());
}

export function dropTurns() {
  try {
    sessionStorage.removeItem(TALK);
  } catch {
    // there was none
  }
}
