// The few ways in which the workbench builds its pages: always of nodes, never of HTML.

// An element. `properties` are attributes, but for `text` and the functions, which
// listen ("click", "input" ...); an attribute that is false or null is left out.
export function make(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "text") node.textContent = value;
    else if (typeof value === "function") node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== ""));
  return node;
}

export const words = (tag, text, kind) => make(tag, { text, class: kind });

export const button = (text, press, kind = "button") =>
  make("button", { type: "button", class: kind, text, click: press });

// A part of a tab under its heading.
export const part = (title, ...children) =>
  make("section", { class: "wb-part" }, words("h3", title), ...children);

// A table of rows of cells (texts or nodes); the first cell of a row is its heading. It
// says what it is, since one that is laid out as cards is no table to a browser.
export function table(caption, headings, rows, kind = "") {
  const head = make("tr", { role: "row" },
    headings.map((text) => make("th", { role: "columnheader", scope: "col", text })));
  const body = rows.map((cells) =>
    make("tr", { role: "row" }, cells.map((cell, at) => dataCell(cell, at, headings[at]))));
  return make("table", { role: "table", class: `wb-table ${kind}` },
    words("caption", caption, "seen-by-readers-only"),
    make("thead", { role: "rowgroup" }, head), make("tbody", { role: "rowgroup" }, body));
}

function dataCell(cell, at, heading) {
  const content = cell instanceof Node ? cell : String(cell ?? "");
  if (at === 0) return make("th", { role: "rowheader", scope: "row" }, content);
  // On a narrow screen each cell says itself which column it was.
  return make("td", { role: "cell", "data-heading": heading }, content);
}

// Pairs of a name and what it is: texts or nodes.
export const pairs = (rows) =>
  make("dl", { class: "wb-pairs" }, rows.map(([name, value]) =>
    make("div", {}, words("dt", name),
      make("dd", {}, value instanceof Node ? value : String(value ?? "")))));

// A bar of `share` (0 to 1), with a line across it at `line`, if any.
export function bar(share, kind = "", line = null) {
  const filled = make("span", { class: `wb-filled ${kind}` });
  filled.style.width = `${percent(share)}%`;
  const whole = make("span", { class: "wb-bar", "aria-hidden": "true" }, filled);
  if (line === null) return whole;
  const mark = make("span", { class: "wb-line" });
  mark.style.left = `${percent(line)}%`;
  whole.append(mark);
  return whole;
}

const percent = (share) => Math.round(1000 * Math.min(1, Math.max(0, share))) / 10;

// "not known yet" instead of an empty place.
export const nothing = (text) => words("p", text, "muted small");

// A field under its label.
export function field(label, input, note = "") {
  const box = make("div", { class: "wb-field" }, make("label", { for: input.id, text: label }), input);
  if (note) {
    const id = `${input.id}-note`;
    input.setAttribute("aria-describedby", id);
    box.append(make("p", { id, class: "muted small", text: note }));
  }
  return box;
}

// Runs what a press began; until it is done the button cannot be pressed again, and
// what goes wrong is said in `place`, a live region.
export async function pressed(control, place, work) {
  control.setAttribute("aria-disabled", "true");
  place.textContent = "";
  try {
    await work();
  } catch (problem) {
    place.textContent = problem.message;
  } finally {
    control.removeAttribute("aria-disabled");
  }
}

export const live = () => make("p", { class: "wb-live", role: "status" });
