// Shows who stood where on another day. The page holds every stance with the
// day it is held from, newest first; this only chooses among them.

for (const form of document.querySelectorAll('form.days')) {
  const { day } = form.elements;
  const said = form.querySelector('output');
  const stands = form.closest('.stands');
  const cells = [...stands.querySelectorAll('td')].map(cell => [...cell.querySelectorAll('.held')]).filter(held => held.length);
  const changes = [...new Set(cells.flat().map(held => held.dataset.from))].sort();

  const show = () => {
    const on = day.value || day.max;
    let standing = 0;
    for (const held of cells) {
      const now = held.findIndex(stance => stance.dataset.from <= on);
      held.forEach((stance, i) => {
        stance.hidden = now < 0 || i < now;
        stance.classList.toggle('before', i > now);
      });
      held[0].parentElement.querySelector('.blank').hidden = now >= 0;
      if (now >= 0) standing++;
    }
    said.value = said.dataset.text.replace('{held}', standing).replace('{all}', cells.length);
  };

  day.addEventListener('input', show);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(show)); // when the fields have their first values again
  for (const step of form.querySelectorAll('button[value]')) {
    step.addEventListener('click', () => {
      const on = day.value || day.max;
      const next = step.value > 0 ? changes.find(change => change > on) : changes.findLast(change => change < on);
      day.value = next ?? (step.value > 0 ? day.max : day.min);
      show();
    });
  }
}
