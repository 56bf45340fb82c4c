// The device Lili speaks from: a small speaker with a ring of light, or a screen on a
// stand that draws what a screen of hers is sent.

import { $, drawn, make } from "/page/dom.js";
import { button } from "/page/chips.js";
import { choices, choose } from "/page/kept.js";

const NAMES = { speaker: "Speaker", screen: "Screen", none: "None" };
const STATES = {
  idle: "Resting",
  listening: "Listening",
  thinking: "Thinking",
  speaking: "Speaking",
};
const WIDE_ENOUGH = "(min-width: 64rem)";

let tell = () => {};
let parts = {};

export const hasScreen = () => choices.device === "screen";

export function device(tapped) {
  tell = tapped;
  const shell = $("device");
  const wide = window.matchMedia(WIDE_ENOUGH);
  shell.open = wide.matches;
  wide.addEventListener?.("change", () => (shell.open = wide.matches));
  if (!(choices.device in NAMES)) choose({ device: "speaker" });
  for (const radio of shell.querySelectorAll("input[name=device]")) {
    radio.checked = radio.value === choices.device;
    radio.addEventListener("change", () => {
      choose({ device: radio.value });
      shell.open = true; // it may have been chosen from elsewhere
      stand();
      draw(last);
    });
  }
  stand();
}

// Beside an open drawer there is no room for it above the talk.
export function fold(folded) {
  const shell = $("device");
  if (folded) unfolds = shell.open;
  shell.open = folded ? false : unfolds;
}

let unfolds = false;
let last = null;
let state = "idle";

function stand() {
  $("device-now").textContent = NAMES[choices.device];
  const made = { speaker: speaker, screen: screen, none: () => [] }[choices.device]();
  $("stand").replaceChildren(...made);
  $("stand").hidden = !made.length;
  be(state);
}

export function be(now) {
  state = now;
  $("stand").dataset.state = now;
  if (parts.state?.isConnected) parts.state.textContent = STATES[now];
}

function caption() {
  parts.state = make("p", { class: "small muted state" }, STATES[state]);
  return parts.state;
}

function speaker() {
  const ring = (name) => drawn("ellipse", { class: name, cx: 100, cy: 46, rx: 73, ry: 24, pathLength: 100 });
  const holes = [];
  for (let row = 0; row < 4; row += 1) {
    for (let place = 0; place < 15; place += 1) {
      const across = -1 + (2 * (place + 0.5)) / 15;
      const x = 100 + 76 * Math.sin((across * Math.PI) / 2);
      const y = 78 + row * 11 + 22 * Math.sqrt(1 - Math.min(1, ((x - 100) / 80) ** 2));
      holes.push(drawn("circle", { class: "hole", cx: x.toFixed(1), cy: y.toFixed(1), r: 1.5 }));
    }
  }
  const art = drawn(
    "svg",
    { class: "speaker", viewBox: "0 0 200 158", "aria-hidden": "true" },
    drawn("ellipse", { class: "shadow", cx: 100, cy: 131, rx: 83, ry: 21 }),
    drawn("path", { class: "drum", d: "M20 46v72c0 14 36 26 80 26s80-12 80-26V46z" }),
    ...holes,
    drawn("ellipse", { class: "lid", cx: 100, cy: 46, rx: 80, ry: 28 }),
    ring("groove"),
    ring("ring"),
    drawn("ellipse", { class: "dot", cx: 100, cy: 46, rx: 10, ry: 3.6 }),
  );
  return [art, caption()];
}

function screen() {
  parts.title = make("p", { class: "show-title" });
  parts.words = make("div", { class: "show-words", tabindex: "0", role: "group", "aria-label": "What the screen shows" });
  parts.bar = make("progress", { max: "100", "aria-label": "How far the round is" });
  parts.chips = make("div", { class: "show-chips" });
  const shown = make("div", { class: "on-glass" }, parts.title, parts.bar, parts.words, parts.chips);
  const glass = make("div", { class: "glass" }, shown);
  return [make("div", { class: "show" }, glass), make("div", { class: "foot-of-show" }), caption()];
}

// Draws what was last told; a tap on its chips is as good as one on the page's own.
export function draw(told) {
  last = told;
  if (!told || choices.device !== "screen") return;
  const shows = told.screen || {};
  parts.title.textContent = shows.title || "Lili";
  parts.words.textContent = shows.text || "";
  parts.words.scrollTop = 0;
  const far = typeof shows.percent === "number";
  parts.bar.hidden = !far;
  if (far) parts.bar.value = shows.percent;
  const here = parts.chips.contains(document.activeElement);
  parts.chips.replaceChildren(...(told.chips || []).map((chip) => button(chip, tell)));
  if (here) parts.words.focus({ preventScroll: true });
}
