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
  // Not turned around afterwards: rows with the same key keep their order.
  const direction = isDescending ? -1 : 1;
  body.append(...[...body.rows].sort((a, b) => direction * (keyOf(a) - keyOf(b))));
}
