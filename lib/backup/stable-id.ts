import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** An id that follows from texts: what is brought in twice from the same place is the same record. */
export const stableId = (...texts: readonly string[]): string =>
  bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(texts)))).slice(0, 32);
