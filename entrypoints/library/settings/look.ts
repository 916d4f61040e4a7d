import type { LookActions } from '../../../components/library/settings/LookSection';
import { accentChoices, changeLook, mostBadges, readLook, rowParts } from '../../../lib/settings/look';

/** How the running extension looks. */
export const look: LookActions = {
  read: readLook,
  set: changeLook,
  accents: accentChoices,
  parts: Object.entries(rowParts).map(([id, name]) => ({ id, name })),
  mostBadges,
};
