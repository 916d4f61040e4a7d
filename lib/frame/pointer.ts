/** Milliseconds for which the frame must have been seen, and have stood still, before a press counts as meant for what is in it. */
export const settled = 400;

/** Where a pointer is: on the screen, and in the frame. */
type Place = Pick<MouseEvent, 'screenX' | 'screenY' | 'clientX' | 'clientY'>;

/**
 * Tells when the frame was last moved under the pointer, or the pointer came to it. A pointer that rests is told of a
 * frame that moves by a place that changes in the frame and not on the screen.
 */
export class PointerWatch {
  #corner: readonly [number, number] | undefined;
  #movedAt = Number.NEGATIVE_INFINITY;

  /** The pointer was seen there. */
  see({ screenX, screenY, clientX, clientY }: Place, at: number): void {
    const corner = [screenX - clientX, screenY - clientY] as const;
    const before = this.#corner;
    // Browsers round both places.
    const isSame = before && Math.abs(before[0] - corner[0]) < 3 && Math.abs(before[1] - corner[1]) < 3;
    if (isSame) return;
    this.#corner = corner;
    this.#movedAt = at;
  }

  /** The pointer has left the frame. */
  leave(): void {
    this.#corner = undefined;
  }

  /** Whether the frame has stood still under it for a while. */
  isStill(at: number): boolean {
    return at - this.#movedAt >= settled;
  }
}
