/** What of a drawing's look depends on the page around it. */
const inherited = ['fill', 'stroke', 'color', 'font-family', 'font-size', 'opacity'] as const;

/** A copy that looks the same by itself, on the ground of the page. */
function standing(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return svg;
  const parts = copy.querySelectorAll<SVGElement>('*');
  for (const [index, part] of [svg, ...svg.querySelectorAll('*')].entries()) {
    const target = index === 0 ? copy : parts[index - 1];
    const look = getComputedStyle(part);
    for (const name of inherited) target?.style.setProperty(name, look.getPropertyValue(name));
  }
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const style of copy.querySelectorAll('style')) style.remove();
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.backgroundColor = getComputedStyle(document.body).backgroundColor;
  return copy;
}

const mediaType = 'image/svg+xml';

/** The drawing as a file of its own, in the colours that it has on screen. */
export const svgOf = (svg: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(standing(svg))], { type: mediaType });

/** How many pixels of the picture stand for one on screen. */
const sharpness = 2;

/** The drawing as a picture; null where the browser makes none. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob | null> {
  const image = new Image();
  const address = URL.createObjectURL(svgOf(svg));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * sharpness;
    canvas.height = image.height * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
