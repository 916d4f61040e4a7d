import { defineUnlistedScript } from '#imports';

export default defineUnlistedScript(() => {
  globalThis.paperglossOff = true;
});
