// The drawer of the workbench: its button, the operator's token, opening, closing and
// locking.

import { $ } from "/page/dom.js";
import { post } from "/page/net.js";
import { forget } from "/page/turns.js";

// `context` is what the workbench is handed; `emit` tells of opening and closing.
export function bench(beginnings, context, emit) {
  const button = $("bench-button");
  const drawer = $("workbench");
  let loaded = null;
  let may = beginnings.workbench;
  button.hidden = !may && !beginnings.operator;

  async function open() {
    drawer.hidden = false;
    button.setAttribute("aria-expanded", "true");
    document.body.classList.add("with-drawer");
    drawer.focus({ preventScroll: true });
    loaded ||= import("/page/workbench.js").then((module) => module.open(context));
    try {
      await loaded;
    } catch {
      loaded = null;
      context.body.textContent = "The workbench could not be loaded. Close it and open it again.";
    }
    emit("open");
  }

  function close() {
    drawer.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.body.classList.remove("with-drawer");
    button.focus();
    emit("close");
  }

  button.addEventListener("click", () => {
    if (!may) $("operator").showModal();
    else if (drawer.hidden) open();
    else close();
  });
  $("bench-close").addEventListener("click", close);
  drawer.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  });
  operator(() => {
    may = true;
    open();
  });
  lock($("bench-lock"), beginnings.operator);
  // Another day or another pupil is never entered unseen, as by a reload.
  const last = context.history().at(-1);
  if (may && (last?.pupil || last?.ahead)) open();
}

// Gives up what the token brought, for whoever sits here next.
function lock(button, has) {
  const trouble = $("bench-trouble");
  button.hidden = !has;
  button.addEventListener("click", async () => {
    const { told, trouble: wrong } = await post("/page/operator", { token: "" });
    trouble.hidden = Boolean(told);
    if (!told) {
      trouble.textContent = wrong.words;
      return;
    }
    forget();
    location.reload();
  });
}

function operator(opened) {
  const trouble = $("operator-trouble");
  $("operator-cancel").addEventListener("click", () => $("operator").close());
  $("operator").addEventListener("close", () => {
    $("token").value = "";
    trouble.hidden = true;
  });
  $("operator-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const { told, trouble: wrong } = await post("/page/operator", { token: $("token").value });
    trouble.hidden = Boolean(told);
    if (!told) {
      trouble.textContent = wrong.words;
      $("token").focus();
      return;
    }
    $("operator").close();
    opened();
  });
}
