import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { installed } from '../../../src/kit/build/bundle.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';

const run = promisify(execFile);

/** The files of the sheet's kit by path, made by the command. The test files of a run share it. */
export async function unpackKit(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(Object.entries(unzipSync(await readFile(await makeArchive()))));
}

/** A new folder with the unpacked kit, installed; the caller removes it. Its name may end as oddly as names do. */
export async function installKit(name = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `sheetmark-kit-${name}`));
  for (const [path, content] of await unpackKit()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await mkdir(join(folder, 'node_modules', '@swc'), { recursive: true });
  for (const name of installed) {
    await symlink(join(projectFolder, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await symlink(join(folder, '.selfcheck', 'sheet09'), join(folder, 'node_modules', 'sheet09'));
  return folder;
}

/** What a command of the kit printed, and its exit code. */
export async function runInKit(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly stdout: string; readonly stderr: string; readonly code: number }> {
  const start = join('.selfcheck', 'src', 'kit', 'start.js');
  const options = {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    maxBuffer: 2 ** 26,
  };
  try {
    return { ...(await run(process.execPath, [start, ...args], options)), code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { stdout, stderr, code };
  }
}

/** Text of a file of the kit. */
export function readText(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`the kit has no ${path}`);
  return strFromU8(content);
}

/** Made once for one state of the project, whichever test file comes first; what older states made goes. */
async function makeArchive(): Promise<string> {
  const archive = join(cache, `${await hashSources()}.zip`);
  const lock = join(cache, 'lock');
  await mkdir(cache, { recursive: true });
  for (;;) {
    if (await exists(archive)) return archive;
    if (await takeLock(lock)) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    const own = join(cache, `${process.pid}.zip`);
    await run(process.execPath, ['src/main.ts', 'kit', '--out', own], { cwd: projectFolder });
    for (const name of await readdir(cache)) {
      if (join(cache, name) !== own && join(cache, name) !== lock) await rm(join(cache, name));
    }
    await rename(own, archive);
    return archive;
  } finally {
    await rm(lock, { force: true });
  }
}

const cache = join(projectFolder, 'node_modules', '.cache', 'sheetmark-kit');

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['src', 'graders', 'reference', 'templates']) {
    const entries = await readdir(join(projectFolder, folder), {
      recursive: true,
      withFileTypes: true,
    });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  hash.update(await readFile(join(projectFolder, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

/** A lock whose owner is gone is nobody's. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (!isAlive(owner)) await rm(lock, { force: true });
    return false;
  }
}

function isAlive(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch {
    return false;
  }
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
