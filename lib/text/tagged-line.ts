/** A line of RIS: two signs, a dash, a value. Some programs put a space before it. */
export const taggedLine = /^ ?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;
