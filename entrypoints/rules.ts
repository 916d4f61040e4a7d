import { defineUnlistedScript } from '#imports';
import { RuleRunner } from '../lib/page/rules/run-rules';
import { readRules, watchRules } from '../lib/settings/rules';

export default defineUnlistedScript(async () => {
  const page = globalThis.papergloss?.page;
  if (!page) return;
  const runner = new RuleRunner(page);
  page.signal.addEventListener(
    'abort',
    watchRules((rules) => runner.use(rules)),
  );
  runner.use(await readRules());
});
