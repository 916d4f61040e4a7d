import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  addRecord,
  type Backup,
  backupVersion,
  endSchema,
  type Header,
  headerSchema,
  type Kind,
  type Kinds,
  noRecords,
  type Problem,
  recordSchemas,
  Unreadable,
} from './format';
import { type Limits, limits, linesOf, textOf } from './lines';
import { readOldExport } from './old-export';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isKind = (name: string): name is Kind => Object.hasOwn(recordSchemas, name);

/** Puts the record of a line where it belongs. Gives why it cannot be used, where it cannot. */
function keepLine(kinds: Kinds, line: unknown): string | undefined {
  if (typeof line !== 'object' || line === null) return 'this is no record';
  const [entry] = Object.entries(line);
  if (!entry) return 'this is no record';
  const [kind, value] = entry;
  return isKind(kind) ? addRecord(kinds, kind, value) : `there are no records of the kind “${kind.slice(0, 30)}”`;
}

/** Reads a backup, line by line; throws `Unreadable` where it is none, damaged or cut off, or made by a newer program. */
export async function readBackup(file: Blob, most: Limits = limits): Promise<Backup> {
  const reader = new BackupReader();
  for await (const lines of linesOf(file, most)) {
    for (const line of lines) {
      if (reader.line === 0 && mayBeOldExport(line)) return readOldExport(await wholeText(file, most));
      reader.take(line);
    }
  }
  return reader.finished();
}

/** 0.1.0 wrote one JSON value over many lines; another program may have written it into one. */
const mayBeOldExport = (line: string): boolean => /^\s*\{\s*(?:$|"(?:exported|papers)")/.test(line.slice(0, 100));

async function wholeText(file: Blob, most: Limits): Promise<string> {
  let text = '';
  for await (const part of textOf(file, most)) text += part;
  return text;
}

class BackupReader {
  line = 0;
  #header: Header | undefined;
  #ended = false;
  readonly #kinds = noRecords();
  readonly #problems: Problem[] = [];
  readonly #hash = sha256.create();
  readonly #encoder = new TextEncoder();

  take(text: string): void {
    this.line += 1;
    if (this.#ended) {
      if (text.trim()) throw new Unreadable('This file goes on after its end, so it was changed since it was made.');
      return;
    }
    const value = parseJson(text);
    this.#header ??= readHeader(value);
    if (text.startsWith('{"end":') && this.#isEnd(value)) return;
    this.#hash.update(this.#encoder.encode(`${text}\n`));
    if (this.line === 1) return;
    const why = keepLine(this.#kinds, value);
    if (why !== undefined) this.#problems.push({ line: this.line, why });
  }

  #isEnd(value: unknown): boolean {
    const { success, data } = endSchema.safeParse(value);
    if (!success) return false;
    const { records, sha256: told } = data.end;
    if (records !== this.line - 2 || told !== bytesToHex(this.#hash.digest()))
      throw new Unreadable('This file is damaged: its checksum does not fit what it holds. Choose another copy of it.');
    this.#ended = true;
    return true;
  }

  finished(): Backup {
    if (!this.#header) throw new Unreadable('This file is empty.');
    if (!this.#ended) throw new Unreadable('This file is cut off: its end is missing. Choose another copy of it.');
    return { header: this.#header, kinds: this.#kinds, problems: this.#problems };
  }
}

function readHeader(value: unknown): Header {
  const { data } = headerSchema.safeParse(value);
  if (!data) throw new Unreadable('This file is no backup of Papergloss. Choose one, or import it as what it is.');
  if (data.version > backupVersion)
    throw new Unreadable('This backup was made by a newer Papergloss. Update Papergloss, then try again.');
  return data;
}
