import { isUnspacedName } from '../../papers/tidy/unspaced';

const spaced = /^[\u3040-\u30ff\u3400-\u9fff]{1,4}[ \u3000][\u3040-\u30ff\u3400-\u9fff]{1,5}$/;
/** A foreign name in Chinese characters: `温德尔·贝里`. */
const rendered = /^[\u3400-\u9fff]{1,6}(?:[·•][\u3400-\u9fff]{1,6}){1,3}$/;
const isWritten = (part: string): boolean => isUnspacedName(part) || spaced.test(part) || rendered.test(part);
const uncased = /^\p{Lo}[\p{Lo}\p{M}\u200c.]*(?:\s\p{Lo}[\p{Lo}\p{M}\u200c.]*){1,3}$/u;

/** The names of a byline in a script without capitals, that commas or the like part: `山田 太郎・佐藤 花子`, `علی رضایی؛ مریم احمدی`. */
export function namesOfScript(line: string): string[] {
  if (!/^\p{Lo}/u.test(line)) return [];
  const parts = line
    .replace(/[○◯◎●*†‡\d]+/g, '')
    .split(/\s*[,，、;；؛،・･|]\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  const names = parts.filter(isWritten);
  if (names.length > 0 && names.length >= 0.5 * parts.length) return parts.filter((part) => part.length < 12);
  return parts.length > 1 && /[؛،;]/.test(line) && parts.every((part) => uncased.test(part)) ? parts : [];
}
