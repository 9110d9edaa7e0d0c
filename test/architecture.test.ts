import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheet } from '../graders/sheet09/sheet.ts';
import {
  declarationsOf,
  findTwice,
  importsOf,
  isOurs,
  listSources,
  read,
  readCode,
  sayImport,
} from './sources.ts';

/** The stages of the flow: records go from one to the next, in the files that put them together. */
const stages = ['discover', 'compile', 'sandbox', 'checks', 'score', 'report', 'export'];

/** Every other room, and which rooms it may import beside those below all of them. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  records: [],
  text: [],
  host: [],
  advise: [],
  gradebook: [],
  workers: [],
  fingerprint: ['compile'],
  sheet: ['compile', 'sandbox'],
  'find-loop.ts': ['compile', 'sandbox'],
  'grade.ts': ['compile', 'sandbox', 'checks', 'score', 'sheet', 'find-loop.ts'],
  history: ['score', 'export'],
  course: ['export'],
  replay: ['checks', 'report'],
  // What a worker runs; the batch starts it and says what it is told, and knows it for that.
  worker: [
    'grade.ts',
    'sandbox',
    'checks',
    'score',
    'report',
    'export',
    'sheet',
    'course',
    'workers',
  ],
  batch: [
    'discover',
    'sandbox',
    'report',
    'export',
    'gradebook',
    'workers',
    'worker',
    'fingerprint',
    'sheet',
    'history',
    'course',
    'advise',
    'kit',
  ],
  kit: [
    'compile',
    'sandbox',
    'checks',
    'score',
    'report',
    'discover',
    'sheet',
    'replay',
    'grade.ts',
  ],
  calibrate: ['compile', 'sandbox', 'checks', 'discover', 'sheet', 'workers'],
  ci: ['discover', 'report', 'export', 'sheet', 'fingerprint', 'batch'],
  cli: [
    'discover',
    'compile',
    'sandbox',
    'report',
    'export',
    'gradebook',
    'fingerprint',
    'sheet',
    'history',
    'course',
    'replay',
    'batch',
    'kit',
    'calibrate',
    'ci',
  ],
  'main.ts': ['cli'],
};

/** What every stage may import: records, their text, and the machine underneath. */
const base = ['src/records/', 'src/text/', 'src/host/'];

/** Exported functions of one name: what stands in the other's place inside a kit. */
const standIns: Readonly<Record<string, string>> = {
  createHome: 'a worker thread of the kit in the place of the isolate',
  loadHandlebars: 'no package of the project is in a kit',
  loadKatex: 'no package of the project is in a kit',
  loadPrepared: 'a kit holds what reports are made of',
};

/** Verbs that would say the same as `describe`, `say` or `write`. */
const otherVerbs = /^(?:tell|show|format|render|print|explain|present|display)(?=[A-Z]|$)/;

/** Words that belong to one sheet, beside the names that it declares. */
const subject = /rectif|\blrp\b|taylor|induction|homogene/i;

const [src, graders, reference] = ['src', 'graders', 'reference'].map(listSources) as [
  readonly string[],
  readonly string[],
  readonly string[],
];

describe('the stages', () => {
  test.each(stages)('%s imports no other stage and nothing that puts stages together', (stage) => {
    const own = `src/${stage}/`;
    const files = src.filter((path) => path.startsWith(own));
    expect(files).not.toEqual([]);
    const allowed = [own, ...base];
    const stray = files
      .flatMap(importsOf)
      .filter(({ to }) => isOurs(to) && !allowed.some((folder) => to.startsWith(folder)));
    expect(stray.map(sayImport)).toEqual([]);
  });

  test('what is below them imports only each other', () => {
    const stray = src
      .filter((path) => base.some((folder) => path.startsWith(folder)))
      .flatMap(importsOf)
      .filter(({ to }) => isOurs(to) && !base.some((folder) => to.startsWith(folder)));
    expect(stray.map(sayImport)).toEqual([]);
  });
});

const roomOf = (path: string) => path.split('/')[1] ?? '';

function arrowOf(from: string, to: string): readonly string[] {
  return roomOf(from) === roomOf(to) ? [] : [`${roomOf(from)} ${roomOf(to)}`];
}

describe('the rooms', () => {
  const known = [...stages, ...Object.keys(rooms)];

  test('hold every file', () => {
    expect(src.filter((path) => !known.includes(roomOf(path)))).toEqual([]);
    expect(known.filter((room) => !src.some((path) => roomOf(path) === room))).toEqual([]);
  });

  test('are all on the map', () => {
    const map = read('docs/architecture.md');
    const paths = known.map((room) => `src/${room}${room.endsWith('.ts') ? '' : '/'}`);
    // Where the command begins is no room.
    const missing = paths.filter((path) => !map.includes(`\`${path}\``) && path !== 'src/main.ts');
    expect(missing).toEqual([]);
  });

  test.each(Object.entries(rooms))(
    '%s imports what lies below it, and nothing else',
    (room, below) => {
      const files = src.filter((path) => roomOf(path) === room);
      const allowed = new Set([room, ...below, ...base.map(roomOf)]);
      const stray = files
        .flatMap(importsOf)
        .filter(({ to }) => to.startsWith('src/') && !allowed.has(roomOf(to)));
      expect(stray.map(sayImport)).toEqual([]);
      const used = new Set(files.flatMap(importsOf).map(({ to }) => roomOf(to)));
      expect(below.filter((other) => !used.has(other))).toEqual([]);
    },
  );
});

test('no two rooms lean on each other, but for records and their text', () => {
  const arrows = new Set(
    src
      .flatMap(importsOf)
      .flatMap(({ from, to }) => (to.startsWith('src/') ? arrowOf(from, to) : [])),
  );
  const both = [...arrows].filter((arrow) => arrows.has(arrow.split(' ').toReversed().join(' ')));
  expect(both.sort()).toEqual(['records text', 'text records']);
});

describe('the harness', () => {
  test('imports no grader and no reference', () => {
    const stray = src
      .flatMap(importsOf)
      .filter(
        ({ to }) => /^(?:graders|reference|test)\//.test(to) || to === sheet.module.specifier,
      );
    expect(stray.map(sayImport)).toEqual([]);
  });

  test('names no exercise and no sheet but the default of the command line', () => {
    const names = [
      sheet.id,
      sheet.module.specifier,
      ...sheet.exercises.flatMap(({ id, file, exports, checks }) => [
        id,
        file,
        ...exports.map(({ name }) => name),
        ...checks.map((check) => check.id),
      ]),
      // Short names and plain words mean other things elsewhere.
    ].filter((name) => /[A-Z\d]/.test(name));
    const named = src
      .filter((path) => path !== 'src/cli/program.ts')
      .flatMap((path) => {
        const code = readCode(path);
        const found = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
        const words = subject.exec(code);
        return [...found, ...(words ?? [])].map((name) => `${path}: ${name}`);
      });
    expect(named).toEqual([]);
  });

  test('has no file of more than 300 lines', () => {
    const lengths = src.map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  });
});

describe('the names', () => {
  const declared = src.flatMap(declarationsOf);

  test('mean one type each', () => {
    const types = declared.filter(({ kind }) => kind === 'type');
    const exported = new Set(types.filter((each) => each.isExported).map(({ name }) => name));
    expect(findTwice(types.filter(({ name }) => exported.has(name)))).toEqual([]);
  });

  test('mean one function each, but for stand-ins', () => {
    const exported = declared.filter(({ kind, isExported }) => kind === 'function' && isExported);
    expect(findTwice(exported.filter(({ name }) => standIns[name] === undefined))).toEqual([]);
    const twice = findTwice(exported.filter(({ name }) => standIns[name] !== undefined));
    expect(twice).toHaveLength(Object.keys(standIns).length);
  });

  test('begin with describe, say or write, and with no other verb of that meaning', () => {
    const functions = declared.filter(({ kind }) => kind === 'function');
    const strangers = functions.filter(({ name }) => otherVerbs.test(name));
    expect(strangers.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });

  test('keep what they promise: data is no sentence, a sentence no data', () => {
    const broken = declared.filter(({ name, returns }) => {
      if (returns === undefined) return false;
      const isText = /^(?:readonly )?(?:string|Words)(?:\[\])?(?: \| undefined)?$/.test(returns);
      const isOut = /^(?:void|Promise<void>)$/.test(returns);
      if (/^say(?=[A-Z]|$)/.test(name)) return !isText && !returns.startsWith('readonly [string');
      return /^describe(?=[A-Z]|$)/.test(name) && (isText || isOut);
    });
    expect(broken.map(({ path, name, returns }) => `${path}: ${name}: ${returns}`)).toEqual([]);
  });
});

test('the reference imports nothing of the harness and nothing of the graders', () => {
  const stray = reference
    .flatMap(importsOf)
    .filter(({ to }) => isOurs(to) && !to.startsWith('reference/'));
  expect(stray.map(sayImport)).toEqual([]);
});

test('graders import the reference, the types of records and the declarations, and nothing else of ours', () => {
  const stray = graders
    .flatMap(importsOf)
    .filter(
      ({ to, isTypeOnly }) =>
        isOurs(to) &&
        !/^(?:graders|reference)\//.test(to) &&
        to !== 'src/sheet/declare.ts' &&
        !(isTypeOnly && to.startsWith('src/records/')),
    );
  expect(stray.map(sayImport)).toEqual([]);
});

test('laws that go into kits import each other and types, and nothing else', () => {
  const laws = graders.filter((path) => /^graders\/[^/]+\/laws\//.test(path));
  expect(laws.length).toBeGreaterThan(4);
  const stray = laws
    .flatMap(importsOf)
    .filter(({ from, to, isTypeOnly }) => !isTypeOnly && dirname(from) !== dirname(to));
  expect(stray.map(sayImport)).toEqual([]);
});
