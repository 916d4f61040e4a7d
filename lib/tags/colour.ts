/** Hues of the areas, in degrees, set by hand so that areas that stand side by side differ. */
const areaHues: Record<string, number> = {
  language: 225,
  efficiency: 150,
  learning: 265,
  audio: 300,
  retrieval: 195,
  architecture: 245,
  systems: 30,
  software: 175,
  vision: 330,
  robotics: 10,
  theory: 55,
  society: 350,
  kind: 210,
  science: 95,
};

/** The hue of an area or of a tag of the reader's own, in degrees from 0 to 359: always the same for the same name. */
export function tagHue(name: string): number {
  const known = areaHues[name];
  if (known !== undefined) return known;
  let hash = 7;
  for (const letter of name.toLowerCase()) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 36_000;
  return hash % 360;
}
