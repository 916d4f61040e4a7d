/** How a tag is painted on a light and on a dark page, as CSS colours. */
export interface TagPaint {
  text: string;
  background: string;
  border: string;
}

export interface TagColours {
  light: TagPaint;
  dark: TagPaint;
}

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

/**
 * Colours for a hue on light and dark pages. Text stands at 4.5:1 or more against its background at every hue (WCAG 2.2,
 * 1.4.3); the tag's name is always written, so the colour is never the only sign.
 */
export function tagColours(hue: number): TagColours {
  return {
    light: { text: `hsl(${hue} 60% 22%)`, background: `hsl(${hue} 60% 93%)`, border: `hsl(${hue} 35% 70%)` },
    dark: { text: `hsl(${hue} 55% 86%)`, background: `hsl(${hue} 35% 20%)`, border: `hsl(${hue} 30% 40%)` },
  };
}
