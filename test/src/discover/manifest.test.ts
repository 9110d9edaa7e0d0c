import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../src/discover/manifest.ts';
import { openAsSubmission } from '../../../src/discover/disk-folder.ts';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import { makeFolder } from './folders.ts';

const valid = () => [];

describe('a manifest', () => {
  test('names authors by name alone or with more, and a group', () => {
    const text = JSON.stringify({
      authors: ['Anna Adam', { name: 'Ben Bauer', email: 'b@x.org', studentId: '123' }],
      group: '7',
    });
    expect(readManifest(text, valid)).toEqual({
      kind: 'valid',
      authors: [{ name: 'Anna Adam' }, { name: 'Ben Bauer', email: 'b@x.org', studentId: '123' }],
      group: '7',
    });
  });

  test('is trimmed and in one Unicode form', () => {
    const text = JSON.stringify({ authors: [' Ane\u0301 '], group: ' e\u0301 ' });
    expect(readManifest(text, valid)).toEqual({
      kind: 'valid',
      authors: [{ name: 'Ané' }],
      group: 'é',
    });
  });

  test('with a name of spaces alone is invalid', () => {
    expect(readManifest('{"authors": [" "]}', valid)).toEqual({
      kind: 'invalid',
      problems: ['an author has no name'],
    });
  });

  test('that is no JSON tells line and column', () => {
    expect(readManifest('{\n  "authors": ["a"\n  "group": "1"}', valid)).toEqual({
      kind: 'invalid',
      problems: ["line 3, column 3: expected ',' or ']' but found a string"],
    });
  });

  test('tells what its schema refuses, by path', () => {
    const refuse = () => [
      { path: 'authors[0].name', reason: 'must be text' },
      { path: '', reason: 'must be an object' },
    ];
    expect(readManifest('[]', refuse)).toEqual({
      kind: 'invalid',
      problems: ['authors[0].name: must be text', 'must be an object'],
    });
  });

  test.each(['null', '1', '"a"', '[]', '{"authors": 1}', '{"authors": [null], "__proto__": 1}'])(
    'of an unexpected shape that its schema lets pass harms nothing: %s',
    (text) => {
      expect(['valid', 'invalid']).toContain(readManifest(text, valid).kind);
    },
  );
});

describe('the manifest of a submission', () => {
  const readFolder = (folder: string) =>
    readSubmission(openAsSubmission(folder, { name: 'a', id: 'a' }), {
      validateManifest: valid,
      asked: [],
    });

  test('is submission.json', async () => {
    const folder = makeFolder({ 'submission.json': '{"authors": ["Anna"]}' });
    expect((await readFolder(folder)).manifest).toEqual({
      kind: 'valid',
      authors: [{ name: 'Anna' }],
    });
  });

  test('may be missing', async () => {
    expect((await readFolder(makeFolder({}))).manifest).toEqual({ kind: 'none' });
  });

  test('that could not be read is invalid, with the reason', async () => {
    const folder = makeFolder({ 'submission.json': Buffer.from([1, 2, 3, 4, 5]) });
    expect((await readFolder(folder)).manifest).toEqual({
      kind: 'invalid',
      problems: [
        'it was not read: it is no text: most of it are control characters, as in binary files',
      ],
    });
  });

  test('is missing where a folder has its name', async () => {
    const folder = makeFolder({});
    mkdirSync(join(folder, 'submission.json'));
    expect((await readFolder(folder)).manifest).toEqual({ kind: 'none' });
  });
});
