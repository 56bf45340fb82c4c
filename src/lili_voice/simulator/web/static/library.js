// The library: finding as you type, dropping files, jumping to a line of a long
// document. Without it the pages say and do the same.
const find = document.getElementById("find");
if (find) {
  const rows = [...document.querySelectorAll("[data-words]")];
  const found = document.getElementById("found");
  const show = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => row.dataset.words.includes(word));
      if (!row.hidden) left += 1;
    }
    for (const list of document.querySelectorAll("[data-found]")) {
      const own = [...list.querySelectorAll("[data-words]")];
      list.closest("section").hidden = own.length > 0 && own.every((row) => row.hidden);
    }
    found.textContent = words.length ? `${left} of ${rows.length} found` : "";
  };
  // A list that the server has cut already is searched there again.
  if (!find.value) {
    document.getElementById("find-go").hidden = true;
    find.addEventListener("input", show);
    find.form.addEventListener("submit", (event) => event.preventDefault());
  }
}

const upload = document.querySelector("form.upload");
if (upload) {
  const input = document.getElementById("file");
  const trouble = document.getElementById("upload-trouble");
  const busy = document.getElementById("upload-busy");
  const button = upload.querySelector("button");
  const { largest, most } = upload.dataset;

  const amiss = () => {
    const files = [...input.files];
    const large = files.find((file) => file.size > Number(largest));
    if (large) return `${large.name} is larger than ${largest / 1e6} MB: split it into topics.`;
    if (files.length > Number(most)) return `Upload ${most} documents at most.`;
    return "";
  };
  const tell = () => {
    trouble.textContent = amiss();
    trouble.hidden = !trouble.textContent;
    return trouble.hidden;
  };
  const rest = () => {
    button.disabled = false;
    busy.textContent = "";
  };
  input.addEventListener("change", tell);
  upload.addEventListener("submit", (event) => {
    if (!tell()) {
      event.preventDefault();
      return;
    }
    button.disabled = true;
    busy.textContent = "Reading …";
  });
  addEventListener("pageshow", rest); // who comes back finds it ready again
  upload.addEventListener("dragover", (event) => {
    event.preventDefault();
    upload.classList.add("over");
  });
  upload.addEventListener("dragleave", () => upload.classList.remove("over"));
  upload.addEventListener("drop", (event) => {
    event.preventDefault();
    upload.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    if (tell()) upload.requestSubmit();
  });
}

// "#line-12" of a long document may stand on another of its pages; and what is to be
// looked at may stand in a line that holds no statement.
const book = document.querySelector("[data-document]");
const line = /^#line-(\d+)$/.exec(location.hash);
if (book && line && !document.getElementById(location.hash.slice(1))) {
  const asked = new URLSearchParams(location.search).get("line");
  if (asked === line[1]) showNearest(Number(line[1]));
  else location.replace(`${book.dataset.document}?line=${line[1]}${location.hash}`);
}

function showNearest(number) {
  const far = (fact) => Math.abs(Number(fact.id.slice("line-".length)) - number);
  const facts = [...document.querySelectorAll('.fact[id^="line-"]')];
  if (!facts.length) return;
  const nearest = facts.reduce((one, other) => (far(other) < far(one) ? other : one));
  nearest.classList.add("nearest");
  nearest.scrollIntoView();
}

const paper = document.getElementById("print");
if (paper) {
  paper.hidden = false;
  paper.addEventListener("click", () => print());
}
