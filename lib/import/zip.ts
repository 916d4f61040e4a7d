import { type UnzipFileFilter, unzipSync } from 'fflate';
import { Unreadable } from '../backup/format';
import type { Input } from './source';

/** What zips hold beside what somebody put there. */
const aside = /(?:^|\/)(?:__MACOSX|\.)|\/$/;

/** The text files of a zip; undefined where a file is none. Throws where it would unpack into more than `most` bytes. */
export async function filesIn(file: Blob, most: number): Promise<Input[] | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3) return undefined;
  let size = 0;
  const filter: UnzipFileFilter = ({ name, originalSize }) => {
    if (aside.test(name)) return false;
    size += originalSize;
    if (size > most) throw new Unreadable('This zip unpacks into far more than notes hold, so it was left alone.');
    return true;
  };
  const decoder = new TextDecoder();
  return Object.entries(unpacked(bytes, filter)).map(([name, content]) => ({ name, text: decoder.decode(content) }));
}

function unpacked(bytes: Uint8Array, filter: UnzipFileFilter) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('This zip is damaged or cut off. Choose another copy of it.');
  }
}
