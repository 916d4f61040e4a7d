import { defineUnlistedScript } from '#imports';
import { answerPopup } from '../lib/page/answer-popup';

export default defineUnlistedScript(() => {
  globalThis.paperglossAnswers = answerPopup;
});
