// Shows what stands behind a number or a term beside it: on hover, on keyboard
// focus, and on the first tap. The words are those of the page's own notes,
// which aria-details points at, so that nothing is lost without this script.
// It follows WCAG 1.4.13: Escape dismisses the card, the pointer may move onto
// it, and it stays until the reader turns elsewhere.

const card = document.createElement('div');
card.popover = 'auto'; // in the top layer; closes on Escape and on a press elsewhere
card.className = 'card';
card.setAttribute('role', 'group');

let shown; // the mention whose card is open
let timer;
let returning = false;

const soon = (then, delay) => { clearTimeout(timer); timer = setTimeout(then, delay); };
const hide = () => { clearTimeout(timer); if (shown) card.hidePopover(); };

function show(mention) {
  clearTimeout(timer);
  if (shown === mention) return;
  hide();
  const note = document.getElementById(mention.getAttribute('aria-details'));
  card.replaceChildren(...note.cloneNode(true).childNodes);
  card.setAttribute('aria-label', mention.textContent);
  mention.after(card); // the next in the order of Tab
  shown = mention;
  card.showPopover();
  place(mention.getBoundingClientRect(), document.documentElement);
}

// Below the mention, or above it where there is more room.
function place(at, root) {
  const above = root.clientHeight - at.bottom < card.offsetHeight + 8 && at.top > card.offsetHeight + 8;
  const left = Math.max(8, Math.min(at.left, root.clientWidth - card.offsetWidth - 8));
  card.style.left = left + scrollX + 'px';
  card.style.top = scrollY + (above ? at.top - card.offsetHeight - 4 : at.bottom + 4) + 'px';
}

card.addEventListener('beforetoggle', event => {
  if (event.newState !== 'closed' || !shown) return;
  const mention = shown;
  shown = undefined;
  if (card.contains(document.activeElement)) {
    returning = true; // focus goes back without opening the card again
    mention.focus();
    returning = false;
  }
});

const within = element => element && (element === shown || card.contains(element));
const leave = event => { if (!within(event.relatedTarget)) hide(); };
const drift = event => { if (event.pointerType === 'mouse') soon(hide, 300); };

card.addEventListener('focusout', leave);
card.addEventListener('pointerenter', () => clearTimeout(timer));
card.addEventListener('pointerleave', drift);

for (const mention of card.showPopover ? document.querySelectorAll('a[aria-details]') : []) {
  mention.addEventListener('pointerenter', event => { if (event.pointerType === 'mouse') soon(() => show(mention), 200); });
  mention.addEventListener('pointerleave', drift);
  mention.addEventListener('focus', () => { if (!returning && mention.matches(':focus-visible')) show(mention); });
  mention.addEventListener('blur', leave);
  mention.addEventListener('click', event => {
    if (event.pointerType !== 'touch' || shown === mention) return; // a second tap follows the link
    event.preventDefault();
    show(mention);
  });
}
