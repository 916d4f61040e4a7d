import { FrameGrants, memoryArea } from '../../../lib/messages/frame-grants';
import type { Effects } from '../../../lib/messages/handlers/handler';

/** What requests do beside the store, where a test asks for nothing of it. */
export const quietEffects = (): Effects => ({
  loadScript: async () => {},
  openLibrary: async () => {},
  allows: () => true,
  frames: new FrameGrants(memoryArea(), Date.now),
  changed: () => {},
});
