import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { TextFormat } from '../../../lib/export/format';
import biblatex from '../../../lib/export/formats/biblatex.format';
import bibtex from '../../../lib/export/formats/bibtex.format';
import { which } from '../../../scripts/shell.mjs';
import { hardRecords } from './hard-papers';
import { textOf } from './records';

const missing = ['pdflatex', 'bibtex', 'biber'].filter((program) => !which(program));
if (missing.length > 0)
  console.warn(`Not compiled: no ${missing.join(', ')} here. \`npm test\` installs them where apt-get is.`);

const folder = mkdtempSync(path.join(tmpdir(), 'papergloss-tex-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head =
  '\\documentclass{article}\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{amsmath,amssymb}';
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Compiles a document that cites everything; gives the log of the last run. */
function compiled(name: string, format: TextFormat, document: (bib: string) => string, processor: string): string {
  writeFileSync(path.join(folder, `${name}-refs.bib`), textOf(format, hardRecords(300)));
  writeFileSync(path.join(folder, `${name}.tex`), document(`${name}-refs`));
  const tex = ['-draftmode', '-halt-on-error', '-interaction=nonstopmode', name];
  run('pdflatex', ...tex);
  run(processor, name);
  run('pdflatex', ...tex);
  run('pdflatex', ...tex);
  return readFileSync(path.join(folder, `${name}.log`), 'latin1');
}

test.skipIf(missing.length > 0)('pdflatex and bibtex set 300 entries without a fault', { timeout: 120_000 }, () => {
  const log = compiled(
    'classic',
    bibtex,
    (bib) => `${head}\\begin{document}\\nocite{*}\\bibliographystyle{plain}\\bibliography{${bib}}\\end{document}`,
    'bibtex',
  );
  expect(log).not.toMatch(/^!|undefined|Missing character|not set up/m);
  const said = readFileSync(path.join(folder, 'classic.blg'), 'latin1');
  expect(said).not.toMatch(/error message|I was expecting|Repeated entry|too many commas|white space in/i);
  const bbl = readFileSync(path.join(folder, 'classic.bbl'), 'utf8');
  expect(bbl.match(/\\bibitem/g)).toHaveLength(300);
  expect(bbl).toMatch(/\{\$\\alpha\$\}-\{GAN\}/);
});

test.skipIf(missing.length > 0)('pdflatex and biber set 300 entries without a fault', { timeout: 120_000 }, () => {
  const log = compiled(
    'modern',
    biblatex,
    (bib) =>
      `${head}\\usepackage[backend=biber,maxnames=9]{biblatex}\\addbibresource{${bib}.bib}\\begin{document}\\nocite{*}\\printbibliography\\end{document}`,
    'biber',
  );
  expect(log).not.toMatch(/^!|undefined (?:control|references)|Missing character|not set up/m);
  const said = readFileSync(path.join(folder, 'modern.blg'), 'utf8');
  expect(said).not.toMatch(/ERROR|WARN - (?!.*(?:Possible typo|no sort))/);
  const bbl = readFileSync(path.join(folder, 'modern.bbl'), 'utf8');
  expect(bbl.match(/\\entry\{/g)).toHaveLength(300);
});
