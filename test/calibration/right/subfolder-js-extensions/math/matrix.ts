import type { Matrix } from 'sheet09';

export const columnsOf = (w: Matrix): Matrix => w[0].map((_, k) => w.map((row) => row[k]));
