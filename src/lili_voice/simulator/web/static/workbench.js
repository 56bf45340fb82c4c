// The workbench: what is behind each turn. Loaded when its drawer is first opened; the
// drawer, its closing and Escape are the talk page's (see talk.js).

import { make, nothing, words } from "./workbench_dom.js";
import { got } from "./workbench_ask.js";
import { inspectable } from "./workbench_bubbles.js";
import { Circumstances, dayInWords } from "./workbench_circumstances.js";
import { Clock } from "./workbench_clock.js";
import { tests } from "./workbench_tests.js";
import { forget } from "./turns.js";
import { trying } from "./workbench_try.js";
import { learner, platforms, timing } from "./workbench_turn.js";
import { why } from "./workbench_why.js";

const ABOUT_A_TURN = { why, platforms, timing, learner };
const TABS = [
  ["why", "Why"], ["platforms", "Platforms"], ["timing", "Timing"],
  ["learner", "Learner"], ["try", "Try"], ["tests", "Tests"],
];
const LAST = "last";

// Fills the drawer, once.
export function open(context) {
  const bench = new Workbench(context);
  const mark = inspectable(context.history(), (id) => bench.lookAt(id));
  context.on("told", () => mark(context.history().at(-1)));
  bench.marked = mark;
}

class Workbench {
  constructor(context) {
    this.context = context;
    this.clock = new Clock(context);
    this.brought = []; // turns that a recorded request brought
    this.marked = () => {};
    this.chosen = LAST;
    this.shown = "why";
    this.known = new Map(); // what the server told of each turn, by its id
    this.circumstances = new Circumstances(context, () => this.#circumstancesChanged());
    this.trying = trying(context, this.circumstances);
    this.#build();
    context.on("told", () => this.#told());
    context.on("launch", () => {
      if (!context.history().length) this.brought = []; // all was begun anew
      this.#told();
    });
    context.on("open", () => this.#told());
    context.on("forgotten", () => this.#forget());
    this.#told();
  }

  // The pupil was forgotten, and so is all that was told of these turns.
  #forget() {
    this.known.clear();
    this.brought = [];
    this.panels.forEach((panel, name) => {
      if (!(name in ABOUT_A_TURN)) return;
      panel.replaceChildren();
      delete panel.dataset.drawn;
    });
    this.#told();
  }

  inspect(id) {
    this.chosen = id;
    if (!(this.shown in ABOUT_A_TURN)) this.#choose("why");
    this.#told();
  }

  // From outside the drawer, which may be shut.
  lookAt(id) {
    const door = document.getElementById("bench-button");
    if (door?.getAttribute("aria-expanded") === "false") door.click();
    this.inspect(id);
    this.tabs.find((tab) => tab.tabIndex === 0).focus();
  }

  #build() {
    addStyles();
    this.turns = make("select", { id: "wb-turn", change: () => this.inspect(this.turns.value) });
    this.tabs = TABS.map(([name, title]) => this.#tab(name, title));
    this.panels = new Map(TABS.map(([name]) => [name, this.#panel(name)]));
    this.panels.get("try").append(this.trying.element);
    this.panels.get("tests").append(tests({
      inspect: (id) => this.lookAt(id),
      brings: (turns) => this.#bring(turns),
      extras: () => this.circumstances.extras,
    }));
    this.context.body.append(make("div", { class: "wb" },
      make("div", { class: "wb-head" },
        make("div", { class: "wb-turn" }, make("label", { for: "wb-turn", text: "Turn" }), this.turns),
        make("div", { class: "wb-tabs", role: "tablist", "aria-label": "Workbench", keydown: (event) => this.#keys(event) }, this.tabs)),
      [...this.panels.values()]));
    this.#choose(this.shown);
  }

  #tab(name, title) {
    return make("button", {
      type: "button", role: "tab", id: `wb-tab-${name}`, class: "wb-tab", text: title,
      "aria-controls": `wb-panel-${name}`, click: () => this.#choose(name),
    });
  }

  #panel(name) {
    return make("div", {
      role: "tabpanel", id: `wb-panel-${name}`, class: "wb-panel",
      "aria-labelledby": `wb-tab-${name}`, tabindex: "0",
    });
  }

  #choose(name) {
    this.shown = name;
    TABS.forEach(([each], at) => {
      this.tabs[at].setAttribute("aria-selected", each === name);
      this.tabs[at].tabIndex = each === name ? 0 : -1;
      this.panels.get(each).hidden = each !== name;
    });
    if (name === "try") this.trying.draw();
    else this.#show();
  }

  // As tabs are moved between everywhere (ARIA Authoring Practices, "Tabs").
  #keys(event) {
    const at = this.tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = (to + TABS.length) % TABS.length;
    this.#choose(TABS[next][0]);
    this.tabs[next].focus();
  }

  // The page's turns, and between them those that were brought.
  get #history() {
    const said = this.context.history();
    const broughtAt = (place) => this.brought.filter((each) => each.at === place);
    return [...said.flatMap((turn, place) => [...broughtAt(place), turn]), ...broughtAt(said.length)];
  }

  get #turnId() {
    if (this.chosen !== LAST) return this.chosen;
    return this.#history.at(-1)?.told.id ?? null;
  }

  #told() {
    this.#listTurns();
    if (this.shown === "try") this.trying.draw();
    else this.#show();
    this.#banner();
  }

  #listTurns() {
    const options = this.#history.map((turn, at) =>
      make("option", { value: turn.told.id, text: `${at + 1}. ${inWords(turn)}` }));
    const last = this.#history.at(-1);
    const text = last ? `The last one: ${inWords(last)}` : "None yet";
    this.turns.replaceChildren(make("option", { value: LAST, text }), ...options.reverse());
    this.turns.value = this.chosen;
    if (this.turns.value !== this.chosen) this.turns.value = this.chosen = LAST;
  }

  async #show() {
    const draw = ABOUT_A_TURN[this.shown];
    if (!draw) return;
    const panel = this.panels.get(this.shown);
    const id = this.#turnId;
    if (id === null) return panel.replaceChildren(nothing("Say something to Lili first: each turn can then be looked at here."));
    const drawn = `${this.shown} ${id}`;
    if (panel.dataset.drawn === drawn) return;
    panel.setAttribute("aria-busy", "true");
    if (!panel.hasChildNodes()) panel.append(nothing("One moment…"));
    try {
      const turn = await this.#turn(id);
      if (id !== this.#turnId || ABOUT_A_TURN[this.shown] !== draw) return; // another was chosen meanwhile
      panel.dataset.drawn = drawn;
      panel.replaceChildren(draw(turn, this.clock.took(id)));
      panel.scrollTop = 0;
    } catch (problem) {
      delete panel.dataset.drawn;
      if (ABOUT_A_TURN[this.shown] === draw) panel.replaceChildren(words("p", problem.message, "note"));
    } finally {
      panel.removeAttribute("aria-busy");
    }
  }

  async #turn(id) {
    if (!this.known.has(id)) this.known.set(id, got("/workbench/turn", { id }));
    try {
      return await this.known.get(id);
    } catch (problem) {
      this.known.delete(id);
      throw problem;
    }
  }

  // Turns that were played without the page: a recorded request's.
  #bring(turns) {
    const { pupil, ahead } = this.circumstances.extras;
    for (const told of turns) {
      if (told.forgotten) forget();
      this.context.show(told.heard, told);
      if (told.forgotten) continue;
      const turn = { at: this.context.history().length, said: told.heard, told, pupil, ahead };
      this.brought.push(turn);
      this.marked(turn);
    }
    this.#listTurns();
  }

  #circumstancesChanged() {
    this.trying.draw();
    this.#banner();
  }

  // Over the talk, as long as its turns are not said by pupil one, today and as heard.
  #banner() {
    const now = this.circumstances;
    if (!this.banner) {
      this.banner = make("div", { id: "wb-banner", class: "note warn wb-banner", role: "status" });
      document.getElementById("main")?.prepend(this.banner);
    }
    this.banner.hidden = now.plain;
    if (now.plain) return this.banner.replaceChildren();
    const told = [];
    if (now.days) told.push(`It is ${dayInWords(now.today)} for this pupil.`);
    if (now.at) told.push(`Pupil ${now.pupil.label} speaks.`);
    if (now.noise) told.push(`${Math.round(now.noise * 100)} % of the words are misheard.`);
    const text = told.join(" ");
    if (this.banner.textContent !== text) this.banner.replaceChildren(words("p", text));
  }
}

const inWords = ({ said, told }) => said || told.heard || `(${told.intent})`;

function addStyles() {
  if (document.querySelector('link[href="/page/workbench.css"]')) return;
  document.head.append(make("link", { rel: "stylesheet", href: "/page/workbench.css" }));
}
