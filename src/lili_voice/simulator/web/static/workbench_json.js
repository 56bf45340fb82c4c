// JSON for reading: indented, lightly coloured, long parts folded, copied with one press.

import { button, live, make, words } from "./workbench_dom.js";

const LONG = 40; // lines that a part may have before it is folded
const ALWAYS_FOLDED = new Set(["document", "dynamicEntities", "types"]);
const DEEPEST = 60;

// A value under a heading, with a button that copies it.
export function jsonBox(title, value) {
  const told = live();
  const copy = button(`Copy ${title.toLowerCase()}`, () => copied(value, told), "button wb-small");
  return make("div", { class: "wb-box" },
    make("div", { class: "wb-box-head" }, words("h3", title), copy),
    told, jsonCode(title, value));
}

// Focusable, since it scrolls where it is long.
export function jsonCode(title, value) {
  const code = make("div", { class: "wb-json", tabindex: "0", role: "group", "aria-label": title });
  fill(code, valueNodes(value, "", 0));
  return code;
}

// What is folded ends its line by itself.
function fill(place, nodes) {
  nodes.forEach((node, at) => {
    const after = nodes[at - 1] instanceof HTMLDetailsElement && typeof node === "string";
    place.append(after ? node.replace(/^\n/, "") : node);
  });
}

async function copied(value, told) {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  told.textContent = (await toClipboard(text)) ? "Copied." : "This browser lets no page copy here.";
}

export async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not over plain http, not without leave
  }
}

function valueNodes(value, indent, depth) {
  if (value === null || typeof value !== "object") return [scalar(value)];
  if (depth > DEEPEST) return [scalar("...")];
  const [open, close] = bracketsOf(value);
  const entries = Object.entries(value);
  if (!entries.length) return [open + close];
  const inner = entries.flatMap(([key, each], at) => entryNodes(
    { key: Array.isArray(value) ? null : key, value: each, comma: at < entries.length - 1 ? "," : "" },
    `${indent}  `, depth + 1));
  return [open, ...inner, `\n${indent}${close}`];
}

const bracketsOf = (value) => Array.isArray(value) ? "[]" : "{}";

function entryNodes(entry, indent, depth) {
  const { key, value, comma } = entry;
  const name = key === null ? [] : [words("span", JSON.stringify(key), "wb-key"), ": "];
  const lines = lineCount(value);
  const fold = lines > 3 && ALWAYS_FOLDED.has(key) || depth > 1 && seenLines(value) > LONG;
  if (!fold) return [`\n${indent}`, ...name, ...valueNodes(value, indent, depth), comma];
  return [folded(entry, lines, () => [indent, ...valueNodes(value, indent, depth), comma], [indent, ...name])];
}

// Its inside is made when it is first opened.
function folded({ value, comma }, lines, nodes, before) {
  const [open, close] = bracketsOf(value);
  const inside = make("div");
  const whole = make("details", { class: "wb-fold" },
    make("summary", {}, before,
      make("span", { class: "wb-closed" }, `${open} `, words("span", `${lines} lines`, "wb-lines"), ` ${close}${comma}`)),
    inside);
  whole.addEventListener("toggle", () => {
    if (whole.open && !inside.hasChildNodes()) fill(inside, nodes());
  });
  return whole;
}

function scalar(value) {
  const kind = value === null ? "null" : typeof value;
  return words("span", JSON.stringify(value) ?? "null", `wb-${kind}`);
}

const lineCount = (value) => countLines(value, lineCount);

// Without what is folded by itself.
const seenLines = (value) => countLines(value, (each, key) => ALWAYS_FOLDED.has(key) ? 1 : seenLines(each));

function countLines(value, lines) {
  if (value === null || typeof value !== "object") return 1;
  const inner = Object.entries(value);
  return inner.length ? inner.reduce((sum, [key, each]) => sum + lines(each, key), 2) : 1;
}
