/** Characters that YAML wants escaped and JSON does not. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as YAML, on one line: what JSON writes is YAML too, but for some characters (https://yaml.org/spec/1.2.2/#12-json-compatibility). */
export const yamlValue = (value: unknown): string => JSON.stringify(value).replace(unprintable, escaped);

/** One property of a block of YAML, a line for each item of a list; nothing where there is nothing to say. */
export function yamlProperty(name: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  const key = /^[A-Za-z_][\w-]*$/.test(name) ? name : yamlValue(name);
  if (!Array.isArray(value)) return `${key}: ${yamlValue(value)}\n`;
  return value.length === 0 ? '' : `${key}:\n${value.map((item) => `  - ${yamlValue(item)}\n`).join('')}`;
}
