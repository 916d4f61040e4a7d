import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** One place in a file of `lib`, and what stands there instead. */
export interface Change {
  file: string;
  from: string;
  to: string;
}

/** What the compiler says of files of `lib`, and of all that they import, after a change: a line for each error. */
export function compileErrors(files: readonly string[], changes: readonly Change[] = []): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'papergloss-compile-'));
  try {
    for (const part of ['lib', 'components', '.wxt', 'tsconfig.json', 'package.json']) {
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const change of changes) apply(folder, change);
    const config = { extends: './tsconfig.json', include: ['.wxt/wxt.d.ts'], files };
    writeFileSync(path.join(folder, 'some.json'), JSON.stringify(config));
    const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', 'some.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout.split('\n').filter((line) => /: error TS/.test(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function apply(folder: string, { file, from, to }: Change): void {
  const place = path.join(folder, file);
  const code = readFileSync(place, 'utf8');
  if (code.split(from).length !== 2) throw new Error(`${file} must have “${from}” once`);
  writeFileSync(
    place,
    code.replace(from, () => to),
  );
}
