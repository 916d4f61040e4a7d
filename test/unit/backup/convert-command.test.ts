import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { main } from '../../../scripts/convert';

const root = path.resolve(import.meta.dirname, '../../..');
const backup = path.join(root, 'test/fixtures/backups/version-1.jsonl.gz');

/** What the command ends with, and what it says. */
async function convert(...args: string[]): Promise<{ status: number; stderr: string }> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const status = await main(args);
  return { status, stderr: said.mock.calls.map(String).join('\n') };
}

test('convert writes a backup as Markdown and BibTeX, and BibTeX as a backup, by the code of the extension', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'papergloss-convert-'));
  try {
    expect(await convert('--from', backup, '--to', 'markdown-zip', '--out', path.join(out, 'notes'))).toMatchObject({
      status: 0,
    });
    const [note = ''] = readdirSync(path.join(out, 'notes'));
    expect(note).toMatch(/^Paper number 1 of the many.*\.md$/);
    expect(readFileSync(path.join(out, 'notes', note), 'utf8')).toContain('Compare with section 4.');
    expect(await convert('--from', backup, '--to', 'bibtex', '--out', out)).toMatchObject({ status: 0 });
    const bib = path.join(out, 'papers.bib');
    writeFileSync(bib, `${readFileSync(bib, 'utf8')}\n@article{broken, title={Three\n`);
    const again = await convert('--from', bib, '--to', 'backup', '--out', path.join(out, 'again'));
    expect(again).toMatchObject({ status: 1, stderr: expect.stringMatching(/^line \d+: .*broken/m) });
    const third = await convert('--from', path.join(out, 'again/papers.jsonl.gz'), '--to', 'csv', '--out', out);
    expect(third).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(out, 'papers.csv'), 'utf8')).toContain('Paper number 1 of the many');
  } finally {
    rmSync(out, { recursive: true });
  }
});

test('convert says how it is used, and why a file cannot be', async () => {
  expect(await convert('--to', 'markdown')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--from FILE'),
  });
  expect(await convert('--from', backup, '--to', 'markdwn', '--out', tmpdir())).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('There is no format called markdwn.'),
  });
  const missing = path.join(tmpdir(), 'papergloss-no-such-file.json');
  expect(await convert('--from', missing, '--to', 'csv', '--out', tmpdir())).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/There is no file .*no-such-file\.json\. Give --from/),
  });
  const picture = path.join(root, 'public/icon/16.png');
  expect(await convert('--from', picture, '--to', 'csv', '--out', tmpdir())).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/UTF-8|nothing that can be brought in/),
  });
});
