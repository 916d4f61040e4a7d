import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import os from 'node:os';
import path from 'node:path';

/** A server whose certificate nobody vouches for, as at home; it answers everything with nothing. */
export async function selfSigned(): Promise<{ url: string; end(): Promise<void> }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'papergloss-certificate-'));
  const [keyFile, certFile] = [path.join(folder, 'key'), path.join(folder, 'cert')];
  const words = 'req -x509 -nodes -newkey rsa:2048 -days 2 -subj /CN=127.0.0.1';
  execFileSync('openssl', [...words.split(' '), '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
  const [key, cert] = [readFileSync(keyFile), readFileSync(certFile)];
  rmSync(folder, { recursive: true, force: true });
  const server = createServer({ key, cert }, (_, answer) => void answer.end());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    url: `https://127.0.0.1:${port}/`,
    end: () => new Promise((ended) => void server.close(() => ended())),
  };
}
