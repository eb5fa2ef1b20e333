// The preview's part of a page: it loads the page anew when it has changed,
// shows what is wrong, and tells which file and line declares what is clicked.
(() => {
  "use strict";
  const own = document.currentScript.dataset;
  const place = location.pathname;
  const host = document.createElement("explainer-preview");
  const shadow = host.attachShadow({ mode: "open" });

  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const problems = make("div", { id: "problems" });
  const bar = make("p", { id: "bar", hidden: true });
  bar.setAttribute("role", "status");
  shadow.append(make("link", { rel: "stylesheet", href: "/.explainer/preview.css" }), problems, bar);
  document.body.append(host);

  // The place in the page is kept over a reload.
  const key = "explainer-preview-scroll";
  const back = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (back?.place === place) {
    const restore = () => scrollTo({ left: back.x, top: back.y, behavior: "instant" });
    restore();
    addEventListener("load", restore, { once: true });
  }
  function reload() {
    sessionStorage.setItem(key, JSON.stringify({ place, x: scrollX, y: scrollY }));
    location.reload();
  }

  // A stylesheet that has changed takes the place of its former self once it
  // has come, so that the page is never without.
  const plain = (path) => path.replace(/\.[0-9a-f]{8,}(?=\.css$)/, "");
  function restyle(styles) {
    for (const link of document.querySelectorAll("link[rel~=stylesheet]:not([data-leaving])")) {
      const path = new URL(link.href).pathname;
      const next = styles.find((style) => plain(style) === plain(path));
      if (!next || next === path) continue;
      const fresh = link.cloneNode();
      fresh.href = next;
      fresh.onload = fresh.onerror = () => link.remove();
      link.dataset.leaving = "";
      link.after(fresh);
    }
  }

  let shown = "";
  async function report(digest) {
    if (digest === shown) return;
    shown = digest;
    const text = digest ? await (await fetch("/.explainer/problems?page=" + encodeURIComponent(place))).text() : "";
    if (digest === shown) problems.innerHTML = text;
  }

  function take(state) {
    document.documentElement.dataset.explainerGeneration = state.generation;
    if (state.follow && state.followed > Number(own.generation) && state.follow !== place + location.hash) {
      own.generation = state.generation;
      location.assign(state.follow);
      return;
    }
    // While something is wrong, the server's page is the last good one: an
    // open page differs from it only if it came before its mistake was found.
    if (state.page !== own.page) {
      reload();
      return;
    }
    restyle(state.styles);
    report(state.problems);
  }

  // A page that is not seen listens to nothing: browsers allow few open
  // streams to one address.
  let stream = null;
  function listen() {
    stream?.close();
    stream = null;
    if (document.hidden) return;
    stream = new EventSource("/.explainer/events?page=" + encodeURIComponent(place));
    stream.addEventListener("state", (event) => take(JSON.parse(event.data)));
  }
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();

  // The addresses that what was clicked may stand for, the nearest first.
  function address(link) {
    const url = new URL(link.getAttribute("href"), location);
    return url.origin === location.origin ? url.pathname + decodeURIComponent(url.hash) : "";
  }
  function candidates(element) {
    const found = [];
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      if (e.matches("[href]")) {
        found.push(address(e));
      } else if (e.matches("tr, li, dd, dl > div")) {
        found.push(...Array.from(e.querySelectorAll("a[href]"), address).slice(0, 3));
      }
      if (e.id) found.push(place + "#" + e.id);
    }
    return [...found, place].filter(Boolean);
  }

  function say(...parts) {
    bar.replaceChildren(...parts);
    bar.hidden = false;
  }
  async function explain(element) {
    const query = new URLSearchParams(candidates(element).map((url) => ["url", url]));
    const answer = await fetch("/.explainer/record?" + query);
    if (!answer.ok) {
      say("No record declares this.");
      return;
    }
    const record = await answer.json();
    const where = record.editor ? make("a", { href: record.editor }) : make("code");
    where.textContent = record.place;
    const kind = make("strong", { textContent: record.kind });
    say(kind, " ", make("code", { textContent: record.id }), ` “${record.name}” is declared in `, where);
  }

  let asking = false;
  function ask(on) {
    asking = on;
    document.documentElement.style.cursor = on ? "help" : "";
    if (on) say("Click on a number, a name or a stance to see which file and line declares it. Esc ends this.");
    else bar.hidden = true;
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (event.key === "?") ask(!asking);
    else if (event.key === "Escape") {
      ask(false);
      shadow.querySelector("details[open]")?.removeAttribute("open");
    }
  });
  addEventListener("click", (event) => {
    if (!asking || event.target === host) return;
    event.preventDefault();
    event.stopPropagation();
    explain(event.target);
  }, { capture: true });
})();
