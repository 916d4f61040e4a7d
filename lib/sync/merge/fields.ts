import type { Register } from '../../store/replica';

type Fields = Readonly<Record<string, Register>>;

/** The later of two values. Equal stamps are one device's, whose word on them is one; what else came under them is put in some order. */
function later(a: Register, b: Register): Register {
  if (a[0] !== b[0]) return a[0] > b[0] ? a : b;
  return JSON.stringify(a[1]) >= JSON.stringify(b[1]) ? a : b;
}

/** Two sayings about the same fields, together. */
export function joinFields(a: Fields, b: Fields): Fields {
  const joined: Record<string, Register> = { ...a };
  for (const [name, theirs] of Object.entries(b)) joined[name] = joined[name] ? later(joined[name], theirs) : theirs;
  return joined;
}
