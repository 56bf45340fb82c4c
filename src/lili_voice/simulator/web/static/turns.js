// The turns of a conversation: one after another, each with an id of its own, so that a
// turn sent twice counts once.

import { post } from "/page/net.js";
import { dropTurns, keepTurns, keptTurns, noteForgotten, onForgotten } from "/page/kept.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const EXTRAS = ["pupil", "ahead", "noise"];
const talk = { conversation: "", count: 0, turns: [] };
const listeners = {};
let extras = {};
let failed = null; // {giveUp, again, waits, soon}: the turn that did not come through
let line = Promise.resolve();
let times = 0; // how often a conversation was begun: what is older is not shown

export const conversation = () => talk.conversation;
export const history = () => talk.turns;
export const lastTold = () => talk.turns.at(-1)?.told || null;

export function on(name, fn) {
  (listeners[name] ||= new Set()).add(fn);
  return () => listeners[name].delete(fn);
}

export const emit = (name, value) => listeners[name]?.forEach((fn) => fn(value));

export function carry(more) {
  extras = given(more);
}

const given = (options) =>
  Object.fromEntries(EXTRAS.filter((key) => options[key] ?? false).map((key) => [key, options[key]]));

function name() {
  const dice = crypto.getRandomValues(new Uint8Array(16));
  talk.conversation = Array.from(dice, (one) => LETTERS[one % LETTERS.length]).join("");
  talk.count = 0;
}

export function begin() {
  failed?.giveUp();
  times += 1;
  name();
  emit("launch", talk.conversation);
}

// Tries again what did not come through, as soon as there is hope.
export const retry = () => failed?.again();

export function clear() {
  talk.turns = [];
  dropTurns();
}

// Whoever spoke in this browser is forgotten: no tab keeps a word of it.
export function forget() {
  noteForgotten();
  forgotten();
}

function forgotten() {
  clear();
  emit("forgotten");
}

onForgotten(forgotten); // in another tab

// Takes up what this tab was in the middle of; false if there is nothing. Its turns get
// new numbers: a tab that was doubled would give the former ones to other words.
export function takeUp() {
  const kept = keptTurns();
  if (kept) talk.turns = kept;
  name();
  return Boolean(kept);
}

function request(options, screen) {
  const { text, event, tap } = options;
  const words = event ? { event } : tap ? { tap } : { text: text || "" };
  const { noise, ...others } = { ...extras, ...given(options) };
  const noisy = noise && words.text ? { noise } : {};
  const id = `${talk.conversation}-${talk.count}`;
  talk.count += 1;
  return { id, ...words, screen, ...others, ...noisy };
}

// `view` has asked(said) -> shown, answered(shown, turn, options), failing(trouble,
// again, shown) -> gone(tried), unanswered(shown), waiting(bool) and screen().
export function speaker(view) {
  return function send(options) {
    goOn();
    const said = options.event ? "" : options.shown || options.text || "";
    const shown = view.asked(said);
    const mine = times;
    const turn = line.then(() => {
      if (mine === times) return play(options, view, { said, shown });
      view.unanswered(shown);
      return null;
    });
    line = turn.catch(() => null);
    return turn;
  };
}

// Something else is said after a failure. What the network held up goes out before it;
// what the server would not have is given up.
function goOn() {
  if (!failed || failed.soon) return;
  if (!failed.waits) failed.giveUp();
  else if (navigator.onLine) failed.again();
}

async function play(options, view, { said, shown }) {
  const mine = times;
  const asked = request(options, view.screen());
  const told = await deliver(asked, view, shown);
  if (!told || mine !== times) return null;
  const turn = { said, told, event: options.event || "", ahead: asked.ahead || 0, pupil: asked.pupil || "" };
  turn.words = "text" in asked;
  if (told.forgotten) {
    forget();
  } else {
    talk.turns.push(turn);
    keepTurns(talk.turns);
  }
  view.answered(shown, turn, options);
  emit("told", { told, said, options });
  return told;
}

async function deliver(asked, view, shown) {
  for (;;) {
    view.waiting(true);
    const { told, trouble } = await post("/page/turn", asked);
    view.waiting(false);
    if (told) return told;
    const again = await new Promise((done) => {
      const gone = view.failing(trouble, () => over(true), shown);
      const timer = trouble.wait ? setTimeout(() => over(true), trouble.wait * 1000) : 0;
      function over(tries) {
        clearTimeout(timer);
        failed = null;
        gone(tries);
        done(tries);
      }
      const when = { waits: !trouble.status, soon: Boolean(trouble.wait) };
      failed = { giveUp: () => over(false), again: () => over(true), ...when };
    });
    if (!again) return null;
  }
}
