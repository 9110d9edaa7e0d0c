for (const header of document.querySelectorAll('th[aria-sort]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...header.childNodes);
  header.append(button);
  button.addEventListener('click', () => sortBy(header));
}

function sortBy(header) {
  const wasAscending = header.getAttribute('aria-sort') === 'ascending';
  const wasDescending = header.getAttribute('aria-sort') === 'descending';
  // Names begin at A, points at the most.
  const isDescending = header.cellIndex === 0 ? wasAscending : !wasDescending;
  for (const other of header.parentNode.cells) other.setAttribute('aria-sort', 'none');
  header.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');

  const body = header.closest('table').tBodies[0];
  const keyOf = (row) => Number(row.cells[header.cellIndex].dataset.key);
  const rows = [...body.rows].sort((a, b) => keyOf(a) - keyOf(b));
  if (isDescending) rows.reverse();
  body.append(...rows);
}
