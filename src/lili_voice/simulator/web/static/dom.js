// Making elements. Words go in as text, never as markup.

export const $ = (id) => document.getElementById(id);

export function make(tag, about = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(about)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...inside.filter((one) => one !== null && one !== undefined));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

export function drawn(tag, about = {}, ...inside) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(about)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

const PATHS = {
  right: "M5 12.5l4.5 4.5L19 7.5",
  partly: "M5 12h14",
  wrong: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  asks: "M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 1.9M12 17.5v.01",
  again: "M4 12a8 8 0 1 0 2.5-5.8M4 4v4.5h4.5",
  book: "M5 5.5A2.5 2.5 0 0 1 7.5 3H19v15H7.5A2.5 2.5 0 0 0 5 20.5zM5 20.5A2.5 2.5 0 0 0 7.5 21H19",
};

export function icon(name) {
  return drawn(
    "svg",
    { class: "ico", viewBox: "0 0 24 24", "aria-hidden": "true" },
    drawn("path", { d: PATHS[name] }),
  );
}

export const forReaders = (words) =>
  make("span", { class: "seen-by-readers-only" }, words);
