// The table can be read without this: it sorts, searches and narrows what stands there already.

const table = document.querySelector('table');
const rows = [...table?.tBodies[0].rows ?? []];

for (const header of document.querySelectorAll('th[aria-sort]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...header.childNodes);
  header.append(button);
  button.addEventListener('click', () => sortBy(header));
}

const collator = new Intl.Collator('en', { numeric: true });

function sortBy(header) {
  const wasAscending = header.getAttribute('aria-sort') === 'ascending';
  const wasDescending = header.getAttribute('aria-sort') === 'descending';
  // Names and numbers begin at the first, points at the most.
  const isDescending = header.className === 'amount' ? !wasDescending : wasAscending;
  for (const other of header.parentNode.cells)
    if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none');
  header.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');

  const keyOf = (row) => row.cells[header.cellIndex].dataset.key;
  // Not turned around afterwards: rows with the same key keep their order.
  const direction = isDescending ? -1 : 1;
  rows.sort((a, b) => direction * collator.compare(keyOf(a), keyOf(b)));
  table.tBodies[0].append(...rows);
}

const filters = document.querySelector('.filters');
if (filters) {
  const [search, state, mistake] = ['search', 'state', 'mistake'].map((id) =>
    document.getElementById(id),
  );
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = new Map(
    rows.map((row) => [row, plain(row.cells[0].textContent + ' ' + row.cells[1].textContent)]),
  );
  const narrow = () => {
    const words = plain(search.value).split(/\s+/);
    let shown = 0;
    for (const row of rows) {
      const isShown =
        words.every((word) => texts.get(row).includes(word)) &&
        (!state?.value || row.dataset.state === state.value) &&
        (!mistake?.value || row.dataset.mistakes.split(' ').includes(mistake.value));
      row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    document.getElementById('shown').textContent =
      shown === rows.length ? '' : shown + ' of ' + rows.length + ' shown';
  };
  filters.hidden = false;
  filters.addEventListener('input', narrow);
}
