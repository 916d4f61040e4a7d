/** How many pairs of equal characters a text has, each looked at against each. */
export function pairs(text: string): number {
  let found = 0;
  for (const [index, one] of [...text].entries()) {
    for (let other = index + 1; other < text.length; other += 1) if (text[other] === one) found += 1;
  }
  return found;
}

/** How many rests of a text hold a digit: our own steps are few, those of the pattern are not. */
export function restsWithDigit(text: string): number {
  let found = 0;
  for (let from = 0; from < text.length; from += 1) if (/\d/.test(text.slice(from))) found += 1;
  return found;
}
