/** A file as a place lists it. */
export interface PlacedFile {
  name: string;
  /** In bytes. */
  size: number;
}

/**
 * A place that files can be put to. All files are written once and never changed, by one device each, so that there is
 * nothing to lock. What goes wrong is thrown as `Trouble`.
 */
export interface Engine {
  /** All files there. Makes the folder where it is missing. */
  list(): Promise<PlacedFile[]>;
  /** The file whole as it is there, which may be half of what was sent; undefined where there is none of this name. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Puts a file there; false, and nothing is changed, where one of this name is there. */
  writeOnce(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Takes a file away, whether it is there or not. */
  delete(name: string): Promise<void>;
}
