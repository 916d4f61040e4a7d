/** Pixels by which a frame grows: three lines. The page learns no more of how much is written. */
export const step = 63;

/** Tells the height of what is in the frame, in steps; what is over goes to the style as `--spare`. */
export function watchHeight(content: HTMLElement, tell: (pixels: number) => void): void {
  const { style } = document.documentElement;
  let told: number | undefined;
  const measure = (): void => {
    style.setProperty('--spare', '0px');
    const natural = content.scrollHeight;
    const pixels = Math.max(1, Math.ceil(natural / step)) * step;
    style.setProperty('--spare', `${pixels - natural}px`);
    if (pixels !== told) tell(pixels);
    told = pixels;
  };
  const soon = (): number => requestAnimationFrame(measure);
  // Not within the observer's own turn: what is measured changes what is observed.
  new ResizeObserver(soon).observe(content);
  addEventListener('resize', soon);
  measure();
}
