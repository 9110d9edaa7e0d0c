/** What the keeper said cannot be: it is no longer the keeper that speaks, and nothing of it counts. */
export class Implausible extends Error {}
