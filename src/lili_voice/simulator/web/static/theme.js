// Light, dark or as the device has it. A classic script in the head, so that a page
// is never seen in the wrong colours first.
(() => {
  const KEY = "lili.theme";
  const NAMES = { "": "as the device has them", light: "light", dark: "dark" };
  const root = document.documentElement;

  function kept() {
    try {
      return localStorage.getItem(KEY) || "";
    } catch {
      return ""; // storage is forbidden: the device decides
    }
  }

  function wear(theme) {
    if (theme in NAMES && theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  }

  function keep(theme) {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // it lasts until the page is left
    }
  }

  let theme = kept();
  wear(theme);

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    if (!button) return;
    const name = () => {
      const words = `Colours: ${NAMES[theme] || NAMES[""]}`;
      button.setAttribute("aria-label", words);
      button.title = words;
    };
    button.hidden = false;
    name();
    button.addEventListener("click", () => {
      // The first press changes something: away from what the device has.
      const dark = matchMedia("(prefers-color-scheme: dark)").matches;
      const all = dark ? ["", "light", "dark"] : ["", "dark", "light"];
      theme = all[(all.indexOf(theme) + 1) % all.length];
      wear(theme);
      keep(theme);
      name();
    });
  });
})();
