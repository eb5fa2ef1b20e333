// The key / leads to the search from any page. As WCAG 2.1.4 asks of a key
// without a modifier, it can be turned off, on the page of the search; and it
// is left alone wherever somebody may be typing.

const link = document.querySelector("a[rel=search]");
const choice = document.getElementById("search-key");
const field = document.getElementById("search-field");
const typing = "input, textarea, select, [contenteditable], [role=textbox], [role=searchbox], [role=combobox], [role=application]";

// What readers choose is kept in their browser. Where it keeps nothing, the
// choice holds for the page.
let on = true;
try { on = localStorage.getItem("search-key") !== "off"; } catch {}

function mark() { if (on) link.setAttribute("aria-keyshortcuts", "/"); else link.removeAttribute("aria-keyshortcuts"); }
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
  if (!on || event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat || event.defaultPrevented) return;
  if (event.target.closest?.(typing)) return;
  event.preventDefault();
  if (field) {
    field.focus();
    field.select();
  } else location.href = link.href + "#search-field";
});
