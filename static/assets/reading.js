// What helps while reading, in one file, so that a page asks for one: notes
// beside the text, who stood where on another day, and a key that leads to the
// search. Nothing depends on it.

// Notes
//
// Shows what stands behind a number or a term beside it: on hover, on keyboard
// focus, and on the first tap. The words are those of the page's own notes,
// which aria-details points at, with their sources named instead of numbered,
// so that nothing is lost without this script.
// It follows WCAG 1.4.13: Escape dismisses the card, the pointer may move onto
// it, and it stays until the reader turns elsewhere. Its links are no stops of
// Tab, which would lead through the sources of every number: Enter or the arrow
// down enters it, the arrows lead from link to link, and Tab leaves it.

const card = document.createElement("div");
card.popover = "auto"; // in the top layer; closes on Escape and on a press elsewhere
card.className = "card";
card.setAttribute("role", "group");
card.tabIndex = -1; // as what scrolls it would be a stop, too

let shown; // the mention whose card is open
let pressed; // the one whose card was open when a press began, which closes it
let timer;
let returning = false;

const soon = (then, delay) => { clearTimeout(timer); timer = setTimeout(then, delay); };
const hide = () => { clearTimeout(timer); if (shown) card.hidePopover(); };

function show(mention) {
  clearTimeout(timer);
  if (shown === mention) return;
  hide();
  const note = document.getElementById(mention.getAttribute("aria-details"));
  card.replaceChildren(...note.cloneNode(true).childNodes);
  for (const cite of card.querySelectorAll(".cites a"))
    cite.textContent = document.querySelector(cite.hash + " a").textContent;
  for (const link of card.querySelectorAll("a")) link.tabIndex = -1;
  card.setAttribute("aria-label", mention.textContent);
  mention.after(card); // so that Tab leads from it to what follows the mention
  shown = mention;
  card.showPopover();
  place(mention.getBoundingClientRect(), document.documentElement);
}

// Below the mention, or above it where it does not fit and there is more room.
function place(at, root) {
  card.style.maxHeight = "";
  const below = root.clientHeight - at.bottom;
  const above = below < card.offsetHeight + 12 && at.top > below;
  card.style.maxHeight = Math.max(160, (above ? at.top : below) - 12) + "px";
  card.style.left = scrollX + Math.max(8, Math.min(at.left, root.clientWidth - card.offsetWidth - 8)) + "px";
  card.style.top = scrollY + (above ? at.top - card.offsetHeight - 4 : at.bottom + 4) + "px";
}

card.addEventListener("beforetoggle", (event) => {
  if (event.newState !== "closed" || !shown) return;
  const mention = shown;
  shown = undefined;
  if (card.contains(document.activeElement)) {
    returning = true; // focus goes back without opening the card again
    mention.focus();
    returning = false;
  }
});

const within = (element) => element && (element === shown || card.contains(element));
const leave = (event) => { if (!within(event.relatedTarget)) hide(); };
const drift = (event) => { if (event.pointerType === "mouse") soon(hide, 300); };

// The arrows lead from the mention into its card, from link to link, and back.
function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1, Enter: document.activeElement === shown ? 1 : 0 }[event.key];
  if (!by || !shown || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const stops = [shown, ...card.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

card.addEventListener("keydown", step);
card.addEventListener("focusout", leave);
card.addEventListener("pointerenter", () => clearTimeout(timer));
card.addEventListener("pointerleave", drift);

for (const mention of card.showPopover ? document.querySelectorAll("a[aria-details]") : []) {
  mention.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse") soon(() => show(mention), 200);
  });
  mention.addEventListener("pointerleave", drift);
  mention.addEventListener("focus", () => { if (!returning && mention.matches(":focus-visible")) show(mention); });
  mention.addEventListener("blur", leave);
  mention.addEventListener("keydown", step);
  mention.addEventListener("pointerdown", () => { pressed = shown; });
  mention.addEventListener("click", (event) => {
    if (event.pointerType !== "touch" || pressed === mention) return; // a second tap follows the link
    event.preventDefault();
    show(mention);
  });
}

// Who stood where
//
// Shows who stood where on another day. The page holds every stance with the
// day it is held from, newest first; this only chooses among them.

for (const form of document.querySelectorAll("form.days")) {
  const { day } = form.elements;
  const said = form.querySelector("output");
  const stands = form.closest(".stands");
  const cells = [...stands.querySelectorAll("td")]
    .map((cell) => [...cell.querySelectorAll(".held")])
    .filter((held) => held.length);
  const blanks = cells.map(([newest]) => {
    const blank = document.createElement("span");
    blank.className = "blank";
    blank.textContent = said.dataset.none;
    blank.hidden = true;
    newest.after(blank);
    return blank;
  });
  const changes = [...new Set(cells.flat().map((held) => held.dataset.from))].sort();

  const show = () => {
    const on = day.value || day.max;
    let standing = 0;
    cells.forEach((held, i) => {
      const now = held.findIndex((stance) => stance.dataset.from <= on);
      held.forEach((stance, j) => {
        stance.hidden = now < 0 || j < now;
        stance.classList.toggle("before", j > now);
      });
      blanks[i].hidden = now >= 0;
      if (now >= 0) standing++;
    });
    said.value = !standing
      ? said.dataset.nobody
      : said.dataset.text.replace("{held}", standing).replace("{all}", cells.length);
  };

  // The day stands in the address, so that it can be passed on.
  const turn = () => {
    show();
    const url = new URL(location);
    if (day.value && day.value !== day.max) url.searchParams.set("day", day.value);
    else url.searchParams.delete("day");
    history.replaceState(null, "", url);
  };
  const asked = new URLSearchParams(location.search).get("day");
  if (asked >= day.min && asked <= day.max) {
    day.value = asked;
    show();
  }

  day.addEventListener("input", turn);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(turn)); // when the fields have their first values again
  for (const step of form.querySelectorAll("button[value]")) {
    step.addEventListener("click", () => {
      const on = day.value || day.max;
      const next = step.value > 0 ? changes.find((change) => change > on) : changes.findLast((change) => change < on);
      day.value = next ?? (step.value > 0 ? day.max : day.min);
      turn();
    });
  }
}

// The place in the text
//
// Where the contents stand beside the text they are open, and mark the section that
// is read.

if (matchMedia("(min-width: 64rem)").matches) {
  for (const folded of document.querySelectorAll(".aside details")) folded.open = true;
  followPlace([...document.querySelectorAll(".aside a[href^='#']")]);
}

function followPlace(links) {
  const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    const at = sections.findLastIndex((section) => section?.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, i) => i === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
  };
  const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  for (const section of sections) if (section) watch.observe(section);
}

// The list of sources shows those that hold what is typed.

const filter = document.getElementById("filter.sources");
if (filter) filterSources(filter.closest("p"), [...document.querySelectorAll(".sources > li")]);

function filterSources(place, sources) {
  place.hidden = false;
  const texts = sources.map((source) => source.textContent.toLowerCase());
  filter.addEventListener("input", () => {
    const words = filter.value.toLowerCase().split(/\s+/);
    let shown = 0;
    sources.forEach((source, i) => {
      source.hidden = !words.every((word) => texts[i].includes(word));
      shown += !source.hidden;
    });
    for (const tier of document.querySelectorAll("section:has(> .sources)"))
      tier.hidden = !tier.querySelector(".sources > li:not([hidden])");
    place.querySelector("output").value = shown;
  });
}

// The search
//
// The key / leads to the search from any page. As WCAG 2.1.4 asks of a key
// without a modifier, it can be turned off, on the page of the search; and it
// is left alone wherever somebody may be typing.

const link = document.querySelector("a[rel=search]");
if (link) searchByKey(document.getElementById("search-key"), document.getElementById("search-field"));

function searchByKey(choice, field) {
  const typing =
    "input, textarea, select, [contenteditable], [role=textbox], [role=searchbox], [role=combobox], [role=application]";

  // What readers choose is kept in their browser. Where it keeps nothing, the
  // choice holds for the page.
  let on = true;
  try { on = localStorage.getItem("search-key") !== "off"; } catch {}

  function mark() {
    if (on) link.setAttribute("aria-keyshortcuts", "/");
    else link.removeAttribute("aria-keyshortcuts");
  }
  mark();

  if (choice) {
    choice.checked = on;
    choice.addEventListener("change", () => {
      on = choice.checked;
      mark();
      try { if (on) localStorage.removeItem("search-key"); else localStorage.setItem("search-key", "off"); } catch {}
    });
  }

  addEventListener("keydown", (event) => {
    if (!on || event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey
      || event.isComposing || event.repeat || event.defaultPrevented) return;
    if (event.target.closest?.(typing)) return;
    event.preventDefault();
    if (field) {
      field.focus();
      field.select();
    } else location.href = link.href + "#search-field";
  });
}
