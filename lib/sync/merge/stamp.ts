/** When a field was written, by a hybrid logical clock; stamps compare as text: `0m8f1k2zq.000.k3f9a2x7`. */
export type Stamp = string;

const timeDigits = 9;
const countDigits = 3;
const base = 36;
const mostInTurn = base ** countDigits - 1;

const digits = (value: number, width: number): string => value.toString(base).padStart(width, '0');

/** What a stamp looks like: time, turn, device. */
export const stampPattern = /^[0-9a-z]{9}\.[0-9a-z]{3}\.[0-9a-z]{8}$/;

/** The time of a stamp, in milliseconds. */
export const timeOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, timeDigits), base);

/**
 * A stamp for what a device wrote at `wall`. It is later than the one before whatever the clocks say, so that who has seen
 * a value and changes it is believed.
 */
export function nextStamp(before: Stamp | undefined, wall: number, device: string): Stamp {
  const now = Math.max(0, Math.floor(wall));
  if (before === undefined || now > timeOf(before)) return stampOf(now, 0, device);
  const turn = Number.parseInt(before.slice(timeDigits + 1, timeDigits + 1 + countDigits), base) + 1;
  return turn > mostInTurn ? stampOf(timeOf(before) + 1, 0, device) : stampOf(timeOf(before), turn, device);
}

const stampOf = (time: number, turn: number, device: string): Stamp =>
  `${digits(time, timeDigits)}.${digits(turn, countDigits)}.${device}`;
