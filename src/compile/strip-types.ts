/** A module of its own, as Node 20 does not have it: a kit has a package in its place. */
export { stripTypeScriptTypes } from 'node:module';
