import { ContentScriptContext } from 'wxt/utils/content-script-context';

/** What the framework puts around each content script, around one that does nothing. */
const main = (_: ContentScriptContext): void => {};

main(new ContentScriptContext('empty', {}));
